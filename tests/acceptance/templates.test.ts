import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { templates } from '../../shared/plans/template-catalogue.ts'
import { checkersAvailable, runChecker } from '../support/checkers.ts'
import { runCliIn } from '../support/run-cli.ts'
import { validateOoxml } from '../support/validate-ooxml.ts'

const folder = mkdtempSync(join(tmpdir(), 'templates-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(templates.map(({ id, appendices }) => ({ id, appendices: appendices.length })))(
  'the template $id',
  ({ id, appendices }) => {
    const out = join(folder, id)
    const written = (ending: string) =>
      readdirSync(out)
        .filter(file => file.endsWith(ending))
        .map(file => join(out, file))

    it('generates a document, and a workbook of its appendices', async () => {
      expect(
        await runCliIn(folder, ['generate', '--template', id, '--out', out, '--date', '2026-01-15']),
      ).toMatchObject({
        code: 0,
      })
      expect(written('.docx')).toHaveLength(1)
      expect(written('.xlsx')).toHaveLength(appendices > 0 ? 1 : 0)
    })

    it.runIf(appendices === 0)('refuses a workbook that would be empty', async () => {
      const asked = ['generate', '--template', id, '--xlsx', '--out', join(folder, `${id}-xlsx`)]
      expect(await runCliIn(folder, asked)).toMatchObject({ code: 2 })
      expect(existsSync(join(folder, `${id}-xlsx`))).toBe(false)
    })

    it('holds every rule of the layout', context => {
      if (!checkersAvailable()) return context.skip('the standalone checkers or Python 3 are not here')
      const [docx = ''] = written('.docx')
      expect(runChecker('docx_format.py', docx, '--appendices', String(appendices))).toMatchObject({
        code: 0,
      })
      const [xlsx = ''] = written('.xlsx')
      for (let sheet = 1; sheet <= appendices; sheet++) {
        expect(runChecker('xlsx_format.py', xlsx, '--sheet', String(sheet))).toMatchObject({
          code: 0,
        })
      }
    })

    it('is valid Open XML', async context => {
      for (const file of [...written('.docx'), ...written('.xlsx')]) {
        const report = await validateOoxml(readFileSync(file), file.endsWith('.docx') ? 'docx' : 'xlsx')
        if (!report.available) return context.skip(report.reason)
        expect(report.errors, file).toEqual([])
      }
    })
  },
)
