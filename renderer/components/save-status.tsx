import { Button } from '@fluentui/react-components'
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import styles from '../styles/components.module.css'

const clock = new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit', hour12: false })

/** Always in the same place: whether what was typed is safe. */
export function SaveStatus(props: {
  /** `held`: a choice must be made before it can be saved. */
  readonly state: 'saved' | 'dirty' | 'saving' | 'failed' | 'held'
  readonly savedAt: Date | null
  readonly onRetry: () => void
}) {
  const { state, savedAt } = props
  return (
    <div className={styles.saveStatus} role="status">
      {state === 'saved' && (
        <>
          <CheckmarkRegular aria-hidden />
          {savedAt ? `Đã lưu ${clock.format(savedAt)}` : 'Đã lưu'}
        </>
      )}
      {(state === 'dirty' || state === 'saving') && 'Đang lưu…'}
      {state === 'held' && <span className={styles.failed}>Chưa lưu: cần chọn bản để giữ</span>}
      {state === 'failed' && (
        <>
          <span className={styles.failed}>
            <ErrorCircleRegular aria-hidden /> Chưa lưu được
          </span>
          <Button size="small" onClick={props.onRetry}>
            Thử lại
          </Button>
        </>
      )}
    </div>
  )
}
