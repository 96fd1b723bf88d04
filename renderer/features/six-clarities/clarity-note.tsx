import { WarningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { type Clarity, label } from '../../../shared/glossary.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/six-clarities.module.css'
import { openClarities } from './clarity-places.ts'

/** `Rõ người` → `người`. */
export function shortName(clarity: Clarity): string {
  return label(`clarity.${clarity}`).replace(/^Rõ /u, '')
}

/** Under the cell where something unclear is mended: what is not clear. Null under others. */
export function clarityNote(row: RowItem, field: string, appendix: Appendix): ReactNode {
  const here = openClarities(row, appendix).filter(each => each.field === field)
  const missing = here.filter(({ state }) => state === 'missing')
  const [weak] = here.filter(({ state }) => state === 'weak')
  if (missing.length > 0)
    return (
      <span className={styles.missing}>
        <WarningRegular aria-hidden />
        chưa rõ {missing.map(({ clarity }) => shortName(clarity)).join(', ')}
      </span>
    )
  if (weak === undefined) return null
  return (
    <span className={styles.weak}>{weak.note.slice(0, 1).toLocaleLowerCase('vi') + weak.note.slice(1)}</span>
  )
}
