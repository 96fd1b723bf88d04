import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPlanFile, writePlanFile } from '../../../shared/plans/plan-file.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { makeLog } from '../../support/make-log.ts'
import { runCliIn } from '../../support/run-cli.ts'
import { samplePlan, samplePlanWithoutAppendix, sampleText } from '../../support/samples.ts'

const docxName = 'Kế hoạch - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.docx'
const xlsxName = 'Phụ lục - Chuyển đổi số trên địa bàn xã Bình Minh - 2026.xlsx'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  await writeFile(join(folder, 'a.khxa'), writePlanFile(samplePlan))
  await writeFile(join(folder, 'b.khxa'), writePlanFile(samplePlanWithoutAppendix))
  await writeFile(join(folder, 'a.txt'), sampleText)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runCliIn(folder, args)
const done = (...out: string[]) => ({ code: 0, out, errors: [] })

test('templates: lists id and title', async () => {
  expect(await run('templates')).toEqual(done(...templates.map(({ id, title }) => `${id}\t${title}`)))
})

describe('generate', () => {
  test('writes both files into a new folder and names them', async () => {
    expect(await run('generate', '--plan', 'a.khxa', '--out', 'ra/mới')).toEqual(
      done(join('ra/mới', docxName), join('ra/mới', xlsxName)),
    )
    expect((await readdir(join(folder, 'ra/mới'))).sort()).toEqual([docxName, xlsxName])
  })

  test.each([
    ['--docx', docxName],
    ['--xlsx', xlsxName],
  ])('with %s writes that file alone', async (flag, name) => {
    expect(await run('generate', '--plan', 'a.khxa', '--out', 'ra', flag)).toEqual(done(join('ra', name)))
    expect(await readdir(join(folder, 'ra'))).toEqual([name])
  })

  test('of a plan without appendix writes the document alone', async () => {
    expect(await run('generate', '--plan', 'b.khxa', '--out', 'ra')).toEqual(done(join('ra', docxName)))
  })

  test.each(
    templates.map(
      ({ id, appendices }) => [id, appendices.length === 0 ? ['.docx'] : ['.docx', '.xlsx']] as const,
    ),
  )('of template %s writes %j', async (id, kinds) => {
    const { code, out, errors } = await run('generate', '--template', id, '--out', 'ra')
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    expect(out.map(path => path.slice(-5))).toEqual(kinds)
    for (const path of out) expect((await readFile(join(folder, path))).subarray(0, 2).toString()).toBe('PK')
  })

  test('the same plan and date give the same bytes, another date does not', async () => {
    const bytes = async (out: string, date: string) => {
      await run('generate', '--plan', 'a.khxa', '--out', out, '--date', date)
      return Promise.all([docxName, xlsxName].map(name => readFile(join(folder, out, name), 'base64')))
    }
    const first = await bytes('lần 1', '2026-03-10')
    expect(await bytes('lần 2', '2026-03-10')).toEqual(first)
    expect(await bytes('lần 1', '2026-03-10')).toEqual(first)
    const later = await bytes('lần 3', '2026-03-11')
    expect(later[0]).not.toBe(first[0])
    expect(later[1]).not.toBe(first[1])
  })
})

describe('import', () => {
  test('turns a text into a plan file, the same one each time', async () => {
    expect(await run('import', 'a.txt', '--out', 'ra/kế hoạch.khxa')).toEqual(done('ra/kế hoạch.khxa'))
    const text = await readFile(join(folder, 'ra/kế hoạch.khxa'), 'utf8')
    expect(readPlanFile('a', text)).toMatchObject({
      year: 2026,
      subject: samplePlan.subject,
      letterhead: { communeName: 'Bình Minh' },
      signature: samplePlan.signature,
      appendices: [{ columns: { length: 6 } }],
    })
    await run('import', 'a.txt', '--out', 'lại.khxa')
    expect(await readFile(join(folder, 'lại.khxa'), 'utf8')).toBe(text)
  })

  test('what it makes can be printed', async () => {
    await run('import', 'a.txt', '--out', 'c.khxa')
    expect(await run('generate', '--plan', 'c.khxa', '--out', 'ra')).toEqual(
      done(join('ra', docxName), join('ra', xlsxName)),
    )
  })

  test('with --report says what to look at after the file', async () => {
    const { code, out, errors } = await run('import', 'a.khxa', '--out', 'c.khxa', '--report')
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    expect(out).toEqual(['c.khxa', 'Đã nhận đủ nội dung, không có chỗ nào cần xem lại.'])
    await writeFile(join(folder, 'lạ.txt'), sampleText.replace('2. Yêu cầu', '4. Yêu cầu'))
    const report = await run('import', 'lạ.txt', '--out', 'd.khxa', '--report')
    expect(report.out[0]).toBe('d.khxa')
    expect(report.out).toContainEqual(expect.stringMatching(/^Dòng 20 · Cần xem lại: .*“4\. Yêu cầu”$/))
    expect(await readdir(folder)).toContain('d.khxa')
  })

  test('keeps a plan file as it is', async () => {
    await run('import', 'a.khxa', '--out', 'c.khxa')
    expect(await readFile(join(folder, 'c.khxa'), 'utf8')).toBe(writePlanFile(samplePlan))
  })

  test('keeps all that goes with the plan in a plan file', async () => {
    const text = writePlanFile(samplePlan, {
      progress: makeLog(samplePlan, { seed: 1, months: 2 }),
      states: [
        {
          from: 'submitted',
          to: 'issued',
          who: 'Trần An',
          why: '',
          at: '2026-02-05T02:00:00.000Z',
          files: [],
        },
      ],
    })
    await writeFile(join(folder, 'nhật ký.khxa'), text)
    await run('import', 'nhật ký.khxa', '--out', 'c.khxa')
    expect(await readFile(join(folder, 'c.khxa'), 'utf8')).toBe(text)
  })
})

describe('check', () => {
  test('exit code 0 without errors', async () => {
    expect(await run('check', 'a.khxa', '--json')).toMatchObject({ code: 0, errors: [] })
    expect((await run('check', 'a.txt')).code).toBe(0)
  })

  test('exit code 1 with an error, which it says in words or as JSON', async () => {
    await writeFile(join(folder, 'lỗi.khxa'), writePlanFile({ ...samplePlan, subject: '' }))
    const words = await run('check', 'lỗi.khxa')
    expect(words).toMatchObject({ code: 1, errors: [] })
    expect(words.out).toContainEqual(expect.stringMatching(/^Lỗi: /))
    const json = await run('check', 'lỗi.khxa', '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out.join('\n'))).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: expect.any(String), where: expect.any(String) }),
    )
  })
})
