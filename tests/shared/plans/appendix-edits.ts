import fc from 'fast-check'
import type { Appendix, AppendixItem, Column, RowItem } from '../../../shared/plans/appendix.ts'
import {
  changeItemKind,
  duplicateItems,
  insertItems,
  insertRows,
  moveItems,
  removeItems,
  setCells,
  setItemNumber,
  setMeaning,
} from '../../../shared/plans/edit-appendix.ts'
import {
  addColumn,
  applyForm,
  freeCustomField,
  moveColumn,
  removeColumn,
  setColumn,
} from '../../../shared/plans/edit-columns.ts'

const column = (field: Column['field'], given: Partial<Column> = {}): Column => ({
  field,
  label: field,
  width: 2,
  ...given,
})
const row = (id: string, cells: RowItem['cells']): RowItem => ({ id, kind: 'row', cells })

/** Two groups of tasks, one column hidden. */
export const taskTable: Appendix = {
  id: 'a1',
  kind: 'tasks',
  title: 'Nhiệm vụ',
  columns: [
    column('ordinal', { width: 1 }),
    column('name'),
    column('lead'),
    column('schedule'),
    column('note', { hidden: true }),
  ],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items: [
    { id: 'g1', kind: 'group', title: 'Hạ tầng số' },
    row('r1', { name: 'Kéo cáp', lead: 'Phòng Kinh tế', schedule: 'Quý II/2026' }),
    row('r2', { name: 'Lắp Wi-Fi', note: 'Chờ kinh phí' }),
    { id: 'g2', kind: 'group', title: 'Xã hội số' },
    row('r3', { name: 'Tập huấn', schedule: 'Thường xuyên' }),
  ],
}

/** A form with other columns. */
const targetForm = {
  kind: 'indicators' as const,
  columns: [column('name'), column('unitOfMeasure'), column('target')],
  groupNumbering: 'letter' as const,
  subgroupNumbering: 'none' as const,
  rowNumbering: 'continuous' as const,
}

/** All words of an appendix, as often as they stand in it. */
export function wordsOf({ items }: Appendix): readonly string[] {
  return items
    .flatMap((item: AppendixItem) => (item.kind === 'row' ? Object.values(item.cells) : [item.title]))
    .filter(text => text.trim() !== '')
}

export type Edit = {
  readonly name: string
  /** Whether it may take words away: by removing what holds them or by writing over them. */
  readonly mayLose: boolean
  readonly apply: (appendix: Appendix, newId: () => string) => Appendix
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', 'Quý III/2026', '≥ 80%', 'Phòng VH-XH\nCông an xã'),
)
const fields = fc.constantFrom<Column['field']>(
  'ordinal',
  'name',
  'lead',
  'schedule',
  'note',
  'unitOfMeasure',
  'target',
  'custom1',
)
const place = fc.nat(12)
const some = fc.array(place, { maxLength: 4 })
const flag = fc.boolean()

const idAt = (appendix: Appendix, at: number) => appendix.items[at]?.id ?? null
const idsAt = (appendix: Appendix, at: readonly number[]) => at.flatMap(each => idAt(appendix, each) ?? [])
const edit = (name: string, mayLose: boolean, apply: Edit['apply']): Edit => ({ name, mayLose, apply })

/** Anything that a person may do to an appendix, at places that may or may not be there. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(place, fc.option(fields), words)
    .map(([at, field, text]) =>
      edit('set cell', true, appendix =>
        setCells(appendix, [{ id: idAt(appendix, at) ?? 'none', field, text }], 2026),
      ),
    ),
  fc
    .tuple(place, flag, fc.nat(3))
    .map(([at, after, count]) =>
      edit('insert rows', false, (appendix, newId) =>
        insertRows(
          appendix,
          { beside: idAt(appendix, at), where: after ? 'after' : 'before', count },
          { newId },
        ),
      ),
    ),
  fc
    .tuple(place, fields, words, flag)
    .map(([at, field, text, again]) =>
      edit('insert a row from elsewhere', false, (appendix, newId) =>
        insertItems(appendix, idAt(appendix, at), [
          ...(again ? appendix.items.slice(0, 2) : []),
          { id: newId(), kind: 'row', cells: field === 'ordinal' ? {} : { [field]: text } },
        ]),
      ),
    ),
  some.map(at => edit('remove', true, appendix => removeItems(appendix, idsAt(appendix, at)))),
  some.map(at =>
    edit('duplicate', false, (appendix, newId) => duplicateItems(appendix, idsAt(appendix, at), { newId })),
  ),
  fc
    .tuple(some, place)
    .map(([at, to]) =>
      edit('move', false, appendix => moveItems(appendix, idsAt(appendix, at), idAt(appendix, to))),
    ),
  fc
    .tuple(place, fc.constantFrom('group' as const, 'subgroup' as const, 'row' as const))
    .map(([at, kind]) =>
      edit('change kind', false, appendix => changeItemKind(appendix, idAt(appendix, at) ?? 'none', kind)),
    ),
  fc
    .tuple(place, fc.option(words, { nil: undefined }))
    .map(([at, number]) =>
      edit('number', false, appendix => setItemNumber(appendix, idAt(appendix, at) ?? 'none', number)),
    ),
  fc
    .tuple(some, flag)
    .map(([at, done]) =>
      edit('mean', false, appendix =>
        setMeaning(appendix, idsAt(appendix, at), { target: done ? { kind: 'done' } : undefined }),
      ),
    ),
  fc
    .tuple(fields, flag, fc.double({ min: -2, max: 9 }), words)
    .map(([field, hidden, width, label]) =>
      edit('set column', false, appendix => setColumn(appendix, field, { hidden, width, label })),
    ),
  fc
    .tuple(fields, fc.option(fields))
    .map(([field, before]) => edit('move column', false, appendix => moveColumn(appendix, field, before))),
  fc
    .tuple(fields, fc.option(fields), flag)
    .map(([field, before, own]) =>
      edit('add column', false, appendix =>
        addColumn(appendix, { field: own ? freeCustomField(appendix) : field, label: 'Mới' }, before),
      ),
    ),
  fields.map(field => edit('remove column', true, appendix => removeColumn(appendix, field))),
  flag.map(own => edit('apply form', false, appendix => applyForm(appendix, own ? taskTable : targetForm))),
)
