import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '../../../electron/documents/docx/render-docx.ts'
import { renderXlsx } from '../../../electron/documents/xlsx/render-xlsx.ts'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../../shared/documents/compose-workbook.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { setColumn } from '../../../shared/plans/edit-columns.ts'
import { planWith, taskAppendix } from './xlsx/sample-plan.ts'

const date = '2026-01-15'
const label = 'Đơn vị chủ trì'
const words = 'Phòng Văn hóa - Xã hội'
const ownWords = 'Ngân sách xã'
const hidden = ['lead', 'customField'].reduce(
  (appendix, field) => setColumn(appendix, field, { hidden: true }),
  taskAppendix,
)

async function docx(appendix: Appendix): Promise<string> {
  const entries = unzipSync(await renderDocx(composePlan(planWith(appendix), date)))
  return strFromU8(entries['word/document.xml'] ?? new Uint8Array())
}

async function sheets(appendix: Appendix): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await renderXlsx(composeWorkbook(planWith(appendix), date))
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook.worksheets.map(sheet => {
    const texts: string[] = []
    sheet.eachRow(row => row.eachCell(cell => texts.push(cell.text)))
    return texts.join('\n')
  })
}

test('a hidden column prints nowhere in the document, and its width goes to the others', async () => {
  const [shown, without] = [await docx(taskAppendix), await docx(hidden)]
  for (const text of [label, words, ownWords]) {
    expect(shown).toContain(text)
    expect(without).not.toContain(text)
  }
  const grid = (xml: string) => [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))
  const table = (xml: string) => grid(xml.slice(xml.lastIndexOf('<w:tblGrid>')))
  expect(table(without)).toHaveLength(7)
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)
  expect(total(table(without))).toBe(total(table(shown)))
})

test('a hidden column is not on the printed sheet, but its cells are in the data', async () => {
  const [printed = '', data = ''] = await sheets(hidden)
  expect(printed).not.toContain(label)
  expect(printed).not.toContain(words)
  expect(printed).not.toContain(ownWords)
  expect(data).toContain(words)
  expect(data).toContain(`Nguồn lực: ${ownWords}`)
})

test('shown again, it prints as before', async () => {
  const shown = ['lead', 'customField'].reduce(
    (appendix, field) => setColumn(appendix, field, { hidden: false }),
    hidden,
  )
  expect(await docx(shown)).toBe(await docx(taskAppendix))
  expect(await sheets(shown)).toEqual(await sheets(taskAppendix))
})
