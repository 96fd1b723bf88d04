import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import type { Machine } from '../data-folder.ts'
import type { Platform } from './platform.ts'
import { saveFile } from './save-file.ts'

/** The machine as plain Node shows it, for the page in a browser: no dialogs of the system's own. */
export function httpPlatform(machine: Machine): Platform {
  return {
    host: 'http',
    systemDialogs: false,
    saveFile,
    chooseFolder: async () => null,
    reveal: async path => {
      const found = await stat(path).catch(() => null)
      if (found === null) throw new Failure({ code: 'notFound', what: 'folder', detail: path })
      const [command, args] = revealCommand(machine.platform, path, found.isDirectory())
      await start(command, args)
    },
    takeOpenedFile: () => null,
    documentsFolder: () => documentsFolder(machine),
  }
}

/**
 * The program that shows a folder, or a file in its folder, and its arguments; no shell ever reads them.
 * @param path absolute
 */
export function revealCommand(
  platform: NodeJS.Platform,
  path: string,
  isFolder: boolean,
): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['explorer.exe', isFolder ? [path] : [`/select,${path}`]]
  if (platform === 'darwin') return ['open', isFolder ? [path] : ['-R', path]]
  return ['xdg-open', [isFolder ? path : dirname(path)]]
}

/** Where this person keeps documents: her own setting on Linux, else the usual folder under her home. */
function documentsFolder({ env, home }: Machine): string {
  return env['XDG_DOCUMENTS_DIR'] || join(home, 'Documents')
}

/** Starts a program and leaves it alone. A machine without a file manager is no error: the path is on the screen. */
function start(command: string, args: readonly string[]): Promise<void> {
  return new Promise(done => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => done())
    child.once('spawn', () => {
      child.unref()
      done()
    })
  })
}
