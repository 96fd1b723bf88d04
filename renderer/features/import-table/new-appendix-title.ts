import type { AppendixKind } from '../../../shared/plans/appendix.ts'

/** What an appendix is called whose table has no title. */
export function newAppendixTitle(kind: AppendixKind, year: number): string {
  switch (kind) {
    case 'tasks':
      return `Danh mục nhiệm vụ năm ${year}`
    case 'indicators':
      return `Danh mục chỉ tiêu năm ${year}`
    case 'free':
      return 'Biểu kèm theo'
  }
}
