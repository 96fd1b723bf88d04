import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AtomicIo, nodeIo } from '../../../electron/safety/atomic-io.ts'
import { writeFileAtomic, writeFilesAtomic } from '../../../electron/safety/atomic-write.ts'
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
      what: 'isFolder',
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

  it('says that a name is too long, and leaves nothing', async () => {
    const folder = await makeFolder()
    const name = `${'ế'.repeat(84)}.docx`
    expect(await refusal(writeFileAtomic(join(folder, name), 'x'))).toEqual({
      code: 'refused',
      what: 'nameTooLong',
      detail: name,
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('does not replace a file that may only be read', async () => {
    const path = join(await makeFolder(), 'a.docx')
    await writeFile(path, 'old')
    await chmod(path, 0o444)
    expect(await refusal(writeFileAtomic(path, 'new'))).toEqual({
      code: 'refused',
      what: 'fileReadOnly',
      detail: path,
    })
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it.skipIf(process.platform === 'win32')('does not put a file in place of a device', async () => {
    const folder = await makeFolder()
    const path = join(folder, 'a.docx')
    await symlink('/dev/null', path)
    expect(await refusal(writeFileAtomic(path, 'new'))).toMatchObject({ what: 'fileReadOnly' })
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('writes through a link and keeps who may read', async () => {
    const folder = await makeFolder()
    await mkdir(join(folder, 'in'))
    const real = join(folder, 'in', 'a.docx')
    const link = join(folder, 'link.docx')
    await writeFile(real, 'old')
    await chmod(real, 0o640)
    await symlink(real, link)
    await writeFileAtomic(link, 'new')
    expect(await readlink(link)).toBe(real)
    expect(await readFile(real, 'utf8')).toBe('new')
    expect((await stat(real)).mode & 0o777).toBe(0o640)
    expect(await readdir(join(folder, 'in'))).toEqual(['a.docx'])
  })

  it('clears away what a write that was cut off has left, not what one under way holds', async () => {
    const folder = await makeFolder()
    const old = '.0123456789abcdef.tmp'
    const young = '.fedcba9876543210.tmp'
    const other = '.ghi chú.tmp'
    for (const name of [old, young, other]) await writeFile(join(folder, name), '')
    const hoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const name of [old, other]) await utimes(join(folder, name), hoursAgo, hoursAgo)
    await writeFileAtomic(join(folder, 'a.docx'), 'x')
    expect((await readdir(folder)).sort()).toEqual([young, other, 'a.docx'].sort())
  })
})

describe('writeFilesAtomic', () => {
  /** The real disk, on which the second file cannot get its name. */
  function brokenAtSecond(): AtomicIo {
    let names = 0
    return {
      ...nodeIo,
      rename: async (from, to) => {
        names += 1
        if (names === 2) throw systemError('EIO')
        await nodeIo.rename(from, to)
      },
    }
  }

  it.each([
    ['there', ['old a', 'old b']],
    ['new', null],
  ])('leaves all files as they were when the second fails: files %s before', async (_, before) => {
    const folder = await makeFolder()
    const names = ['a.docx', 'b.xlsx']
    if (before !== null)
      for (const [index, name] of names.entries()) await writeFile(join(folder, name), before[index] ?? '')
    const files = names.map(name => ({ path: join(folder, name), bytes: `new ${name}` }))
    await expect(writeFilesAtomic(files, brokenAtSecond())).rejects.toThrow('EIO')
    expect(await readdir(folder)).toEqual(before === null ? [] : names)
    for (const [index, text] of (before ?? []).entries())
      expect(await readFile(join(folder, names[index] ?? ''), 'utf8')).toBe(text)
  })

  it('has every file on the disk before the first gets its name', async () => {
    const folder = await makeFolder()
    const acts: string[] = []
    const io: AtomicIo = {
      ...nodeIo,
      writeNew: async (path, bytes, mode) => {
        acts.push('write')
        await nodeIo.writeNew(path, bytes, mode)
      },
      rename: async (from, to) => {
        acts.push('rename')
        await nodeIo.rename(from, to)
      },
    }
    await writeFilesAtomic(
      ['a', 'b'].map(name => ({ path: join(folder, name), bytes: name })),
      io,
    )
    expect(acts).toEqual(['write', 'write', 'rename', 'rename'])
    expect(await readdir(folder)).toEqual(['a', 'b'])
  })
})
