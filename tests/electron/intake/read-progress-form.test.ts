import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderForm } from '../../../electron/documents/xlsx/progress-form.ts'
import { readForm } from '../../../electron/intake/read-progress-form.ts'
import { composeForm } from '../../../shared/forms/compose-form.ts'
import { readKey, writeKey } from '../../../shared/forms/form-key.ts'
import type { FormReading } from '../../../shared/forms/form-reading.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { type AskedRow, askedRows, bytesOf, fillRow, openForm } from '../../support/filled-form.ts'
import { formsPlan, unitName } from '../../support/forms-plan.ts'

const plan = formsPlan(2, 5)
const tracked = trackPlan(plan, [], '2025-02-20')
const form = composeForm(plan, tracked, {
  unit: unitName(0),
  period: '2025-02',
  round: 1,
  today: '2025-02-20',
  returnBy: null,
})
const blank = await renderForm(form)

async function changed(
  change: (rows: readonly AskedRow[], workbook: ExcelJS.Workbook) => void,
): Promise<FormReading> {
  const workbook = await openForm(blank)
  change(askedRows(workbook), workbook)
  return readForm('phieu.xlsx', await bytesOf(workbook))
}
const rowOf = (rows: readonly AskedRow[], id: string): AskedRow => {
  const row = rows.find(({ rowId }) => rowId === id)
  if (row === undefined) throw new Error(id)
  return row
}
const cellOf = ({ row, columns }: AskedRow, id: Parameters<typeof columns.get>[0]) =>
  row.getCell(columns.get(id) ?? 1)
const results = ({ rows }: FormReading) =>
  rows.flatMap(({ key, answer }) => (answer === null ? [] : [[key?.rowId, answer.facts.result]]))

test('a form without answers: all rows known, none answered', async () => {
  const { identity, rows, notes } = await readForm('phieu.xlsx', blank)
  expect(identity).toEqual(form.identity)
  expect(notes).toEqual([])
  expect(rows.map(({ keyState, given, answer }) => [keyState, given.length, answer])).toEqual(
    rows.map(() => ['whole', 0, null]),
  )
  expect(rows.map(({ key }) => key?.rowId)).toEqual(['t0-0', 't0-1', 't0-2', 't0-3', 't0-4', 'i0'])
})

test('every cell of an answer', async () => {
  const { rows } = await changed(asked => {
    fillRow(rowOf(asked, 't0-1'), {
      status: 'Hoàn thành.',
      percent: '100%',
      doneOn: new Date('2025-02-14T00:00:00Z'),
      result: { richText: [{ text: 'Đã ' }, { text: 'xong', font: { bold: true } }] },
      difficulty: 'Thiếu máy',
      proposal: 'Cấp thêm',
      document: 'BC số 5/BC ngày 15/2/2025',
    })
    fillRow(rowOf(asked, 'i0'), { value: '85,5%' })
  })
  expect(rows.flatMap(({ answer }) => answer ?? [])).toEqual([
    {
      facts: {
        status: 'done',
        percent: 100,
        value: null,
        result: 'Đã xong',
        difficulty: 'Thiếu máy',
        proposal: 'Cấp thêm',
        evidence: [{ document: 'BC số 5/BC', date: '2025-02-15', path: '' }],
      },
      doneOn: '2025-02-14',
    },
    {
      facts: {
        status: null,
        percent: null,
        value: 85.5,
        result: '',
        difficulty: '',
        proposal: '',
        evidence: [],
      },
      doneOn: null,
    },
  ])
})

test('an answer that cannot be read, or contradicts itself, comes with its cell and is none', async () => {
  const { rows } = await changed(asked => {
    fillRow(rowOf(asked, 't0-1'), { status: 'gần xong', percent: 'nhiều' })
    fillRow(rowOf(asked, 't0-2'), { status: 'Hoàn thành', percent: 50 })
    fillRow(rowOf(asked, 't0-3'), { status: 'Đang thực hiện', doneOn: '14/2/2025' })
    fillRow(rowOf(asked, 't0-4'), { percent: { formula: 'A1/0', result: { error: '#DIV/0!' } } })
  })
  const faulty = rows.filter(({ problems }) => problems.length > 0)
  expect(faulty.map(({ key, answer, problems }) => [key?.rowId, answer, problems.length])).toEqual([
    ['t0-1', null, 2],
    ['t0-2', null, 1],
    ['t0-3', null, 1],
    ['t0-4', null, 1],
  ])
  expect(faulty[0]?.problems[0]?.sentence).toMatch(/^Ô F\d+: “gần xong” không phải một trạng thái/)
})

