import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { numberItems } from '../../shared/plans/appendix-numbering.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { readPlanFile } from '../../shared/plans/plan-file.ts'
import { fold } from '../../shared/vietnamese.ts'
import { checkersAvailable, runChecker, sharedFolder } from '../support/checkers.ts'
import { runCliIn } from '../support/run-cli.ts'
import { validateOoxml } from '../support/validate-ooxml.ts'

const folder = mkdtempSync(join(tmpdir(), 'real-plans-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Three real plans: what their document and workbook must hold. */
const plans = [
  { name: 'son-duong', docx: ['--appendices', '1'], table: { rows: '17', groups: '3', columns: '9' } },
  { name: 'xuan-loc', docx: ['--appendices', '1'], table: { rows: '30', groups: '3', columns: '7' } },
  { name: 'nhu-thanh', docx: ['--appendices', '0', '--no-bases'], table: null },
] as const

const hasSeeds = existsSync(`${sharedFolder}seeds/son-duong.txt`)

describe.each(plans)('the real plan $name', ({ name, docx, table }) => {
  const source = `${sharedFolder}seeds/${name}.txt`
  const planFile = join(folder, `${name}.khxa`)
  const out = join(folder, name)
  const written = (ending: string) =>
    readdirSync(out)
      .filter(file => file.endsWith(ending))
      .map(file => join(out, file))

  it('goes from text to plan to signed-ready files', async context => {
    if (!hasSeeds) return context.skip('the folder of real plans is not here')
    expect(await runCliIn(folder, ['import', source, '--out', planFile])).toMatchObject({
      code: 0,
      errors: [],
    })
    const generated = await runCliIn(folder, [
      'generate',
      '--plan',
      planFile,
      '--out',
      out,
      '--date',
      '2026-04-01',
    ])
    expect(generated).toMatchObject({ code: 0, errors: [] })
    expect(written('.docx')).toHaveLength(1)
    expect(written('.xlsx')).toHaveLength(table === null ? 0 : 1)
    expect(generated.out).toHaveLength(readdirSync(out).length)
  })

  it('prints in the official layout with every word in its place', context => {
    if (!hasSeeds || !checkersAvailable())
      return context.skip('the standalone checkers or Python 3 are not here')
    const [file = ''] = written('.docx')
    expect(runChecker('docx_format.py', file, ...docx)).toMatchObject({ code: 0 })
    const fidelity = runChecker('text_fidelity.py', source, file)
    const figures = /recall ([\d.]+) {2}ordered ([\d.]+) {2}extra ([\d.]+)/.exec(fidelity.out)
    expect(Number(figures?.[1]), fidelity.out).toBeGreaterThanOrEqual(0.995)
    expect(Number(figures?.[2]), fidelity.out).toBeGreaterThanOrEqual(0.99)
    expect(Number(figures?.[3]), fidelity.out).toBeLessThanOrEqual(0.03)
  })

  it('exports its appendix ready to print', context => {
    if (table === null) return
    if (!hasSeeds || !checkersAvailable())
      return context.skip('the standalone checkers or Python 3 are not here')
    const [file = ''] = written('.xlsx')
    const options = ['--rows', table.rows, '--groups', table.groups, '--columns', table.columns]
    expect(runChecker('xlsx_format.py', file, ...options)).toMatchObject({ code: 0 })
  })

  it('gives its appendix back from its own workbook, which exports the same again', async context => {
    if (table === null) return
    if (!hasSeeds) return context.skip('the folder of real plans is not here')
    const [file = ''] = written('.xlsx')
    const again = join(folder, `${name}-xlsx.khxa`)
    expect(await runCliIn(folder, ['import', file, '--out', again])).toMatchObject({ code: 0, errors: [] })
    const read = (path: string) => readPlanFile(path, readFileSync(path, 'utf8'))
    const printed = ({ appendices }: Plan) =>
      appendices.map(appendix => ({
        title: fold(appendix.title),
        kind: appendix.kind,
        columns: appendix.columns.map(({ field, label }) => ({ field, label })),
        numbers: numberItems(appendix),
        items: appendix.items.map(item =>
          item.kind === 'row'
            ? { cells: item.cells, schedule: item.schedule, target: item.target }
            : { kind: item.kind, title: item.title },
        ),
      }))
    expect(printed(read(again))).toEqual(printed(read(planFile)))
    expect(read(again)).toMatchObject({ year: read(planFile).year })
  })

  it('is valid Open XML', async context => {
    if (!hasSeeds) return context.skip('the folder of real plans is not here')
    for (const file of [...written('.docx'), ...written('.xlsx')]) {
      const report = await validateOoxml(readFileSync(file), file.endsWith('.docx') ? 'docx' : 'xlsx')
      if (!report.available) return context.skip(report.reason)
      expect(report.errors, file).toEqual([])
    }
  })
})
