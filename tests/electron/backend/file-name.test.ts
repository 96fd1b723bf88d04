import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFileName, listFileName, safeStem } from '../../../electron/backend/file-name.ts'
import { samplePlan } from '../../support/samples.ts'

const named = (subject: string, number = '') => ({
  subject,
  year: 2026,
  letterhead: { ...samplePlan.letterhead, number },
})

test('names a plan by its subject and says the year once', () => {
  expect(exportFileName(samplePlan, 'docx')).toBe(
    'Kế hoạch - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.docx',
  )
  expect(exportFileName(samplePlan, 'xlsx')).toBe(
    'Phụ lục - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.xlsx',
  )
})

test('says the number once the registry has given one', () => {
  expect(exportFileName(named('Chuyển đổi số', '12'), 'docx')).toBe('Kế hoạch 12 - Chuyển đổi số - 2026.docx')
  expect(exportFileName(named('Chuyển đổi số', '12'), 'xlsx')).toBe(
    'Phụ lục - Kế hoạch 12 - Chuyển đổi số - 2026.xlsx',
  )
})

test('names a report by its type and its period, said once and never cut off', () => {
  const report = { about: 'p', period: '2026-06', addressees: [] }
  const subject = 'Kết quả thực hiện Kế hoạch chuyển đổi số tháng 6 năm 2026'
  expect(exportFileName({ ...named(subject), report }, 'docx')).toBe(
    'Báo cáo - Kết quả thực hiện Kế hoạch chuyển đổi số - tháng 6 năm 2026.docx',
  )
  expect(exportFileName({ ...named(subject, '7'), report }, 'xlsx')).toBe(
    'Phụ lục - Báo cáo 7 - Kết quả thực hiện Kế hoạch chuyển đổi số - tháng 6 năm 2026.xlsx',
  )
  const long = `Kết quả ${'chuyển đổi số '.repeat(20)}tháng 6 năm 2026`
  expect(exportFileName({ ...named(long), report }, 'docx')).toMatch(/… - tháng 6 năm 2026\.docx$/)
})

test('names a list by its appendix, counted when there are several', () => {
  const [first] = samplePlan.appendices
  if (first === undefined) throw new Error('no appendix')
  expect(listFileName({ ...named('Chuyển đổi số', '12'), appendices: [first] }, first.id)).toBe(
    'Phụ lục - Kế hoạch 12 - Chuyển đổi số - 2026 - danh sách.xlsx',
  )
  const appendices = [first, { ...first, id: 'second' }]
  expect(listFileName({ ...named('Chuyển đổi số'), appendices }, 'second')).toBe(
    'Phụ lục II - Chuyển đổi số - 2026 - danh sách.xlsx',
  )
  const long = listFileName({ ...named('Tăng cường ứng dụng công nghệ '.repeat(20)), appendices }, 'second')
  expect(long.length).toBeLessThanOrEqual(115)
  expect(long).toMatch(/… - 2026 - danh sách\.xlsx$/)
})

test('leaves an empty subject out', () => {
  expect(exportFileName(named(''), 'docx')).toBe('Kế hoạch - 2026.docx')
})

test('shortens a long subject after a whole word', () => {
  const name = exportFileName(named('Tăng cường ứng dụng công nghệ '.repeat(20)), 'docx')
  expect(name.length).toBeLessThanOrEqual(115)
  expect(name).toMatch(/(?:Tăng|cường|ứng|dụng|công|nghệ)… - 2026\.docx$/)
})

test('shortens a subject without spaces by letters', () => {
  expect(exportFileName(named('ệ'.repeat(500)), 'docx')).toMatch(/^Kế hoạch - ệ+… - 2026\.docx$/)
})

test.each([
  ['Số 12/KH: "mới"?', 'Số 12 KH mới'],
  [' kế hoạch. . ', 'kế hoạch'],
  ['a\u0000b\u202ec\nd', 'a b c d'],
  ['con', '_con'],
  ['LPT1.2026', '_LPT1.2026'],
  ['công', 'công'],
  ['??', 'Tệp'],
])('makes %j safe as %j', (text, stem) => {
  expect(safeStem(text)).toBe(stem)
})

test('every name is one that Windows and Linux take', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('', '7', '12345'),
      (subject, number) => {
        for (const format of ['docx', 'xlsx'] as const) {
          const name = exportFileName(named(subject, number), format)
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^[ .]|[ .]$| \.(?:docx|xlsx)$/u)
          expect(name.length).toBeLessThanOrEqual(115)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(230)
        }
      },
    ),
  )
})