describe('what people do to a form', () => {
  test('the headings sorted below the rows, a column put in between, a column hidden', async () => {
    const read = await changed(asked => {
      for (const row of asked) fillRow(row, { result: row.rowId })
      const sheet = asked[0]?.sheet
      const header = (asked[0]?.row.number ?? 2) - 2
      if (sheet === undefined) return
      sheet.getRow(60).values = sheet.getRow(header).values
      for (let at = 1; at < header; at++) sheet.unMergeCells(at, 1, at, sheet.columnCount)
      sheet.spliceRows(1, header)
      sheet.spliceColumns(5, 0, [])
      sheet.getColumn(10).hidden = true
    })
    expect(results(read)).toEqual(['t0-0', 't0-1', 't0-2', 't0-3', 't0-4', 'i0'].map(id => [id, id]))
  })

  test('a copied sheet repeats its rows', async () => {
    const read = await changed((asked, workbook) => {
      fillRow(rowOf(asked, 't0-1'), { result: 'Một' })
      const source = asked[0]?.sheet
      const copy = workbook.addWorksheet('Nhiệm vụ (2)')
      source?.eachRow((row, at) =>
        row.eachCell((cell, column) => {
          copy.getRow(at).getCell(column).value = cell.value
        }),
      )
    })
    expect(results(read)).toEqual([
      ['t0-1', 'Một'],
      ['t0-1', 'Một'],
    ])
  })

  test('a changed key, a row without one, two keys in a row: all shown, none guessed', async () => {
    const read = await changed(asked => {
      const [first, second, third] = ['t0-1', 't0-2', 't0-3'].map(id => rowOf(asked, id))
      for (const row of [first, second, third]) if (row !== undefined) fillRow(row, { result: 'x' })
      if (first === undefined || second === undefined || third === undefined) return
      cellOf(first, 'key').value = String(cellOf(first, 'key').value).replace('t0-1', 't0-2')
      cellOf(second, 'key').value = null
      cellOf(third, 'proposal').value = cellOf(rowOf(asked, 't0-4'), 'key').value
    })
    expect(
      read.rows.filter(({ given }) => given.length > 0).map(({ keyState, key }) => [keyState, key]),
    ).toEqual([
      ['tampered', null],
      ['missing', null],
      ['tampered', null],
    ])
  })

  test('cells merged over two rows answer for neither', async () => {
    const read = await changed(asked => {
      const [first, second] = [rowOf(asked, 't0-1'), rowOf(asked, 't0-2')]
      fillRow(first, { result: 'Chung' })
      first.sheet.mergeCells(`${cellOf(first, 'result').address}:${cellOf(second, 'result').address}`)
    })
    expect(results(read)).toEqual([['t0-1', 'Chung']])
    expect(read.rows.find(({ key }) => key?.rowId === 't0-2')?.problems).toHaveLength(1)
  })

  test('a column that is gone is told', async () => {
    const { notes } = await changed(asked => {
      const first = asked[0]
      first?.sheet.spliceColumns(first.columns.get('difficulty') ?? 1, 1)
    })
    expect(notes).toEqual([
      'Trang tính “Nhiệm vụ” không còn cột “Khó khăn, vướng mắc” nên không đọc được cột đó.',
    ])
  })

  test('a dash for nothing, a day alone, a formula that nobody worked out, by how much it rose', async () => {
    const { rows } = await changed(asked => {
      fillRow(rowOf(asked, 't0-1'), { status: '-', percent: '–', result: '…', difficulty: ' - ' })
      fillRow(rowOf(asked, 't0-2'), { doneOn: '14/2/2025', result: '-' })
      fillRow(rowOf(asked, 't0-3'), { percent: { formula: '40+20' } })
      fillRow(rowOf(asked, 'i0'), { value: 'tăng 5%' })
    })
    const by = new Map(rows.map(row => [row.key?.rowId, row]))
    expect(by.get('t0-1')).toMatchObject({ given: [], answer: null, problems: [] })
    expect(by.get('t0-2')?.answer).toMatchObject({
      facts: { status: 'done', result: '' },
      doneOn: '2025-02-14',
    })
    expect(by.get('t0-3')?.problems[0]?.sentence).toContain('=40+20')
    expect(by.get('i0')?.problems[0]?.sentence).toContain('mức tăng, giảm')
  })

  test('the column of keys is gone', async () => {
    const read = await changed(asked => {
      fillRow(rowOf(asked, 't0-1'), { result: 'Một' })
      const first = asked[0]
      first?.sheet.spliceColumns(first.columns.get('key') ?? 1, 1)
    })
    expect(read.rows.filter(({ given }) => given.length > 0).map(({ keyState }) => keyState)).toEqual([
      'missing',
    ])
    expect(read.notes).toEqual([expect.stringContaining('không còn cột mã ẩn')])
  })

  test('the hidden sheet is gone', async () => {
    const read = await changed((asked, workbook) => {
      fillRow(rowOf(asked, 't0-1'), { result: 'Một' })
      workbook.removeWorksheet('PhieuBaoCao')
    })
    expect(read.identity).toBeNull()
    expect(results(read)).toEqual([['t0-1', 'Một']])
  })
})

test('another workbook is no form, a newer form is not read', async () => {
  const other = new ExcelJS.Workbook()
  other.addWorksheet('Sheet1').addRow(['Nhiệm vụ', 'Trạng thái'])
  await expect(readForm('khac.xlsx', await bytesOf(other))).rejects.toMatchObject({
    error: { code: 'invalid', what: 'notAForm', detail: 'khac.xlsx' },
  })
  const newer = await renderForm({ ...form, identity: { ...form.identity, version: 2 } })
  await expect(readForm('moi.xlsx', newer)).rejects.toMatchObject({
    error: { code: 'refused', what: 'newerFile' },
  })
})

test('keys of the form are those of its rows', async () => {
  const workbook = await openForm(blank)
  for (const row of askedRows(workbook)) {
    const text = String(cellOf(row, 'key').value)
    const key = readKey(text)
    expect(key && writeKey(key)).toBe(text)
    expect(key).toMatchObject({ planId: plan.id, unit: unitName(0), period: '2025-02', round: 1 })
  }
})
