import type { ImportNotes } from '../../data/import-notes.ts'

/** `Cần xem lại 3 chỗ`; what was only mended is counted when nothing needs a look. */
export function notesTitle(notes: ImportNotes): string {
  const warnings = notes.filter(note => note.severity === 'warning').length
  return warnings > 0 ? `Cần xem lại ${warnings} chỗ` : `Đã tự chỉnh ${notes.length} chỗ`
}
