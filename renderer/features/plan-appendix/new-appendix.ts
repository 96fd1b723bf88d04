import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { AppendixForm } from '../../../shared/plans/appendix-form.ts'

/** What a new appendix of a kind is called until the clerk words it. */
export function usualTitle(kind: Appendix['kind'], year: number): string {
  switch (kind) {
    case 'tasks':
      return `Danh mục nhiệm vụ chuyển đổi số năm ${year}`
    case 'indicators':
      return `Danh mục chỉ tiêu chuyển đổi số năm ${year}`
    case 'free':
      return 'Biểu kèm theo'
  }
}

/** A new appendix in a form, with one empty row to write in. */
export function newAppendix(form: AppendixForm, title: string, newId: () => string): Appendix {
  return { id: newId(), title, ...form, items: [{ id: newId(), kind: 'row', cells: {} }] }
}
