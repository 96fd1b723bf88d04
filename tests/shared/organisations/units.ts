import type { Organisation } from '../../../shared/organisations/organisation.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'

/** A register entry; its id is its name. */
export const unit = (name: string, ...aliases: string[]): Organisation => ({
  id: name,
  rev: 1,
  name,
  aliases,
  kind: 'department',
  note: '',
})

export const row = (id: string, cells: RowItem['cells']): RowItem => ({ id, kind: 'row', cells })

/** A task appendix with every column that names units, and these rows. */
export const unitAppendix = (...items: RowItem[]): Appendix => ({
  id: 'p1',
  kind: 'tasks',
  title: 'Danh mục',
  columns: [
    { field: 'name', label: 'Nhiệm vụ', width: 3 },
    { field: 'person', label: 'Người thực hiện', width: 1 },
    { field: 'lead', label: 'Chủ trì', width: 1 },
    { field: 'support', label: 'Phối hợp', width: 1 },
    { field: 'monitor', label: 'Theo dõi', width: 1 },
    { field: 'guide', label: 'Hướng dẫn', width: 1 },
  ],
  groupNumbering: 'roman',
  subgroupNumbering: 'none',
  rowNumbering: 'restart',
  items,
})
