import { Button } from '@fluentui/react-components'
import { formatDay } from '../../../shared/dates.ts'
import { describe } from '../../../shared/errors.ts'
import { label } from '../../../shared/glossary.ts'
import { periodLabel } from '../../../shared/tasks/period.ts'
import type { Evidence, ProgressEntry, ProgressSource } from '../../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText, figureUnit } from '../../../shared/tasks/tracked-words.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { dayAndTime } from '../../components/when.ts'
import { errorOf } from '../../data/client.tsx'
import { useProgressHistory } from '../../data/progress.ts'
import styles from '../../styles/progress-entry.module.css'

/** Everything that was ever entered on a row, the latest first; nothing in it is changed, only corrected by another. */
export function HistoryList(props: {
  readonly planId: string
  readonly row: TrackedRow
  /** Absent where nothing more is entered. */
  readonly onCorrect: ((entry: ProgressEntry) => void) | undefined
}) {
  const { row } = props
  const history = useProgressHistory(props.planId, row.rowId)
  if (history.isPending) return <Loading label="Đang đọc lịch sử…" />
  if (history.isError)
    return <ErrorNotice message={describe(errorOf(history.error))} onRetry={() => void history.refetch()} />
  const entries = history.data
  if (entries.length === 0)
    return <EmptyState title="Chưa có báo cáo">Các lần cập nhật của dòng này sẽ hiện ở đây.</EmptyState>
  const correctedBy = new Map(
    entries.flatMap(entry => (entry.corrects === null ? [] : [[entry.corrects, entry]])),
  )
  return (
    <ol className={styles.history} aria-label="Lịch sử cập nhật">
      {entries.map(entry => (
        <Entry
          key={entry.id}
          entry={entry}
          unit={figureUnit(row)}
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
  readonly onCorrect: ((entry: ProgressEntry) => void) | undefined
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
        <Button size="small" onClick={() => onCorrect(entry)}>
          Đính chính
        </Button>
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
