import fc from 'fast-check'
import { knownFields } from '../../../shared/plans/appendix.ts'
import { textBlockKinds } from '../../../shared/plans/block.ts'
import { type Plan, plan as planSchema, planStates, unitKinds } from '../../../shared/plans/plan.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { comparators } from '../../../shared/tasks/target.ts'

/** Words with every kind of letter a plan may hold, composed and not. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Chuyển đổi số', 'ĐỀ ÁN 06', 'Nghị định\n30/2020', 'l\'"\\;--', '='),
)
const someWords = fc.oneof(words, fc.constant('a')).filter(text => text !== '')
const figure = fc.double({ noNaN: true, noDefaultInfinity: true })
const width = fc.double({ min: 0.1, max: 1000, noNaN: true })
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const maybeDay = fc.option(day)
const flag = fc.constant<true>(true)

/** A record whose optional keys may be absent, never undefined: what JSON can say. */
function shape<T, K extends keyof T>(model: { [P in keyof T]: fc.Arbitrary<T[P]> }, required: readonly K[]) {
  return fc.record(model, { requiredKeys: [...required] })
}

const linked = fc.constantFrom('tên xã', 'tên tỉnh', 'năm', 'năm trước', 'người ký', 'trường lạ')
const run = fc.oneof(
  { weight: 3, arbitrary: shape({ text: words, bold: flag, italic: flag }, ['text']) },
  shape({ text: words, bold: flag, italic: flag, field: linked }, ['text', 'field']),
)
const rich = fc.array(run, { maxLength: 3 })

const textBlock = shape(
  { id: fc.uuid(), kind: fc.constantFrom(...textBlockKinds), text: rich, number: someWords, title: flag },
  ['id', 'kind', 'text'],
)
const span = fc.integer({ min: 2, max: 4 })
const inlineCell = shape({ text: rich, colSpan: span, rowSpan: span }, ['text'])
const tableBlock = fc.record({
  id: fc.uuid(),
  kind: fc.constant('table' as const),
  widths: fc.array(width, { minLength: 1, maxLength: 4 }),
  headerRows: fc.nat(2),
  rows: fc.array(fc.array(inlineCell, { maxLength: 3 }), { maxLength: 3 }),
})

const confidence = fc.constantFrom('high' as const, 'low' as const)
const recurrence = shape(
  {
    every: fc.constantFrom(
      'day' as const,
      'week' as const,
      'month' as const,
      'quarter' as const,
      'halfYear' as const,
      'year' as const,
    ),
    interval: span,
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
  },
  ['every'],
)
const meaning = { confidence, confirmed: flag }
const schedule = fc.oneof(
  shape({ kind: fc.constant('range' as const), start: maybeDay, end: maybeDay, due: maybeDay, ...meaning }, [
    'kind',
    'start',
    'end',
    'due',
    'confidence',
  ]),
  shape({ kind: fc.constant('point' as const), date: day, due: day, ...meaning }, [
    'kind',
    'date',
    'due',
    'confidence',
  ]),
  shape({ kind: fc.constant('year' as const), start: day, end: day, due: day, ...meaning }, [
    'kind',
    'start',
    'end',
    'due',
    'confidence',
  ]),
  shape({ kind: fc.constant('continuous' as const), end: maybeDay, ...meaning }, [
    'kind',
    'end',
    'confidence',
  ]),
  shape(
    {
      kind: fc.constant('recurring' as const),
      rules: fc.array(recurrence, { minLength: 1, maxLength: 3 }),
      ...meaning,
    },
    ['kind', 'rules', 'confidence'],
  ),
  shape({ kind: fc.constant('reference' as const), document: words, ...meaning }, [
    'kind',
    'document',
    'confidence',
  ]),
)
const target = fc.oneof(
  shape(
    {
      kind: fc.constantFrom('ratio' as const, 'count' as const, 'speed' as const, 'change' as const),
      comparator: fc.constantFrom(...comparators),
      value: figure,
      unit: words,
      per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      of: words,
      condition: fc.record({
        kind: fc.constantFrom('exclude' as const, 'include' as const),
        text: words,
      }),
      approximate: flag,
    },
    ['kind', 'comparator', 'value', 'unit'],
  ),
  fc.record({ kind: fc.constant('interval' as const), from: figure, to: figure, unit: words }),
  fc.record({ kind: fc.constantFrom('done' as const, 'product' as const) }),
)

