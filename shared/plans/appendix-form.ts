import { type Appendix, appendix } from './appendix.ts'

/** What an appendix looks like without its title and items: its columns and its ways of numbering. */
export const appendixForm = appendix.pick({
  kind: true,
  columns: true,
  groupNumbering: true,
  subgroupNumbering: true,
  rowNumbering: true,
})
export type AppendixForm = Pick<
  Appendix,
  'kind' | 'columns' | 'groupNumbering' | 'subgroupNumbering' | 'rowNumbering'
>
