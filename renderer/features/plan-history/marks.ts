import type { EntryKind } from '../../../shared/versions/comparison.ts'

/** What says the kind of a difference beside its colour. */
export const markOf: Readonly<Record<EntryKind, { readonly sign: string; readonly label: string }>> = {
  same: { sign: '', label: 'Không đổi' },
  changed: { sign: '~', label: 'Sửa' },
  added: { sign: '+', label: 'Thêm' },
  removed: { sign: '−', label: 'Bỏ' },
  moved: { sign: '⇅', label: 'Chuyển chỗ' },
}
