import { expect, test } from 'vitest'
import { workbookProblem } from '../../../../renderer/features/legal-bases/read-workbook.ts'

test('a workbook of any age goes on to be read, anything else is said to be none', () => {
  for (const name of ['Danh mục.xlsx', 'DANH MUC.XLSX', 'cũ.xls', 'macro.xlsm'])
    expect(workbookProblem({ name, size: 10 })).toBeNull()
  for (const name of ['Danh mục.docx', 'xlsx', 'a.xlsx.pdf', 'a.csv'])
    expect(workbookProblem({ name, size: 10 })).toEqual({
      code: 'invalid',
      what: 'notAWorkbook',
      detail: name,
    })
})

test('an empty workbook and one too large to send are named before they are read', () => {
  const name = 'a.xlsx'
  expect(workbookProblem({ name, size: 0 })).toEqual({ code: 'invalid', what: 'emptyFile', detail: name })
  expect(workbookProblem({ name, size: 21 * 1024 * 1024 })).toMatchObject({ what: 'tooLarge' })
})
