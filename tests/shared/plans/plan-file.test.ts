import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure, describe as sentence } from '../../../shared/errors.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { readFollowedPlanFile, readPlanFile, writePlanFile } from '../../../shared/plans/plan-file.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { entry } from '../tasks/progress-entries.ts'

const [template] = templates
if (template === undefined) throw new Error('no template')
const sample = instantiateTemplate(template, template.defaults, 'mau')

const nothing = { states: [], texts: [], forms: { sent: [], received: [] }, beside: [], progress: [] }

function errorOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    if (error instanceof Failure) return error.error
    throw error
  }
  return 'no error'
}

const words = fc.string({ unit: 'binary', maxLength: 30 })
const text = fc.array(
  fc.record(
    { text: words, bold: fc.constant<true>(true), italic: fc.constant<true>(true) },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 3 },
)
const block = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom('part', 'section', 'clause', 'subclause', 'point', 'dash', 'plus', 'paragraph'),
      text,
      number: fc.string({ minLength: 1, maxLength: 6 }),
      title: fc.constant<true>(true),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record({
    kind: fc.constant('table'),
    widths: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 3 }),
    headerRows: fc.nat(2),
    rows: fc.array(fc.record({ text }), { minLength: 3, maxLength: 3 }),
  }),
)
/** As many cells in each row as the table has columns. */
const fillTable = (each: { kind: string; widths?: number[]; rows?: object[] }) =>
  each.widths === undefined
    ? each
    : { ...each, rows: [1, 2].map(() => each.rows?.slice(0, each.widths?.length)) }
const shownFields = ['name', 'lead', 'schedule', 'target', 'note', 'customB', 'customA']
const cells = fc.dictionary(fc.constantFrom(...shownFields), words)
const row = fc.record(
  {
    kind: fc.constant('row'),
    cells,
    number: fc.string({ minLength: 1, maxLength: 4 }),
    schedule: fc.constantFrom(
      { kind: 'year', start: '2026-01-01', end: '2026-12-31', due: '2026-12-31', confidence: 'low' },
      { kind: 'recurring', rules: [{ every: 'month', day: 14 }], confidence: 'high', confirmed: true },
    ),
    target: fc.record({
      kind: fc.constantFrom('ratio', 'count'),
      comparator: fc.constantFrom('=', '>=', '<'),
      // JSON has no negative zero.
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0),
      unit: words,
    }),
  },
  { requiredKeys: ['kind', 'cells'] },
)
const appendix = fc.record({
  kind: fc.constantFrom('tasks', 'indicators', 'free'),
  title: words,
  columns: fc.constant(shownFields.map(field => ({ field, label: 'Nhiệm vụ', width: 1.5 }))),
  groupNumbering: fc.constantFrom('roman', 'letter', 'none'),
  subgroupNumbering: fc.constant('none'),
  rowNumbering: fc.constantFrom('restart', 'continuous', 'none'),
  items: fc.array(fc.oneof(row, fc.record({ kind: fc.constantFrom('group', 'subgroup'), title: words })), {
    maxLength: 5,
  }),
})
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    year: fc.integer({ min: 2000, max: 2100 }),
    state: fc.constantFrom('draft', 'submitted', 'issued', 'closed'),
    subject: words,
    bases: fc.array(words, { maxLength: 4 }),
    lead: text,
    body: fc.array(block, { maxLength: 6 }),
    closing: text,
    day: fc.option(fc.integer({ min: 1, max: 31 })),
    recipients: fc.record({ items: fc.array(words, { maxLength: 3 }), archive: words }),
    appendices: fc.array(appendix, { maxLength: 3 }),
  })
  .map(({ bases, body, appendices, day, ...rest }) =>
    // Through the reader's own schema: what it takes is a plan.
    readPlanFile(
      'x',
      JSON.stringify({
        format: 'so-ke-hoach/plan',
        version: 1,
        plan: {
          ...sample,
          ...rest,
          letterhead: { ...sample.letterhead, day },
          bases: bases.map((each, index) => ({ id: `c${index}`, text: each })),
          body: body.map((each, index) => ({ ...fillTable(each), id: `b${index}` })),
          appendices: appendices.map((each, at) => ({
            ...each,
            id: `p${at}`,
            items: each.items.map((item, index) => ({ ...item, id: `p${at}i${index}` })),
          })),
        },
      }),
    ),
  )

