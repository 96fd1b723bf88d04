import { Button } from '@fluentui/react-components'
import { memo, useId, useState } from 'react'
import type { NextYearChange } from '../../../shared/plans/next-year.ts'
import { Tick } from '../../components/tick.tsx'
import styles from '../../styles/next-year.module.css'
import type { ChangeGroup } from './change-groups.ts'
import { ChangeWords } from './change-words.tsx'
import type { Acceptance } from './use-acceptance.ts'

/** Changes drawn at once. */
const page = 100

/** The changes of one kind as a table with a box for each and one for all. */
export function ChangeSection(props: { readonly group: ChangeGroup; readonly acceptance: Acceptance }) {
  const { title, effect, changes } = props.group
  const { accepted, impossible, choose } = props.acceptance
  const heading = useId()
  const [shown, setShown] = useState(page)
  const possible = changes.filter(({ id }) => !impossible.has(id))
  const taken = possible.filter(({ id }) => accepted.has(id)).length
  const left = changes.length - shown
  return (
    <section className={styles.section} aria-labelledby={heading} id={`next-year-${props.group.id}`}>
      <div className={styles.sectionHead}>
        <Tick
          label={`Chọn tất cả: ${title}`}
          checked={taken === 0 ? false : taken === possible.length || 'mixed'}
          onChange={checked => choose(possible, checked)}
        />
        <h3 id={heading}>{title}</h3>
        <span>
          {taken}/{changes.length}
        </span>
        <p>{effect}</p>
      </div>
      <table className={styles.changes} aria-labelledby={heading}>
        <colgroup>
          <col className={styles.tickColumn} />
          <col className={styles.whereColumn} />
          <col />
          <col />
        </colgroup>
        <thead className="visuallyHidden">
          <tr>
            <th scope="col">Chọn</th>
            <th scope="col">Ở đâu</th>
            <th scope="col">Năm nay</th>
            <th scope="col">Năm sau</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map(change => (
            <ChangeRow
              key={change.id}
              change={change}
              taken={accepted.has(change.id)}
              impossible={impossible.has(change.id)}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          Xem thêm {Math.min(page, left)} thay đổi (còn {left})
        </Button>
      )}
    </section>
  )
}

const ChangeRow = memo(function ChangeRow(props: {
  readonly change: NextYearChange
  readonly taken: boolean
  readonly impossible: boolean
  readonly onChoose: Acceptance['choose']
}) {
  const { change, taken, impossible } = props
  return (
    <tr data-taken={taken}>
      <td>
        <Tick
          label={`${change.where}: ${change.before || change.after}`.slice(0, 160)}
          checked={taken}
          disabled={impossible}
          onChange={checked => props.onChoose([change], checked)}
        />
      </td>
      <td>
        {change.where}
        <small>{impossible ? 'Trong nhóm còn nhiệm vụ được giữ lại' : change.why}</small>
      </td>
      <ChangeWords change={change} />
    </tr>
  )
})
