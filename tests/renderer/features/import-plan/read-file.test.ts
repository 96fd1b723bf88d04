import { expect, test } from 'vitest'
import { notesTitle } from '../../../../renderer/features/import-plan/notes-title.ts'
import { fileProblem } from '../../../../renderer/features/import-plan/read-file.ts'

test('text and plan files that hold something may be read', () => {
  expect(fileProblem({ name: 'Kế hoạch.TXT', size: 1 })).toBeNull()
  expect(fileProblem({ name: 'a.khxa', size: 20 * 1024 * 1024 })).toBeNull()
})

test('other kinds, empty files and huge ones are refused before they are read', () => {
  expect(fileProblem({ name: 'a.xlsx', size: 1 })).toBeNull()
  expect(fileProblem({ name: 'a.pdf', size: 1 })).toMatchObject({ what: 'unsupportedFile', detail: 'a.pdf' })
  expect(fileProblem({ name: 'a.txt', size: 0 })).toMatchObject({ what: 'emptyFile' })
  expect(fileProblem({ name: 'a.txt', size: 20 * 1024 * 1024 + 1 })).toMatchObject({ what: 'tooLarge' })
})

test('the title counts what needs a look, else what was mended', () => {
  const note = (severity: 'info' | 'warning') => ({ at: 1, severity, message: '', text: '' })
  expect(notesTitle([note('info'), note('warning'), note('warning')])).toBe('Cần xem lại 2 chỗ')
  expect(notesTitle([note('info')])).toBe('Đã tự chỉnh 1 chỗ')
})