const field = fc.oneof(fc.constantFrom<string>(...knownFields), fc.constantFrom('custom1', 'customKinhPhi'))
const column = shape(
  {
    field,
    label: words,
    width,
    align: fc.constantFrom('left' as const, 'center' as const, 'justify' as const),
    hidden: flag,
  },
  ['field', 'label', 'width'],
)
const group = shape(
  {
    id: fc.uuid(),
    kind: fc.constantFrom('group' as const, 'subgroup' as const),
    title: words,
    number: someWords,
  },
  ['id', 'kind', 'title'],
)
const row = shape(
  {
    id: fc.uuid(),
    kind: fc.constant('row' as const),
    number: someWords,
    cells: fc.dictionary(field, words, { maxKeys: 6 }),
    schedule,
    target,
    indicator: shape(
      {
        direction: fc.constantFrom('more' as const, 'less' as const),
        tasks: fc.array(fc.uuid(), { maxLength: 2 }),
      },
      ['tasks'],
    ),
  },
  ['id', 'kind', 'cells'],
)
const groupNumbering = fc.constantFrom(
  'roman' as const,
  'letter' as const,
  'arabic' as const,
  'none' as const,
)
const appendix = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('tasks' as const, 'indicators' as const, 'free' as const),
  title: words,
  columns: fc.array(column, { minLength: 1, maxLength: 5 }),
  groupNumbering,
  subgroupNumbering: groupNumbering,
  rowNumbering: fc.constantFrom('restart' as const, 'continuous' as const, 'none' as const),
  items: fc.array(fc.oneof(group, row), { maxLength: 8 }),
})

const parts: fc.Arbitrary<Plan> = fc.record({
  id: fc.uuid(),
  year: fc.integer({ min: 2000, max: 2100 }),
  state: fc.constantFrom(...planStates),
  letterhead: fc.record({
    unitKind: fc.constantFrom(...unitKinds),
    communeName: words,
    provinceName: words,
    provinceKind: fc.constantFrom('tỉnh' as const, 'thành phố' as const),
    number: fc.constantFrom('', '5', '012'),
    symbol: words,
    place: words,
    day: fc.option(fc.integer({ min: 1, max: 31 })),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    year: fc.option(fc.integer({ min: 2000, max: 2100 })),
  }),
  subject: words,
  bases: fc.array(fc.record({ id: fc.uuid(), text: words }), { maxLength: 4 }),
  lead: rich,
  body: fc.array(fc.oneof(textBlock, tableBlock), { maxLength: 8 }),
  closing: rich,
  recipients: fc.record({ items: fc.array(words, { maxLength: 4 }), archive: words }),
  signature: fc.record({ authority: fc.array(words, { minLength: 1, maxLength: 3 }), name: words }),
  appendices: fc.array(appendix, { maxLength: 3 }),
})

function withUniqueIds(plan: Plan): Plan {
  return {
    ...plan,
    bases: plan.bases.map((basis, index) => ({ ...basis, id: `${basis.id} ${index}` })),
    body: plan.body.map((block, index) => ({ ...block, id: `${block.id} ${index}` })),
    appendices: plan.appendices.map((appendix, index) => ({
      ...appendix,
      id: `${appendix.id} ${index}`,
      items: appendix.items.map((item, row) => ({ ...item, id: `${item.id} ${index}.${row}` })),
    })),
  }
}

/** Any plan that the schema allows, within a size, as it comes out of a plan file; linked words say what their fields do. */
export const arbitraryPlan: fc.Arbitrary<Plan> = parts.map(plan =>
  planSchema.parse(JSON.parse(JSON.stringify(refillFields(withUniqueIds(plan))))),
)
