import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AtomicIo, nodeIo } from '../../../electron/safety/atomic-io.ts'
import { writeFileAtomic } from '../../../electron/safety/atomic-write.ts'
import { type AppError, Failure } from '../../../shared/errors.ts'
import { makeFolder } from '../../support/make-store.ts'

async function refusal(write: Promise<void>): Promise<AppError> {
  const outcome = await write.catch(error => error)
  expect(outcome).toBeInstanceOf(Failure)
  return outcome.error
}

const systemError = (code: string) => Object.assign(new Error(code), { code })

/** The real disk, on which renaming fails as often as told, as it does while another program holds the target. */
function heldDisk(code: string, times: number): { io: AtomicIo; tries: () => number } {
  let tries = 0
  const io: AtomicIo = {
    ...nodeIo,
    rename: async (from, to) => {
      tries += 1
      if (tries <= times) throw systemError(code)
      await nodeIo.rename(from, to)
    },
    pause: async () => undefined,
  }
  return { io, tries: () => tries }
}

describe('writeFileAtomic', () => {
  it('writes bytes and text, and replaces what was there', async () => {
    const folder = await makeFolder()
    const path = join(folder, 'Kế hoạch số 84.docx')
    await writeFileAtomic(path, new Uint8Array([1, 2, 0, 255]))
    expect([...(await readFile(path))]).toEqual([1, 2, 0, 255])
    await writeFileAtomic(path, 'Chuyển đổi số')
    expect(await readFile(path, 'utf8')).toBe('Chuyển đổi số')
    expect(await readdir(folder)).toEqual(['Kế hoạch số 84.docx'])
  })

  it('writes a name as long as a name can be', async () => {
    const path = join(await makeFolder(), `${'ế'.repeat(83)}.docx`)
    await writeFileAtomic(path, 'x')
    expect(await readFile(path, 'utf8')).toBe('x')
  })

  it('never shows a half-written file: the new one is complete before it gets its name', async () => {
    const folder = await makeFolder()
    const path = join(folder, 'a.docx')
    await writeFile(path, 'old')
    const seen: string[] = []
    await writeFileAtomic(path, 'new', {
      ...nodeIo,
      rename: async (from, to) => {
        seen.push(await readFile(from, 'utf8'), await readFile(to, 'utf8'))
        await nodeIo.rename(from, to)
      },
    })
    expect(seen).toEqual(['new', 'old'])
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it.each(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])('says that the target is open on %s', async code => {
    const folder = await makeFolder()
    const path = join(folder, 'a.docx')
    await writeFile(path, 'old')
    const { io, tries } = heldDisk(code, Number.POSITIVE_INFINITY)
    expect(await refusal(writeFileAtomic(path, 'new', io))).toEqual({ code: 'fileLocked', detail: path })
    expect(tries()).toBe(5)
    expect(await readdir(folder)).toEqual(['a.docx'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it('waits for a virus scanner to let go', async () => {
    const path = join(await makeFolder(), 'a.docx')
    const { io, tries } = heldDisk('EBUSY', 3)
    await writeFileAtomic(path, 'new', io)
    expect(tries()).toBe(4)
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('leaves what was there when the disk is full', async () => {
    const folder = await makeFolder()
    const path = join(folder, 'a.docx')
    await writeFile(path, 'old')
    const full: AtomicIo = {
      ...nodeIo,
      writeNew: async (temporary, bytes) => {
        await nodeIo.writeNew(temporary, bytes.slice(0, 1))
        throw systemError('ENOSPC')
      },
    }
    expect(await refusal(writeFileAtomic(path, 'new', full))).toEqual({
      code: 'storeProblem',
      what: 'full',
      detail: folder,
    })
    expect(await readdir(folder)).toEqual(['a.docx'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it('names the folder that is missing, is a file, or cannot be written to', async () => {
    const folder = await makeFolder()
    const missing = join(folder, 'không có')
    expect(await refusal(writeFileAtomic(join(missing, 'a.docx'), 'x'))).toEqual({
      code: 'notFound',
      what: 'folder',
      detail: missing,
    })
    const file = join(folder, 'file')
    await writeFile(file, '')
    expect(await refusal(writeFileAtomic(join(file, 'a.docx'), 'x'))).toEqual({
      code: 'refused',
      what: 'folderNotWritable',
      detail: file,
    })
    expect(await readdir(folder)).toEqual(['file'])
  })

  it.skipIf(process.platform !== 'linux')('names a folder in which nothing may be made', async () => {
    expect(await refusal(writeFileAtomic('/proc/a.docx', 'x'))).toEqual({
      code: 'refused',
      what: 'folderNotWritable',
      detail: '/proc',
    })
  })

  it('refuses without a trace where the system forbids writing', async () => {
    const folder = await makeFolder()
    for (const code of ['EACCES', 'EPERM', 'EROFS']) {
      const forbidding: AtomicIo = { ...nodeIo, writeNew: () => Promise.reject(systemError(code)) }
      expect(await refusal(writeFileAtomic(join(folder, 'a.docx'), 'x', forbidding))).toEqual({
        code: 'refused',
        what: 'folderNotWritable',
        detail: folder,
      })
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('does not take a folder of that name for a file', async () => {
    const folder = await makeFolder()
    const path = join(folder, 'a.docx')
    await mkdir(join(path, 'inside'), { recursive: true })
    expect(await refusal(writeFileAtomic(path, 'x'))).toEqual({
      code: 'refused',
      what: 'fileExists',
      detail: path,
    })
    expect((await stat(path)).isDirectory()).toBe(true)
    expect(await readdir(folder)).toEqual(['a.docx'])
  })

  it('passes on what it does not know, and cleans up', async () => {
    const folder = await makeFolder()
    const { io } = heldDisk('EIO', 1)
    await expect(writeFileAtomic(join(folder, 'a.docx'), 'x', io)).rejects.toThrow('EIO')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['Kế hoạch 2026.docx', '~$ hoạch 2026.docx'],
    ['KeHoach.docx', '~$eHoach.docx'],
    ['KH.docx', '~$KH.docx'],
    ['Phụ lục kế hoạch.xlsx', '~$Phụ lục kế hoạch.xlsx'],
    ['Kế hoạch 2026.docx', '.~lock.Kế hoạch 2026.docx#'],
  ])('takes %s for open while %s stands beside it', async (name, owner) => {
    const folder = await makeFolder()
    const path = join(folder, name)
    await writeFile(path, 'old')
    await writeFile(join(folder, owner), '')
    expect(await refusal(writeFileAtomic(path, 'new'))).toEqual({ code: 'fileLocked', detail: path })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect((await readdir(folder)).sort()).toEqual([owner, name].sort())
  })

  it('is not stopped by the owner file of another document whose shortened name is the same', async () => {
    const folder = await makeFolder()
    await writeFile(join(folder, 'QĐ-2026-01.docx'), '')
    await writeFile(join(folder, '~$-2026-01.docx'), '')
    const path = join(folder, 'KH-2026-01.docx')
    await writeFileAtomic(path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
  })
})
