import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron'
import type { ChangedEvent } from '../shared/api/contract.ts'
import { describe, Failure } from '../shared/errors.ts'
import { dataFolder } from './data-folder.ts'
import { startIpcHost } from './hosts/ipc.ts'
import { ipcPlatform } from './hosts/ipc-platform.ts'
import { openBackend } from './open-backend.ts'
import { type OpenedFiles, openedFiles, planFileArgument } from './open-plan-file.ts'
import { makeFolder } from './safety/make-folder.ts'
import { denyPermissions, scheme, schemePrivileges, servePage } from './security.ts'
import { focusWindow, openWindow } from './window.ts'

// As in build/electron-builder.json: Windows groups windows and pins shortcuts by it.
const appId = 'vn.sokehoach.app'
const pageFolder = join(import.meta.dirname, '../renderer')
const preload = join(import.meta.dirname, '../preload/preload.cjs')
const folder = dataFolder({ platform: process.platform, home: homedir(), env: process.env })

// All this must be said before the app is ready, so nothing here may wait.
try {
  const windowFolder = join(folder, 'cua-so')
  makeFolder(windowFolder)
  app.setPath('userData', windowFolder)
  app.setAppUserModelId(appId)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([schemePrivileges])
  if (app.requestSingleInstanceLock()) app.whenReady().then(boot).catch(giveUp)
  else app.quit()
} catch (error) {
  giveUp(error)
}

async function boot(): Promise<void> {
  denyPermissions(session.defaultSession)
  protocol.handle(scheme, servePage(pageFolder))
  const opened = openedFiles()
  const platform = ipcPlatform({ app, dialog, shell, takeOpenedFile: opened.take })
  const backend = await openBackend({ dataFolder: folder, platform, version: app.getVersion() })
  await take(opened, planFileArgument(process.argv.slice(1), process.cwd()))

  let window: BrowserWindow | null = openWindow(preload, app.isPackaged)
  startIpcHost({ backend, ipc: ipcMain, contents: () => window?.webContents ?? null })
  window.on('closed', () => {
    window = null
  })
  app.on('second-instance', (_event, args, workingFolder) => {
    if (window !== null) focusWindow(window)
    take(opened, planFileArgument(args.slice(1), workingFolder))
      .then(() => window?.webContents.send('changed', fileOpened))
      .catch(giveUp)
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', event => {
    event.preventDefault()
    backend.close().finally(() => app.exit())
  })
}

/** As the backend tells of its own changes. */
const fileOpened: ChangedEvent = { topics: ['openedFiles'], origin: null }

async function take(opened: OpenedFiles, planFile: string | null): Promise<void> {
  if (planFile === null) return
  const answer = await opened.hand(planFile)
  if (!answer.ok) dialog.showErrorBox('Không mở được tệp kế hoạch', describe(answer.error))
}

function giveUp(error: unknown): void {
  const expected = error instanceof Failure ? describe(error.error) : null
  dialog.showErrorBox(
    'Không mở được Sổ Kế hoạch',
    expected ?? `Lỗi ngoài dự kiến: ${error instanceof Error ? error.message : String(error)}`,
  )
  app.exit(1)
}
