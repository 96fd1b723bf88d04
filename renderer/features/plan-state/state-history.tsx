import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import { label } from '../../../shared/glossary.ts'
import type { StateChange } from '../../../shared/plans/api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { dayAndTime } from '../../components/when.ts'
import { errorOf } from '../../data/client.tsx'
import { useStateHistory } from '../../data/plan-states.ts'
import styles from '../../styles/plan-state.module.css'

/** Who moved the plan to which state, when and why: shown on request. */
export function StateHistory({ planId }: { readonly planId: string }) {
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label="Ai, khi nào, vì sao"
          title="Ai, khi nào, vì sao"
        />
      </PopoverTrigger>
      <PopoverSurface tabIndex={-1} className={styles.popover} aria-label="Các lần chuyển trạng thái">
        <Changes planId={planId} />
      </PopoverSurface>
    </Popover>
  )
}

function Changes({ planId }: { readonly planId: string }) {
  const history = useStateHistory(planId)
  return (
    <>
      <h3>Ai, khi nào, vì sao</h3>
      {history.isPending && <Loading label="Đang đọc…" />}
      {history.isError && <ErrorNotice message={describe(errorOf(history.error))} />}
      {history.data?.length === 0 && <p>Văn bản chưa chuyển trạng thái lần nào.</p>}
      <ol>
        {history.data?.map(change => (
          <li key={change.at}>
            <Change change={change} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Change({ change }: { readonly change: StateChange }) {
  const { from, to, who, why, at, files } = change
  return (
    <>
      <strong>
        {from === to ? label(`state.${to}`) : `${label(`state.${from}`)} → ${label(`state.${to}`)}`}
      </strong>
      <span className={styles.secondary}>
        {dayAndTime(at)}
        {who && `, ${who}`}
      </span>
      {why && <span>{why}</span>}
      {files.map(file => (
        <span key={file.path} className={styles.secondary}>
          {file.path} <span title={`SHA-256: ${file.hash}`}>({file.hash.slice(0, 12)}…)</span>
        </span>
      ))}
    </>
  )
}
