import type { EditorState } from '@tiptap/pm/state'
import { countWords } from '../../editor/count-words.ts'
import type { PlanSession } from '../../editor/plan-session.ts'
import { isBlock } from '../../editor/schema.ts'
import { useRestingValue } from '../../editor/use-session.ts'
import styles from '../../styles/plan-text.module.css'

const number = new Intl.NumberFormat('vi')

const sizeOf = (state: EditorState): string => {
  const blocks = state.doc.children.filter(isBlock).length
  return `${number.format(countWords(state.doc))} chữ · ${number.format(blocks)} đoạn`
}

/** How long the text is. */
export function StatusLine(props: { readonly session: PlanSession; readonly pageCount: number | undefined }) {
  const size = useRestingValue(props.session, sizeOf)
  return (
    <div className={styles.status}>
      <span>
        {size}
        {props.pageCount !== undefined && ` · ${number.format(props.pageCount)} trang`}
      </span>
      <span className={styles.keys}>
        Tab, Shift+Tab: lùi, tiến cấp · Alt+Shift+↑↓: chuyển đoạn · Esc: ra thanh công cụ
      </span>
    </div>
  )
}