describe('a plan file', () => {
  it('gives back the plan that was written', () => {
    fc.assert(
      fc.property(anyPlan, made => {
        const written = writePlanFile(made)
        expect(readPlanFile('x.khxa', written)).toEqual(made)
        expect(writePlanFile(readPlanFile('x.khxa', written))).toBe(written)
      }),
      { numRuns: 200 },
    )
  })

  it.each(templates)('holds every template: $id', each => {
    const made = instantiateTemplate(each, each.defaults, 'k')
    expect(readPlanFile('x.khxa', writePlanFile(made))).toEqual(made)
  })

  it('says what it is first, indented by two, and is the same however the keys came', () => {
    const written = writePlanFile(sample)
    expect(
      written.startsWith(
        '{\n  "format": "so-ke-hoach/plan",\n  "version": 2,\n  "plan": {\n    "id": "mau",',
      ),
    ).toBe(true)
    expect(written.endsWith('}\n')).toBe(true)
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, backwards(each)]),
      )
    }
    const turned = JSON.stringify(backwards(JSON.parse(written)))
    expect(turned.startsWith('{"plan"')).toBe(true)
    expect(writePlanFile(readPlanFile('x', turned))).toBe(written)
  })

  it('of the first version is read as it was written then', () => {
    const { format, plan } = JSON.parse(writePlanFile(sample))
    expect(readPlanFile('cũ.khxa', JSON.stringify({ format, version: 1, plan }))).toEqual(sample)
  })

  it('keeps hidden columns with their words, and what an indicator means', () => {
    const [first] = sample.appendices
    if (first === undefined) throw new Error('no appendix')
    const made: Plan = {
      ...sample,
      appendices: [
        {
          ...first,
          columns: first.columns.map((column, index) => (index === 2 ? { ...column, hidden: true } : column)),
          items: first.items.map(item =>
            item.kind === 'row' ? { ...item, indicator: { direction: 'less', tasks: [item.id] } } : item,
          ),
        },
      ],
    }
    expect(readPlanFile('x.khxa', writePlanFile(made))).toEqual(made)
  })

  it('of the second version, or without a log, has none, and stays readable for programs that know of none', () => {
    const text = writePlanFile(sample)
    expect(JSON.parse(text)).toMatchObject({ version: 2 })
    expect(readFollowedPlanFile('x', text)).toEqual({ plan: sample, followUp: nothing })
  })

  it('carries a log and what it amends, all said of the plan in the file', () => {
    const first = entry('2026-03-01', { percent: 40 })
    const log = [first, entry('2026-03-01', { corrects: first.id, reason: 'Nhầm', percent: 50 })]
    const amends = { planId: 'goc', number: 2 }
    const text = writePlanFile(sample, { progress: log, amends })
    expect(JSON.parse(text)).toMatchObject({ version: 3 })
    const here = log.map(each => ({ ...each, planId: sample.id }))
    const { followUp } = readFollowedPlanFile('x', text)
    expect(followUp).toEqual({ ...nothing, amends, progress: here })
    expect(readPlanFile('x', text)).toEqual(sample)
    expect(writePlanFile(sample, followUp)).toBe(text)
  })

  it.each([
    ['an id twice', [entry('2026-03-01', { id: 'a' }), entry('2026-03-01', { id: 'a' })], 'progress.1.id'],
    ['a correction of nothing', [entry('2026-03-01', { corrects: 'x', reason: 'y' })], 'progress.0.corrects'],
    [
      'a correction of another row',
      [entry('2026-03-01', { id: 'a' }), entry('2026-03-01', { rowId: 's', corrects: 'a', reason: 'y' })],
      'progress.1.corrects',
    ],
    [
      'a correction without a reason',
      [entry('2026-03-01', { id: 'a' }), entry('2026-03-01', { corrects: 'a' })],
      'progress.1.reason',
    ],
    [
      'corrections in a circle',
      [
        entry('2026-03-01', { id: 'a', corrects: 'c', reason: 'y' }),
        entry('2026-03-01', { id: 'b', corrects: 'a', reason: 'y' }),
        entry('2026-03-01', { id: 'c', corrects: 'b', reason: 'y' }),
      ],
      'progress.0.corrects',
    ],
  ])('with %s in its log is refused, and the plan alone can be had', (_what, log, detail) => {
    const text = writePlanFile(sample, { progress: log })
    expect(errorOf(() => readFollowedPlanFile('x', text))).toEqual({
      code: 'invalid',
      what: 'planContent',
      detail,
    })
    expect(readPlanFile('x', text)).toEqual(sample)
  })

  it('may begin with a byte order mark', () => {
    expect(readPlanFile('x', `\ufeff${writePlanFile(sample)}`)).toEqual(sample)
  })
})

