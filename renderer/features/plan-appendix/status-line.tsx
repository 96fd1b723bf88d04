import type { Appendix, AppendixItem } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/plan-appendix.module.css'

const number = new Intl.NumberFormat('vi')

const countOf = (items: readonly AppendixItem[], kind: AppendixItem['kind']) =>
  items.filter(item => item.kind === kind).length

/** How large the appendix is and how much of it is selected. */
export function StatusLine(props: {
  readonly appendix: Appendix
  readonly shown: readonly AppendixItem[]
  readonly selected: number
}) {
  const { items } = props.appendix
  const rows = countOf(items, 'row')
  const shown = countOf(props.shown, 'row')
  const groups = countOf(items, 'group')
  const parts = [
    shown === rows
      ? `${number.format(rows)} dòng`
      : `Đang hiện ${number.format(shown)}/${number.format(rows)} dòng`,
    groups > 0 ? `${number.format(groups)} nhóm` : '',
    props.selected > 1 ? `đang chọn ${number.format(props.selected)} dòng` : '',
  ]
  return (
    <div className={styles.status}>
      <span>{parts.filter(part => part !== '').join(' · ')}</span>
      <span className={styles.keys}>
        F2: sửa ô · Alt+Enter: xuống dòng trong ô · Alt+Shift+↑↓: chuyển dòng · F4: chi tiết · Esc: ra thanh
        công cụ
      </span>
    </div>
  )
}
