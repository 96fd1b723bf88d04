import { Button } from '@fluentui/react-components'
import { formatDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { label } from '../../../shared/glossary.ts'
import { periodLabel } from '../../../shared/tasks/period.ts'
import {
  type Evidence,
  isWithdrawal,
  type ProgressEntry,
  type ProgressSource,
  saysNothing,
} from '../../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText, figureUnit } from '../../../shared/tasks/tracked-words.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { dayAndTime } from '../../components/when.ts'
import { errorOf } from '../../data/client.tsx'
import { useEarlierHistory } from '../../data/next-year.ts'
import { useProgressHistory } from '../../data/progress.ts'
import frame from '../../styles/entry-history.module.css'
import styles from '../../styles/progress-entry.module.css'

/** Puts an entry right, or takes all of it back. */
type OnCorrect = (entry: ProgressEntry, how: 'correct' | 'withdraw') => void

/**
 * Everything that was ever entered on a row, the latest first, and under the plans of the years before that it was
 * carried over from; nothing in it is changed, only corrected by another.
 */
export function HistoryList(props: {
  readonly planId: string
  readonly row: TrackedRow
  /** Absent where nothing more is entered. */
  readonly onCorrect: OnCorrect | undefined
}) {
  const { planId, row } = props
  const history = useProgressHistory(planId, row.rowId)
  const earlier = useEarlierHistory(planId, row.rowId)
  if (history.isPending || earlier.isPending) return <Loading label="Đang đọc lịch sử…" />
  const problem = history.error ?? earlier.error
  if (problem !== null)
    return (
      <ErrorNotice
        message={describe(errorOf(problem))}
        onRetry={() => {
          void history.refetch()
          void earlier.refetch()
        }}
      />
    )
  const unit = figureUnit(row)
  const before = earlier.data ?? []
  return (
    <div className={frame.histories}>
      {(history.data ?? []).length === 0 ? (
        <EmptyState title="Chưa có báo cáo">Các lần cập nhật của dòng này sẽ hiện ở đây.</EmptyState>
      ) : (
        <Entries
          label="Lịch sử cập nhật"
          entries={history.data ?? []}
          unit={unit}
          onCorrect={props.onCorrect}
        />
      )}
      {before.length > 0 && (
        <>
          <h3>Chuyển tiếp từ kế hoạch năm trước</h3>
          <Entries label="Lịch sử ở kế hoạch năm trước" entries={before} unit={unit} onCorrect={undefined} />
        </>
      )}
    </div>
  )
}

function Entries(props: {
  readonly label: string
  readonly entries: readonly ProgressEntry[]
  readonly unit: string
  readonly onCorrect: OnCorrect | undefined
}) {
  const { entries } = props
  const correctedBy = new Map(
    entries.flatMap(entry => (entry.corrects === null ? [] : [[entry.corrects, entry]])),
  )
  return (
    <ol className={styles.history} aria-label={props.label}>
      {entries.map(entry => (
        <Entry
          key={entry.id}
          entry={entry}
          unit={props.unit}
          correction={correctedBy.get(entry.id)}
          corrected={entries.find(({ id }) => id === entry.corrects)}
          onCorrect={props.onCorrect}
        />
      ))}
    </ol>
  )
}

function Entry(props: {
  readonly entry: ProgressEntry
  readonly unit: string
  /** The entry that stands for this one. */
  readonly correction: ProgressEntry | undefined
  /** The entry that this one stands for. */
  readonly corrected: ProgressEntry | undefined
  readonly onCorrect: OnCorrect | undefined
}) {
  const { entry, correction, corrected, onCorrect } = props
  const { status, percent, value, occurrence } = entry
  const facts = [
    status === null ? '' : label(`progress.${status}`),
    percent === null ? '' : `${figureText(percent)}%`,
    value === null ? '' : `Số liệu: ${figureText(value)} ${props.unit}`.trim(),
    occurrence === null ? '' : `Lần hạn ${formatDay(occurrence)}`,
  ].filter(fact => fact !== '')
  return (
    <li data-corrected={correction !== undefined}>
      <div className={styles.entryHead}>
        <strong>{formatDay(entry.day)}</strong>
        <span>{entry.period === null ? 'Ngoài kỳ báo cáo' : periodLabel(entry.period)}</span>
      </div>
      {isWithdrawal(entry) && <p className={styles.facts}>Đã rút lại nội dung báo cáo</p>}
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      <Words title="Kết quả" text={entry.result} />
      <Words title="Khó khăn" text={entry.difficulty} />
      <Words title="Kiến nghị" text={entry.proposal} />
      {entry.evidence.map(each => (
        <Words key={JSON.stringify(each)} title="Minh chứng" text={evidenceText(each)} />
      ))}
      {corrected && (
        <p className={styles.note}>
          Đính chính lần báo cáo ngày {formatDay(corrected.day)}, ghi lúc {dayAndTime(corrected.at)}. Lý do:{' '}
          {entry.reason}
        </p>
      )}
      {correction && <p className={styles.note}>Đã được đính chính lúc {dayAndTime(correction.at)}.</p>}
      <p className={styles.origin}>
        {[entry.reporter, sourceText(entry.source), `ghi lúc ${dayAndTime(entry.at)}`]
          .filter(part => part !== '')
          .join(' · ')}
      </p>
      {onCorrect && !correction && (
        <div className={styles.entryTools}>
          <Button size="small" onClick={() => onCorrect(entry, 'correct')}>
            Đính chính
          </Button>
          {!saysNothing(entry) && (
            <Button size="small" appearance="subtle" onClick={() => onCorrect(entry, 'withdraw')}>
              Rút lại
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function Words(props: { readonly title: string; readonly text: string }) {
  if (props.text.trim() === '') return null
  return (
    <p className={styles.words}>
      <span>{props.title}:</span> {props.text}
    </p>
  )
}

function evidenceText({ document, date, path }: Evidence): string {
  return [document, date === null ? '' : `ngày ${formatDay(date)}`, path]
    .filter(part => part !== '')
    .join(', ')
}

function sourceText(source: ProgressSource): string {
  switch (source.kind) {
    case 'typed':
      return 'nhập trên máy'
    case 'form':
      return `biểu ${source.file}`
    case 'exchange':
      return `tệp trao đổi ${source.file}`
  }
}
