import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { makeFolder } from './make-folder.ts'

/**
 * Copies an open store, with what its write-ahead log still holds, into `backups` beside it.
 *
 * @param label what the copy was taken before; part of its name.
 * @returns the path of the copy, which is whole and on the disk. An earlier copy is never overwritten.
 */
export async function backUp(store: Sqlite.Database, path: string, label: string): Promise<string> {
  const folder = join(dirname(path), 'backups')
  makeFolder(folder)
  const copy = freePath(join(folder, `${basename(path, extname(path))}-${label}`))
  const unfinished = `${copy}.tmp`
  try {
    await rm(unfinished, { force: true })
    store.prepare('vacuum into ?').run(unfinished)
    verify(unfinished)
    await flush(unfinished)
    await rename(unfinished, copy)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return copy
}

function freePath(stem: string): string {
  for (let count = 1; ; count += 1) {
    const path = `${stem}${count === 1 ? '' : `-${count}`}.db`
    if (!existsSync(path)) return path
  }
}

function verify(path: string): void {
  const copy = new Sqlite(path, { readonly: true })
  try {
    const answer = copy.pragma('quick_check(1)', { simple: true })
    if (answer !== 'ok') throw new Error(`The backup is damaged: ${String(answer)}`)
  } finally {
    copy.close()
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
