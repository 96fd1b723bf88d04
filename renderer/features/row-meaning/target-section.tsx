import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { setMeaning } from '../../../shared/plans/edit-appendix.ts'
import { describeTarget } from '../../../shared/tasks/describe-target.ts'
import { targetBadge } from '../../../shared/tasks/meaning-badges.ts'
import { parseTarget } from '../../../shared/tasks/parse-target.ts'
import type { Target } from '../../../shared/tasks/target.ts'
import styles from '../../styles/row-meaning.module.css'
import { MeaningHead } from './meaning-head.tsx'
import { readTargetEntry, targetEntryOf } from './target-entry.ts'
import { TargetFields } from './target-fields.tsx'
import { useEntry } from './use-entry.ts'

/** What a row's target was taken to mean, to correct by hand. What prints stays. */
export function TargetSection(props: {
  readonly row: RowItem
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
}) {
  const { row, readOnly, onEdit } = props
  const { cells, target } = row
  const badge = targetBadge(row)
  const mean = (next: Target | undefined) => onEdit(now => setMeaning(now, [row.id], { target: next }))
  const asWritten = parseTarget(cells.target ?? '', cells.unitOfMeasure)
  return (
    <section className={styles.section} aria-label="Chỉ tiêu">
      <MeaningHead title="Chỉ tiêu" words={cells.target ?? ''} badge={badge} />
      {!readOnly && (
        <>
          <OwnTarget target={target} unitOfMeasure={cells.unitOfMeasure ?? ''} onSet={mean} />
          {badge.kind === 'refined' && (
            <div className={styles.buttons}>
              <Button size="small" onClick={() => mean(asWritten)}>
                {asWritten === undefined
                  ? 'Bỏ chỉ tiêu đã đặt'
                  : `Hiểu lại theo chữ: ${describeTarget(asWritten)}`}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function OwnTarget(props: {
  readonly target: Target | undefined
  readonly unitOfMeasure: string
  readonly onSet: (target: Target) => void
}) {
  const [entry, setEntry] = useEntry(props.target, target => targetEntryOf(target, props.unitOfMeasure))
  const [tried, setTried] = useState(false)
  const read = readTargetEntry(entry)
  return (
    <form
      className={styles.own}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (read.ok) props.onSet(read.target)
      }}
    >
      <h4>Sửa cách hiểu (chữ in trong ô không đổi)</h4>
      <TargetFields entry={entry} onChange={setEntry} />
      <div className={styles.result}>
        <span role="status">
          {read.ok ? `Hiểu là: ${describeTarget(read.target)}` : tried ? read.problem : ''}
        </span>
        <Button type="submit" size="small">
          Đặt chỉ tiêu
        </Button>
      </div>
    </form>
  )
}
