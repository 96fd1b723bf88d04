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

/** A sheet that prints like the appendix: title rows, heading row, rows. */
export type PrintedSheet = {
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  readonly label: string
  readonly title: string
  readonly reference: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}
export type PrintedColumn = {
  readonly label: string
  /** Twips, as in the Word appendix, so that both break lines alike. */
  readonly width: number
  readonly align: 'left' | 'center' | 'justify'
}
export type PrintedRow =
  | { readonly kind: 'group' | 'subgroup'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** One row a task or indicator, stable column names, typed values. */
export type DataSheet = {
  readonly name: string
  readonly columns: readonly { readonly key: string; readonly type: 'text' | 'number' | 'date' }[]
  /** Values by column; dates as `YYYY-MM-DD`; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}
