import { stat } from 'node:fs/promises'
import type { App, Dialog, Shell } from 'electron'
import { Failure } from '../../shared/errors.ts'
import type { Platform } from './platform.ts'
import { saveFile } from './save-file.ts'

export type ElectronParts = {
  readonly app: Pick<App, 'getPath'>
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly shell: Pick<Shell, 'openPath' | 'showItemInFolder'>
  readonly takeOpenedFile: Platform['takeOpenedFile']
}

/** The machine as Electron shows it: the system's own dialogs and file manager. */
export function ipcPlatform({ app, dialog, shell, takeOpenedFile }: ElectronParts): Platform {
  return {
    host: 'ipc',
    systemDialogs: true,
    saveFile,
    chooseFolder: async startIn => {
      const answer = await dialog.showOpenDialog({
        title: 'Chọn thư mục lưu',
        buttonLabel: 'Chọn thư mục',
        properties: ['openDirectory', 'createDirectory'],
        ...(startIn === null ? {} : { defaultPath: startIn }),
      })
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    reveal: async path => {
      const found = await stat(path).catch(() => null)
      if (found === null) throw new Failure({ code: 'notFound', what: 'folder', detail: path })
      // A file is only shown, never opened: what opens it is the person's choice.
      if (found.isDirectory()) await shell.openPath(path)
      else shell.showItemInFolder(path)
    },
    takeOpenedFile,
    documentsFolder: () => app.getPath('documents'),
  }
}
