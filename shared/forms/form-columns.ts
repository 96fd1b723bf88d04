import { fold } from '../vietnamese.ts'

/** The columns of a form's sheets. */
export type FormColumnId =
  | 'number'
  | 'key'
  | 'name'
  | 'schedule'
  | 'unitOfMeasure'
  | 'target'
  | 'lead'
  | 'last'
  | FillColumnId

/** What a unit fills in. */
export const fillColumns = [
  'status',
  'percent',
  'doneOn',
  'value',
  'result',
  'difficulty',
  'proposal',
  'document',
] as const
export type FillColumnId = (typeof fillColumns)[number]

export type FormColumn = {
  readonly id: FormColumnId
  readonly label: string
  /** Twips. */
  readonly width: number
  readonly align: 'left' | 'center'
}

const labels: Readonly<Record<FormColumnId, string>> = {
  number: 'STT',
  key: 'Mã hàng (không sửa)',
  name: 'Nhiệm vụ',
  schedule: 'Thời hạn',
  unitOfMeasure: 'Đơn vị tính',
  target: 'Chỉ tiêu được giao',
  lead: 'Đơn vị chủ trì',
  last: 'Lần báo cáo trước',
  status: 'Trạng thái',
  percent: '% hoàn thành',
  doneOn: 'Ngày hoàn thành',
  value: 'Số liệu đạt được',
  result: 'Kết quả',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất',
  document: 'Số, ngày văn bản',
}

const column = (id: FormColumnId, width: number, align: FormColumn['align'] = 'left'): FormColumn => ({
  id,
  label: labels[id],
  width,
  align,
})
const named = (label: string): FormColumn => ({ ...column('name', 3900), label })

// The key stands between columns that are seen, so that whoever copies or sorts these takes it along.
const opening = [column('number', 760, 'center'), column('key', 1200)]
const words = [
  column('result', 2900),
  column('difficulty', 2000),
  column('proposal', 2000),
  column('document', 2000),
]

/** The sheet of tasks. */
export const taskColumns: readonly FormColumn[] = [
  ...opening,
  named('Nhiệm vụ'),
  column('schedule', 1550, 'center'),
  column('last', 2200),
  column('status', 1350, 'center'),
  column('percent', 1050, 'center'),
  column('doneOn', 1300, 'center'),
  ...words,
]

/** The sheet of indicators. */
export const indicatorColumns: readonly FormColumn[] = [
  ...opening,
  named('Chỉ tiêu'),
  column('unitOfMeasure', 1000, 'center'),
  column('target', 1500, 'center'),
  column('last', 2000),
  column('value', 1400, 'center'),
  column('status', 1350, 'center'),
  ...words,
]

/** The sheet of what the unit only takes part in. */
export const supportingColumns: readonly FormColumn[] = [
  column('number', 760, 'center'),
  { ...named('Nhiệm vụ, chỉ tiêu phối hợp'), width: 5600 },
  column('lead', 3000),
  // One column for both: an indicator has a target where a task has a deadline.
  { ...column('schedule', 2000, 'center'), label: 'Thời hạn, chỉ tiêu được giao' },
  column('last', 3200),
]

/** What a column is called on sheets and in messages: `% hoàn thành`. */
export function columnLabel(id: FormColumnId): string {
  return labels[id]
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
const byLabel: ReadonlyMap<string, FormColumnId> = new Map(
  [...taskColumns, ...indicatorColumns].map(({ id, label }) => [plain(label), id]),
)

/** The column that a heading names, however it is spelt; undefined for other words. */
export function columnNamed(heading: string): FormColumnId | undefined {
  return byLabel.get(plain(heading))
}
