import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderXlsx } from '../../electron/documents/xlsx/render-xlsx.ts'
import { readSource } from '../../electron/intake/read-source.ts'
import { readTables } from '../../electron/intake/read-tables.ts'
import { composeWorkbook } from '../../shared/documents/compose-workbook.ts'
import type { Appendix } from '../../shared/plans/appendix.ts'
import { numberItems } from '../../shared/plans/appendix-numbering.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { findTemplate } from '../../shared/plans/template-catalogue.ts'
import { guessMapping } from '../../shared/recognize/guess-mapping.ts'
import { planTableMerge } from '../../shared/recognize/plan-merge.ts'
import type { RawTable } from '../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../shared/recognize/read-mapped-rows.ts'
import { recognisePlan } from '../../shared/recognize/recognise-plan.ts'
import { tableToAppendix } from '../../shared/recognize/table-to-appendix.ts'
import { sharedFolder } from '../support/checkers.ts'
import { sampleFacts } from '../support/samples.ts'

const year = 2026

function fromTemplate(id: string): Plan {
  const template = findTemplate(id)
  if (template === undefined) throw new Error(`no template ${id}`)
  return instantiateTemplate(template, sampleFacts, `plan-${id}`)
}

function fromText(name: string): Plan {
  const bytes = readFileSync(`${sharedFolder}seeds/${name}.txt`)
  return recognisePlan(readSource(`${name}.txt`, bytes), { id: name, year }).plan
}

async function exported(plan: Plan): Promise<readonly RawTable[]> {
  return readTables('phu-luc.xlsx', await renderXlsx(composeWorkbook(plan, '2026-04-01')))
}

/** An appendix as a person sees it: each line's number and words, column by column. */
function lines({ columns, items }: Appendix, numbers: readonly (string | undefined)[]) {
  const fields = columns.map(({ field }) => field).filter(field => field !== 'ordinal')
  return items.map((item, index) => {
    const number = numbers[index]
    if (item.kind !== 'row') return { kind: item.kind, number, words: [item.title] }
    return { kind: item.kind, number, words: fields.map(field => item.cells[field] ?? '') }
  })
}
const shown = (appendix: Appendix) => lines(appendix, numberItems(appendix))

function newIds() {
  let count = 0
  return () => `new${++count}`
}

function asNew(table: RawTable, plan: Plan): Appendix {
  const mapping = guessMapping(table)
  return tableToAppendix(table, mapping, {
    id: 'n',
    title: mapping.title,
    kind: mapping.kind,
    year: plan.year,
    newId: newIds(),
  })
}

/** Sub-groups without numbers and running row numbers with gaps and doubles, as a real plan has them. */
function withOddNumbers(plan: Plan): Plan {
  const odd = new Map([
    [7, '13'],
    [9, '21'],
    [10, '21'],
  ])
  const appendices = plan.appendices.map(appendix => {
    let row = 0
    const items = appendix.items.map(item => {
      const number = item.kind === 'row' ? odd.get(++row) : undefined
      return number === undefined ? item : { ...item, number }
    })
    return { ...appendix, items }
  })
  return { ...plan, appendices }
}

/** Columns of the commune's own, lines within cells, a text taller than a row of Excel may be. */
function withOwnColumns(plan: Plan): Plan {
  const tall = `${'Rà soát, cập nhật dữ liệu hộ dân từng thôn, '.repeat(400)}báo cáo kết quả`
  const appendices = plan.appendices.map(appendix => ({
    ...appendix,
    columns: [
      ...appendix.columns,
      { field: 'custom1', label: 'Mã việc', width: 6 },
      { field: 'custom2', label: 'Nguồn', width: 9 },
    ],
    items: appendix.items.map((item, index) =>
      item.kind === 'row'
        ? {
            ...item,
            cells: {
              ...item.cells,
              custom1: `CV: ${index}\n- dòng hai`,
              ...(index === 3 ? { custom2: tall } : {}),
            },
          }
        : item,
    ),
  }))
  return { ...plan, appendices }
}

