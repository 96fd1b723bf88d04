import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describe as sentenceOf } from '../../../shared/errors.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

const decree: LegalBasis = {
  id: 'l1',
  rev: 0,
  type: 'Nghị định',
  number: '30',
  symbol: '2020/NĐ-CP',
  issuer: 'Chính phủ',
  date: '2020-03-05',
  subject: 'Công tác văn thư',
  inForceFrom: '2020-03-05',
  inForceUntil: null,
}
const plan: LegalBasis = {
  ...decree,
  id: 'l2',
  type: 'Kế hoạch',
  number: '84',
  symbol: 'KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh An Hòa',
  date: '2026-01-20',
  subject: 'Chuyển đổi số tỉnh An Hòa năm 2026',
  inForceFrom: null,
}

let made: TestBackend
beforeEach(async () => {
  made = await makeBackend()
})
afterEach(() => made.close())

const call = () => made.client.call
const save = (entry: LegalBasis) => call()('legalBases.save', entry)
const find = async (words = '') => answered(call()('legalBases.find', { words }))
const importFile = async (path: string) => {
  const base64 = (await readFile(path)).toString('base64')
  return call()('legalBases.importFile', { name: 'danh mục.xlsx', base64 })
}
const exportFile = (overwrite = false) => call()('legalBases.exportFile', { folder: made.folder, overwrite })

test('saves, finds without accents, changes and removes', async () => {
  const saved = await answered(save(decree))
  expect(saved).toEqual({ ...decree, rev: 1 })
  await answered(save(plan))
  expect((await find('cong tac van thu')).map(each => each.id)).toEqual(['l1'])
  expect((await find('84/kh-ubnd')).map(each => each.id)).toEqual(['l2'])
  const changed = await answered(save({ ...saved, inForceUntil: '2026-12-31' }))
  expect(changed.rev).toBe(2)
  expect(await answered(call()('legalBases.remove', { id: 'l1' }))).toBeNull()
  expect((await find()).map(each => each.id)).toEqual(['l2'])
  expect(made.events.at(-1)?.topics).toEqual(['legalBases'])
})

test('a stale change is a conflict, and what is gone is not removed', async () => {
  await answered(save(decree))
  const error = await errorOf(save(decree))
  expect(error).toEqual({ code: 'conflict', what: 'legalBasis', detail: 'l1' })
  expect(sentenceOf(error)).toContain('cửa sổ khác')
  expect(await errorOf(call()('legalBases.remove', { id: 'none' }))).toEqual({
    code: 'notFound',
    what: 'entry',
    detail: 'none',
  })
})

describe('import and export', () => {
  test('what is written out comes back into an empty register, and a second time changes nothing', async () => {
    await answered(save(decree))
    await answered(save(plan))
    const before = await find()
    const path = await answered(exportFile())
    expect(path).toBe(join(made.folder, 'Danh mục căn cứ pháp lý.xlsx'))
    expect((await answered(importFile(path))).map(each => each.outcome)).toEqual(['unchanged', 'unchanged'])
    for (const id of ['l1', 'l2']) await answered(call()('legalBases.remove', { id }))
    const rows = await answered(importFile(path))
    expect(rows).toEqual([
      { row: 2, outcome: 'added', reason: '' },
      { row: 3, outcome: 'added', reason: '' },
    ])
    const facts = (entries: readonly LegalBasis[]) => entries.map(({ id: _, rev: __, ...rest }) => rest)
    expect(facts(await find())).toEqual(facts(before))
  })

  test('a document that is known by number, symbol, body and year is updated, whatever its id', async () => {
    await answered(save(plan))
    const path = await answered(exportFile())
    await answered(call()('legalBases.remove', { id: 'l2' }))
    await answered(save({ ...plan, id: 'l9', subject: 'Trích yếu cũ' }))
    await answered(save({ ...plan, id: 'l10', issuer: 'Ủy ban nhân dân tỉnh Hải Vân' }))
    expect((await answered(importFile(path))).map(each => each.outcome)).toEqual(['updated'])
    const entries = await find()
    expect(entries.find(each => each.id === 'l9')).toEqual({ ...plan, id: 'l9', rev: 2 })
    expect(entries).toHaveLength(2)
  })

  test('a file that cannot be read changes nothing', async () => {
    await answered(save(decree))
    await writeFile(join(made.folder, 'hỏng.xlsx'), 'không phải tệp Excel')
    expect((await errorOf(importFile(join(made.folder, 'hỏng.xlsx')))).code).toBe('invalid')
    expect(await find()).toHaveLength(1)
  })

  test('replaces no file unasked, and writes into no folder that is not there', async () => {
    const path = await answered(exportFile())
    expect(await errorOf(exportFile())).toEqual({ code: 'refused', what: 'fileExists', detail: path })
    expect(await answered(exportFile(true))).toBe(path)
    expect(await readdir(made.folder)).toHaveLength(1)
    const folder = join(made.folder, 'none')
    expect(await errorOf(call()('legalBases.exportFile', { folder, overwrite: true }))).toEqual({
      code: 'notFound',
      what: 'folder',
      detail: folder,
    })
  })
})
