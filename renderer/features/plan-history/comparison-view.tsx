import { Button, Switch } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { Plan } from '../../../shared/plans/plan.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import styles from '../../styles/plan-history.module.css'
import { differs } from './comparison-line.ts'
import { linesOf } from './comparison-lines.ts'
import { LineView } from './line-view.tsx'
import type { Restorable } from './restorable.ts'
import { countWords, shownLines } from './shown-lines.ts'
import { useDifferences } from './use-differences.ts'
import { useWide } from './use-wide.ts'

/** Two states of a plan with what differs marked: beside each other where there is room, else in one text. */
export function ComparisonView(props: {
  readonly before: Plan
  readonly after: Plan
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly onRestore?: ((restorable: Restorable) => void) | undefined
}) {
  const { before, after } = props
  const [onlyDifferences, setOnlyDifferences] = useState(true)
  const comparison = useMemo(() => comparePlans(before, after), [before, after])
  const lines = useMemo(() => linesOf(comparison), [comparison])
  const shown = useMemo(() => shownLines(lines, onlyDifferences), [lines, onlyDifferences])
  const keys = useMemo(() => lines.filter(differs).map(line => line.key), [lines])
  const { next, previous, onKeyDown } = useDifferences(keys)
  const sideBySide = useWide()
  return (
    <>
      <div className={styles.tools}>
        <output>{countWords(comparison.counts)}</output>
        <Switch
          label="Chỉ xem chỗ khác"
          checked={onlyDifferences}
          onChange={(_, { checked }) => setOnlyDifferences(checked)}
        />
        <Button
          icon={<ArrowUpRegular />}
          title="Chỗ khác trước (Shift+F8)"
          aria-label="Chỗ khác trước"
          aria-keyshortcuts="Shift+F8"
          disabled={keys.length === 0}
          onClick={previous}
        />
        <Button
          icon={<ArrowDownRegular />}
          title="Chỗ khác sau (F8)"
          aria-label="Chỗ khác sau"
          aria-keyshortcuts="F8"
          disabled={keys.length === 0}
          onClick={next}
        />
      </div>
      {sideBySide && (
        <div className={styles.sideTitles}>
          <strong>{props.beforeTitle}</strong>
          <strong>{props.afterTitle}</strong>
        </div>
      )}
      <section
        className={styles.pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Nội dung so sánh"
        onKeyDown={onKeyDown}
      >
        {shown.map(each => {
          if (each.type === 'part') return <h3 key={each.key}>{each.title}</h3>
          if (each.type === 'gap')
            return (
              <p key={each.key} className={styles.gap}>
                … {each.count} dòng giống nhau
              </p>
            )
          return (
            <LineView key={each.key} line={each.line} sideBySide={sideBySide} onRestore={props.onRestore} />
          )
        })}
      </section>
    </>
  )
}