const published = ['son-duong', 'xuan-loc'].map(name => ({ name, load: () => fromText(name), seed: true }))
const builtIn = [
  { name: 'muc-tieu-truoc', load: () => fromTemplate('muc-tieu-truoc'), seed: false },
  { name: 'phu-luc-chi-tieu', load: () => fromTemplate('phu-luc-chi-tieu'), seed: false },
  {
    name: 'a plan with odd numbers',
    load: () => withOddNumbers(fromTemplate('muc-tieu-truoc')),
    seed: false,
  },
  {
    name: 'a plan with own columns',
    load: () => withOwnColumns(fromTemplate('muc-tieu-truoc')),
    seed: false,
  },
]

describe.each([...published, ...builtIn])('the appendices of $name', ({ name, load, seed }) => {
  const here = !seed || existsSync(`${sharedFolder}seeds/${name}.txt`)

  it('come back from the printed sheets cell by cell, with groups, order and numbers', async context => {
    if (!here) return context.skip('the folder of real plans is not here')
    const plan = load()
    expect(plan.appendices.length).toBeGreaterThan(0)
    const tables = await exported(plan)
    for (const [index, appendix] of plan.appendices.entries()) {
      const table = tables[index]
      if (table === undefined) throw new Error(`no table ${index}`)
      const back = asNew(table, plan)
      expect(back.columns.map(({ field, label }) => ({ field, label }))).toEqual(
        appendix.columns.map(({ field, label }) => ({ field, label })),
      )
      expect(back.kind).toBe(appendix.kind)
      expect(shown(back)).toEqual(shown(appendix))
      const meanings = (each: Appendix) =>
        each.items.map(item =>
          item.kind === 'row' ? { schedule: item.schedule, target: item.target } : item.kind,
        )
      expect(meanings(back)).toEqual(meanings(appendix))
    }
  })

  it('come back from the data sheets cell by cell, with groups, order and numbers', async context => {
    if (!here) return context.skip('the folder of real plans is not here')
    const plan = load()
    const appendices = plan.appendices.filter(({ kind }) => kind !== 'free')
    const tables = (await exported(plan)).slice(plan.appendices.length)
    expect(tables).toHaveLength(appendices.length)
    for (const appendix of appendices) {
      const ids = new Set(appendix.items.map(({ id }) => id))
      const table = tables.find(({ rows }) => rows.some(row => row.some(({ text }) => ids.has(text))))
      if (table === undefined) throw new Error(`no rows of ${appendix.title}`)
      const back = asNew(table, plan)
      const fields = new Set(appendix.columns.map(({ field }) => field))
      expect(back.kind).toBe(appendix.kind)
      const rows = (each: Appendix, index: number, item: Appendix['items'][number]) => ({
        number: numberItems(each)[index],
        words: item.kind === 'row' ? { ...item.cells } : { title: item.title },
      })
      expect(back.items.map((item, index) => rows(back, index, item))).toEqual(
        appendix.items.map((item, index) => rows(appendix, index, item)),
      )
      for (const { field } of back.columns) expect(fields).toContain(field)
    }
  })

  it('are left alone when their own export is brought in again', async context => {
    if (!here) return context.skip('the folder of real plans is not here')
    const plan = load()
    const tables = await exported(plan)
    for (const [index, appendix] of plan.appendices.entries()) {
      const ids = new Set(appendix.items.map(({ id }) => id))
      const data = tables.find(({ rows }) => rows.some(row => row.some(({ text }) => ids.has(text))))
      for (const table of [tables[index], data]) {
        if (table === undefined) continue
        const mapping = guessMapping(table, appendix)
        const merge = planTableMerge(appendix, readMappedRows(table, mapping), mapping)
        expect(merge.entries.filter(entry => !['unchanged', 'skipped'].includes(entry.kind))).toEqual([])
        expect(merge.missing).toEqual([])
        expect(merge.entries.filter(({ kind }) => kind === 'unchanged')).toHaveLength(
          appendix.items.filter(({ kind }) => kind === 'row').length,
        )
      }
    }
  })
})
