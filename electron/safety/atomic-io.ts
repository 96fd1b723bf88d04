import { constants, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The few acts on a disk that writing a file whole is made of; a test gives one that fails as a real disk does. */
export type AtomicIo = {
  /**
   * Makes a file that must not exist yet; its bytes are on the disk when this resolves.
   * @param mode permission bits; the system's usual ones when absent.
   */
  readonly writeNew: (path: string, bytes: Uint8Array | string, mode?: number) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** @param time in milliseconds. */
  readonly pause: (time: number) => Promise<void>
}

/** The real disk. */
export const nodeIo: AtomicIo = {
  writeNew: async (path, bytes, mode) => {
    const file = await open(path, 'wx')
    try {
      if (mode !== undefined) await file.chmod(mode)
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename: async (from, to) => {
    await rename(from, to)
    await flushFolder(dirname(to))
  },
  remove: path => rm(path, { force: true }),
  pause: time => setTimeout(time),
}

/** Puts the new name itself on the disk. Windows and some network disks cannot, and keep it in order by themselves. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is whole and in place.
  }
}