describe('what is no sound plan file', () => {
  const file = (change: object) =>
    JSON.stringify({ format: 'so-ke-hoach/plan', version: 1, plan: { ...sample, ...change } })

  it.each([
    ['', 'emptyFile'],
    [' \n\ufeff', 'emptyFile'],
    [writePlanFile(sample).slice(0, 500), 'brokenJson'],
    ['KẾ HOẠCH', 'brokenJson'],
    ['[]', 'notAPlanFile'],
    ['null', 'notAPlanFile'],
    ['{"format":"so-ke-hoach/report","version":1,"plan":{}}', 'notAPlanFile'],
    ['{"format":"so-ke-hoach/plan","version":"1","plan":{}}', 'notAPlanFile'],
    ['{"format":"so-ke-hoach/plan","version":0,"plan":{}}', 'notAPlanFile'],
  ])('is refused by name: %j', (content, what) => {
    expect(errorOf(() => readPlanFile('kế hoạch.khxa', content))).toEqual({
      code: 'invalid',
      what,
      detail: 'kế hoạch.khxa',
    })
  })

  it('is refused when a newer program wrote it, whatever it holds', () => {
    const error = errorOf(() => readPlanFile('a.khxa', '{"format":"so-ke-hoach/plan","version":4,"noi":[]}'))
    expect(error).toEqual({ code: 'refused', what: 'newerFile', detail: 'a.khxa' })
  })

  it.each([
    ['no plan', '{"format":"so-ke-hoach/plan","version":1}', 'plan'],
    ['a wrong year', file({ year: 1999 }), 'plan.year'],
    ['a wrong kind of block', file({ body: [{ id: 'b1', kind: 'chapter', text: [] }] }), 'plan.body.0.kind'],
    [
      'one id twice',
      file({ body: [...sample.body, { id: 'b1', kind: 'paragraph', text: [] }] }),
      `plan.body.${sample.body.length}.id`,
    ],
    ['a table without rows', withTable([]), 'plan.body.0.rows'],
    ['a table with an empty row', withTable([[{ text: [] }, { text: [] }], []]), 'plan.body.0.rows'],
    ['a table with a hole', withTable([[{ text: [] }]]), 'plan.body.0.rows'],
    [
      'a row covered whole from above',
      withTable([
        [
          { text: [], rowSpan: 2 },
          { text: [], rowSpan: 2 },
        ],
        [],
      ]),
      'plan.body.0.rows',
    ],
    ['two columns of one field', withColumns(2), 'plan.appendices.0.columns.1.field'],
    ['columns that are all hidden', withColumns(1, { hidden: true }), 'plan.appendices.0.columns.0.hidden'],
    ['words in no column', withCells({ note: 'x' }), 'plan.appendices.0.items.0.cells.note'],
    ['words for the ordinal', withCells({ ordinal: '1' }), 'plan.appendices.0.items.0.cells.ordinal'],
    ['an id of a basis used by a row', withRowId('c1'), 'plan.appendices.0.items.1.id'],
  ])('is refused with the place of its first fault: %s', (_, content, detail) => {
    const error = errorOf(() => readPlanFile('a.khxa', content))
    expect(error).toEqual({ code: 'invalid', what: 'planContent', detail })
  })

  it('may keep an empty cell that no column shows', () => {
    expect(errorOf(() => readPlanFile('a.khxa', withCells({ note: ' ' })))).toBe('no error')
  })

  function withTable(rows: readonly object[]): string {
    return file({ body: [{ id: 'x', kind: 'table', widths: [1, 1], headerRows: 0, rows }] })
  }

  function withAppendix(change: object): string {
    const [first] = sample.appendices
    return file({ appendices: [{ ...first, items: [], ...change }] })
  }

  function withColumns(count: number, look: object = {}): string {
    return withAppendix({ columns: Array(count).fill({ field: 'name', label: 'Việc', width: 1, ...look }) })
  }

  function withCells(cells: object): string {
    const columns = ['ordinal', 'name'].map(field => ({ field, label: field, width: 1 }))
    return withAppendix({ columns, items: [{ id: 'x', kind: 'row', cells: { name: 'Việc', ...cells } }] })
  }

  function withRowId(id: string): string {
    return file({
      appendices: sample.appendices.map(each => ({
        ...each,
        items: each.items.map((item, index) => (index === 1 ? { ...item, id } : item)),
      })),
    })
  }

  it('is told in one Vietnamese sentence that names the place', () => {
    const told = (detail: string) => sentence({ code: 'invalid', what: 'planContent', detail })
    expect(told('plan.year')).toContain('ở năm kế hoạch (plan.year)')
    expect(told('plan.body.3.kind')).toContain('ở nội dung, chỗ thứ 4 (plan.body.3.kind)')
    expect(told('plan.appendices.0.items.1.id')).toContain('ở phụ lục, chỗ thứ 1 (')
    expect(told('progress.1.corrects')).toContain('ở nhật ký tiến độ, chỗ thứ 2 (progress.1.corrects)')
    expect(told('plan')).toMatch(/^Tệp kế hoạch bị sai nên/)
  })
})
