import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writePlanFile } from '../../../shared/plans/plan-file.ts'
import { runCliIn } from '../../support/run-cli.ts'
import { samplePlan, samplePlanWithoutAppendix } from '../../support/samples.ts'

const planFile = writePlanFile(samplePlan)
const docxName = 'Kế hoạch - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.docx'
const xlsxName = 'Phụ lục - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.xlsx'

const files: Readonly<Record<string, string>> = {
  'tốt.khxa': planFile,
  'không phụ lục.khxa': writePlanFile(samplePlanWithoutAppendix),
  'trống.txt': '',
  'trắng.txt': ' \n\n\t\n',
  'trống.khxa': '',
  'mới hơn.khxa': planFile.replace(/"version": \d+/, '"version": 999'),
  'hỏng.khxa': planFile.slice(0, planFile.length / 2),
  'khác.khxa': '{"format": "khác"}',
  'thiếu.khxa': planFile.replace('"subject"', '"subjct"'),
  'có lỗi.khxa': writePlanFile({ ...samplePlan, subject: '' }),
  'văn bản.doc': 'x',
  'ảnh.txt': 'PNG\u0000\u0001\u0002\u0000',
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await mkdir(join(folder, 'thư mục.khxa'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Every file below the folder with its bytes. */
async function contents(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = entries
    .map(entry => ({ entry, path: join(entry.parentPath, entry.name) }))
    .map(
      async ({ entry, path }) => [path, entry.isFile() ? await readFile(path, 'base64') : 'folder'] as const,
    )
  return new Map(await Promise.all(read))
}

async function expectRefusal(args: readonly string[], sentence: RegExp): Promise<void> {
  const before = await contents()
  const { code, out, errors } = await runCliIn(folder, args)
  expect(errors).toEqual([expect.stringMatching(sentence)])
  expect({ code, out }).toEqual({ code: 2, out: [] })
  expect(await contents()).toEqual(before)
}

test.each([
  ['a missing file', ['import', 'không có.txt', '--out', 'a.khxa'], /^Không tìm thấy tệp “không có\.txt”/],
  ['a folder for a file', ['import', '.', '--out', 'a.khxa'], /^“\.” là thư mục/],
  ['a folder to check', ['check', '.'], /^“\.” là thư mục/],
  ['a name that is too long', ['check', `${'x'.repeat(300)}.txt`], /^Tên “x+…” quá dài/],
  ['a folder for the result', ['import', 'tốt.khxa', '--out', 'thư mục.khxa'], /^“thư mục\.khxa” là thư mục/],
  [
    'a result whose name is too long',
    ['import', 'tốt.khxa', '--out', `${'x'.repeat(300)}.khxa`],
    /^Tên “x+…” quá dài/,
  ],
  [
    'a folder whose name is too long',
    ['generate', '--plan', 'tốt.khxa', '--out', 'x'.repeat(300)],
    /^Tên “x+…” quá dài/,
  ],
  ['an empty text', ['import', 'trống.txt', '--out', 'a.khxa'], /^Tệp “trống\.txt” không có nội dung/],
  ['a blank text', ['import', 'trắng.txt', '--out', 'a.khxa'], /^Tệp “trắng\.txt” không có nội dung/],
  ['an unknown kind of file', ['import', 'văn bản.doc', '--out', 'a.khxa'], /^Chưa đọc được loại tệp/],
  ['bytes that are no text', ['import', 'ảnh.txt', '--out', 'a.khxa'], /^Tệp “ảnh\.txt” không phải văn bản/],
  ['a result that is no plan file', ['import', 'tốt.khxa', '--out', 'a.txt'], /phải có đuôi \.khxa/],
  ['a missing plan', ['generate', '--plan', 'không có.khxa', '--out', 'ra'], /^Không tìm thấy tệp/],
  ['an empty plan', ['generate', '--plan', 'trống.khxa', '--out', 'ra'], /không có nội dung/],
  ['a newer plan', ['generate', '--plan', 'mới hơn.khxa', '--out', 'ra'], /bản mới hơn của Sổ Kế hoạch/],
  ['a newer plan to check', ['check', 'mới hơn.khxa'], /bản mới hơn của Sổ Kế hoạch/],
  ['broken JSON', ['generate', '--plan', 'hỏng.khxa', '--out', 'ra'], /bị hỏng hoặc lưu dở/],
  ['other JSON', ['generate', '--plan', 'khác.khxa', '--out', 'ra'], /không phải tệp kế hoạch/],
  ['a plan that lacks a part', ['check', 'thiếu.khxa'], /^Tệp kế hoạch bị sai ở trích yếu/],
  [
    'a text for a plan',
    ['generate', '--plan', 'trống.txt', '--out', 'ra'],
    /^Tệp “trống\.txt” không phải tệp kế hoạch/,
  ],
  [
    'a plan with an error',
    ['generate', '--plan', 'có lỗi.khxa', '--out', 'ra'],
    /^Kế hoạch còn lỗi: Chưa có trích yếu\. Hãy sửa .* --force/,
  ],
  [
    'a workbook without appendix',
    ['generate', '--plan', 'không phụ lục.khxa', '--out', 'ra', '--xlsx'],
    /không có phụ lục/,
  ],
  [
    'both files without appendix',
    ['generate', '--plan', 'không phụ lục.khxa', '--out', 'ra', '--docx', '--xlsx'],
    /không có phụ lục/,
  ],
  ['an unknown template', ['generate', '--template', 'lạ', '--out', 'ra'], /^Không có mẫu kế hoạch “lạ”/],
  [
    'a file for the folder',
    ['generate', '--plan', 'tốt.khxa', '--out', 'trống.txt'],
    /^Không ghi được vào thư mục “trống\.txt”/,
  ],
  [
    'a folder below a file',
    ['generate', '--plan', 'tốt.khxa', '--out', 'trống.txt/ra'],
    /^Không ghi được vào thư mục/,
  ],
  [
    'an unwritable place for the plan',
    ['import', 'tốt.khxa', '--out', 'trống.txt/a.khxa'],
    /^Không ghi được vào thư mục/,
  ],
  ['an unknown command', ['xuất'], /^Không có lệnh “xuất”/],
  ['a name that every object has', ['constructor'], /^Không có lệnh “constructor”/],
  ['an unknown option', ['templates', '--json'], /^Câu lệnh không đúng: không có tùy chọn --json/],
  [
    'neither template nor plan',
    ['generate', '--out', 'ra'],
    /^Câu lệnh không đúng: thiếu tùy chọn --template hoặc --plan/,
  ],
  [
    'both template and plan',
    ['generate', '--template', 'a', '--plan', 'tốt.khxa', '--out', 'ra'],
    /^Câu lệnh không đúng: chỉ dùng một/,
  ],
  ['no folder', ['generate', '--plan', 'tốt.khxa'], /^Câu lệnh không đúng: thiếu tùy chọn --out/],
  [
    'a day that is none',
    ['generate', '--plan', 'tốt.khxa', '--out', 'ra', '--date', '2026-02-30'],
    /^Câu lệnh không đúng: --date/,
  ],
])('%s: one sentence, exit code 2, nothing written', async (_, args, sentence) => {
  await expectRefusal(args, sentence)
})

test.runIf(process.platform === 'linux')('a folder where nobody may write', async () => {
  await expectRefusal(
    ['generate', '--plan', 'tốt.khxa', '--out', '/proc/ra'],
    /^Không ghi được vào thư mục “\/proc\/ra”/,
  )
  await expectRefusal(
    ['generate', '--plan', 'tốt.khxa', '--out', '/proc'],
    /^Không ghi được vào thư mục “\/proc”/,
  )
})

test.each([`.~lock.${xlsxName}#`, `~$${xlsxName.slice(2)}`])(
  'a workbook held open, seen by %s',
  async owner => {
    await mkdir(join(folder, 'ra'))
    await writeFile(join(folder, 'ra', docxName), 'cũ')
    await writeFile(join(folder, 'ra', xlsxName), 'cũ')
    await writeFile(join(folder, 'ra', owner), '')
    await expectRefusal(
      ['generate', '--plan', 'tốt.khxa', '--out', 'ra'],
      /^Tệp “ra.Phụ lục .*đang mở trong chương trình khác/,
    )
  },
)

test('a plan file held open', async () => {
  await writeFile(join(folder, '.~lock.tốt.khxa#'), '')
  await expectRefusal(
    ['import', 'tốt.khxa', '--out', 'tốt.khxa'],
    /^Tệp “tốt\.khxa” đang mở trong chương trình khác/,
  )
})

test('a plan with an error is generated when that is asked for', async () => {
  const args = ['generate', '--plan', 'có lỗi.khxa', '--out', 'ra', '--docx', '--force']
  expect(await runCliIn(folder, args)).toEqual({
    code: 0,
    out: [join('ra', 'Kế hoạch - 2026.docx')],
    errors: [],
  })
})

test('no command at all shows the usage', async () => {
  const { code, out, errors } = await runCliIn(folder, [])
  expect({ code, out }).toEqual({ code: 2, out: [] })
  for (const command of ['templates', 'generate', 'import', 'check'])
    expect(errors).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${command}`)))
})
