import { Tab, TabList } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useId, useRef } from 'react'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { amountText, dueLines } from '../../../shared/tasks/tracked-words.ts'
import { markOf } from '../../../shared/tasks/tracking-filter.ts'
import { CloseButton } from '../../components/close-button.tsx'
import styles from '../../styles/progress-entry.module.css'
import { MarkBadge } from '../../tracking/mark-badge.tsx'
import { withdrawalDraft } from './entry-draft.ts'
import { draftKey, EntryForm, type EntryFormProps } from './entry-form.tsx'
import { HistoryList } from './history-list.tsx'

export type PanelView = 'entry' | 'history'

/** Beside the list: enters how a row stands, or shows all that was entered on it. Escape closes it. */
export function RowPanel(
  props: EntryFormProps & {
    readonly view: PanelView
    readonly readOnly: boolean
    readonly onView: (view: PanelView) => void
    readonly onCorrect: (entry: ProgressEntry | null) => void
    readonly onClose: () => void
  },
) {
  const { rows, corrects, readOnly } = props
  const heading = useId()
  const row = rows.length === 1 ? rows[0] : undefined
  const view = readOnly ? 'history' : row === undefined ? 'entry' : props.view
  const panel = useRef<HTMLElement>(null)
  const takeKeyboard = useEffectEvent(() => {
    if (view === 'history' && corrects === null) panel.current?.focus()
  })
  useEffect(() => {
    if (props.focusWish > 0) takeKeyboard()
  }, [props.focusWish])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby={heading}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        if (corrects === null) props.onClose()
        else props.onCorrect(null)
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>
          {row === undefined ? `Cập nhật ${rows.length} dòng` : `${row.number} ${row.name}`.trim()}
        </h2>
        <CloseButton onClose={props.onClose} />
      </div>
      {row !== undefined && (
        <div className={styles.about}>
          <MarkBadge mark={markOf(row)} />
          <span>{[amountText(row), row.leads.join('; '), ...dueLines(row)].filter(Boolean).join(' · ')}</span>
        </div>
      )}
      {row !== undefined && !readOnly && (
        <TabList
          size="small"
          selectedValue={corrects === null ? view : 'correction'}
          aria-label="Cập nhật hay lịch sử"
          onTabSelect={(_, { value }) => {
            props.onCorrect(null)
            props.onView(value === 'history' ? 'history' : 'entry')
          }}
        >
          <Tab value="entry">Cập nhật</Tab>
          <Tab value="history">Lịch sử ({row.entryCount})</Tab>
          {corrects !== null && <Tab value="correction">Đính chính</Tab>}
        </TabList>
      )}
      <div className={styles.body}>
        {view === 'entry' || corrects !== null ? (
          <EntryForm key={draftKey(rows, corrects)} {...props} />
        ) : (
          row && (
            <HistoryList
              planId={props.planId}
              row={row}
              onCorrect={
                readOnly
                  ? undefined
                  : (entry, how) => {
                      if (how === 'withdraw') props.drafts.put(draftKey(rows, entry), withdrawalDraft(entry))
                      props.onCorrect(entry)
                    }
              }
            />
          )
        )}
      </div>
    </aside>
  )
}
