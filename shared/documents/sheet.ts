/**
 * A workbook to hand to the province, said neutrally: the printed sheets (one an appendix) and flat data sheets that
 * can be stacked from a hundred communes. The .xlsx renderer only translates it.
 */
export type Workbook = {
  readonly title: string
  readonly creator: string
  /** `YYYY-MM-DD`; an argument of composing, so that the same input gives the same bytes. */
  readonly date: string
  readonly printed: readonly PrintedSheet[]
  readonly data: readonly DataSheet[]
}

/** A sheet that prints like the appendix, always A4 landscape: title rows, heading row, rows. */
export type PrintedSheet = {
  readonly name: string
  readonly label: string
  readonly title: string
  readonly reference: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}
export type PrintedColumn = {
  readonly label: string
  /** Twips. */
  readonly width: number
  /** `number`: whole numbers, centred, that can be reckoned with. */
  readonly align: 'left' | 'center' | 'justify' | 'number'
}
export type PrintedRow =
  | { readonly kind: 'group' | 'subgroup'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** One row a task or indicator, stable column names, typed values. */
export type DataSheet = {
  readonly name: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataValue[])[]
}
export type DataColumn = { readonly key: string; readonly type: 'text' | 'number' | 'date' }
/** Of its column's type; dates as `YYYY-MM-DD`; null is an empty cell. */
export type DataValue = string | number | null
