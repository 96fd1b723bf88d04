import type { FormColumn, FormColumnId } from './form-columns.ts'

/** The format that this program writes; a file of a newer one is not read. */
export const formVersion = 1

/** What a form is, told on a hidden sheet. */
export type FormIdentity = {
  readonly version: number
  readonly planId: string
  readonly unit: string
  readonly period: string
  readonly round: number
  /** `YYYY-MM-DD` */
  readonly madeOn: string
}

/** A unit's form for a period, said neutrally; the .xlsx renderer only translates it. */
export type ProgressForm = {
  readonly identity: FormIdentity
  /** Of the file: `Phiếu báo cáo - Phòng Kinh tế - tháng 6 năm 2026`. */
  readonly title: string
  /** Who made it, for the file's properties. */
  readonly creator: string
  readonly sheets: readonly FormSheet[]
}

export type FormSheet = {
  readonly name: string
  readonly heading: string
  /** Below the heading: whose form it is, how to fill it in, by when to send it back. */
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[]
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormLine[]
}

export type FormLine =
  | { readonly kind: 'group' | 'subgroup'; readonly text: string }
  | {
      readonly kind: 'row'
      readonly cells: Partial<Readonly<Record<FormColumnId, string>>>
      /** Columns in which this row may be filled in. */
      readonly open: readonly FormColumnId[]
      /** What the figure is to be in; empty where any will do. */
      readonly unitOfMeasure: string
    }
