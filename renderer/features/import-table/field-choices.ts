import { label } from '../../../shared/glossary.ts'
import { type Appendix, type KnownField, knownFields } from '../../../shared/plans/appendix.ts'
import { knownLabel } from '../../../shared/recognize/field-keys.ts'
import type { ColumnRole, TableMapping } from '../../../shared/recognize/table-mapping.ts'
import { fold } from '../../../shared/vietnamese.ts'
import type { ColumnChoice } from './mapping-edits.ts'

export type FieldChoice = { readonly value: ColumnChoice; readonly label: string }
export type ChoiceGroup = { readonly label: string; readonly choices: readonly FieldChoice[] }

const roleLabels: Readonly<Record<ColumnRole, string>> = {
  skip: 'Bỏ qua',
  groupTitle: 'Tên nhóm',
  subgroupTitle: 'Tên nhóm con',
  groupNumber: 'Số của nhóm',
  subgroupNumber: 'Số của nhóm con',
  rowId: 'Mã dòng (tệp do Sổ Kế hoạch xuất)',
  ownColumns: 'Các cột riêng gộp vào một ô',
}

/** A known field's term; what an indicator is called is no task. */
function termOf(field: KnownField, { kind }: TableMapping): string {
  return field === 'name' && kind === 'indicators' ? 'Tên chỉ tiêu' : label(`field.${field}`)
}

/** A column of the appendix: the clerk's own word for it, and ours where they differ. */
function columnLabel(field: string, words: string): string {
  const known = knownLabel(field)
  if (words === '') return known ?? 'Cột không tên'
  return known === undefined || field === 'ordinal' || fold(known) === fold(words)
    ? words
    : `${words} (${known})`
}

/** What a field, a role or a column of its own is called where columns are chosen. */
export function fieldName(field: string, appendix: Appendix | undefined, mapping: TableMapping): string {
  const column = appendix?.columns.find(each => each.field === field)
  if (column !== undefined) return columnLabel(field, column.label)
  const role = Object.entries(roleLabels).find(([key]) => key === field)?.[1]
  return knownLabel(field) ?? role ?? mapping.columns.find(each => each.field === field)?.label ?? field
}

/**
 * What a table's column may be taken as, in groups: the appendix's own columns first, then the fields that the program
 * knows, then the rest.
 */
export function fieldChoices(appendix: Appendix | undefined, mapping: TableMapping): readonly ChoiceGroup[] {
  const mine = new Set(appendix?.columns.map(({ field }) => field))
  const used = new Set(mapping.columns.map(({ field }) => field))
  const roles: readonly ColumnRole[] = ['groupTitle', 'subgroupTitle', 'groupNumber', 'subgroupNumber']
  // Only our own files have these.
  const ours = (['rowId', 'ownColumns'] as const).filter(role => used.has(role))
  const groups: readonly ChoiceGroup[] = [
    {
      label: 'Cột của phụ lục',
      choices: (appendix?.columns ?? []).map(column => ({
        value: column.field,
        label: columnLabel(column.field, column.label),
      })),
    },
    {
      label: appendix === undefined ? 'Mục của phụ lục' : 'Thêm cột cho phụ lục',
      choices: [
        ...knownFields
          .filter(field => !mine.has(field))
          .map(field => ({ value: field, label: termOf(field, mapping) })),
        { value: 'own', label: 'Cột riêng' },
      ],
    },
    {
      label: 'Khác',
      choices: [
        { value: 'skip', label: roleLabels.skip },
        ...[...roles, ...ours].map(role => ({ value: role, label: roleLabels[role] })),
      ],
    },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}

/** What a column is shown as chosen. */
export function choiceOf(field: string, appendix: Appendix | undefined): string {
  const isFresh =
    field.startsWith('custom') && appendix?.columns.every(column => column.field !== field) !== false
  return isFresh ? 'own' : field
}
