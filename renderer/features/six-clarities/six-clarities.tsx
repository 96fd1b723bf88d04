import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { type Clarity, label, meaning } from '../../../shared/glossary.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { addColumn } from '../../../shared/plans/edit-columns.ts'
import { type ClaritySummary, claritySummary, formGaps } from '../../../shared/tasks/six-clarities.ts'
import styles from '../../styles/six-clarities.module.css'
import { columnToAdd } from './clarity-places.ts'
import { UnclearRows } from './unclear-rows.tsx'

/** Which of the six each row of an appendix leaves open, how many do, and a way to every place to mend. */
export function SixClarities(props: {
  readonly appendix: Appendix
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
  /** Goes to a cell. */
  readonly onGo: (rowId: string, field: string | undefined) => void
  /** Shows these rows alone in the grid. */
  readonly onShowOnly: (rowIds: readonly string[], label: string) => void
}) {
  const { appendix, readOnly, onEdit } = props
  const settled = useDeferredValue(appendix)
  const summary = useMemo(() => claritySummary(settled), [settled])
  const [only, setOnly] = useState<Clarity | null>(null)
  if (appendix.kind === 'free')
    return (
      <p className={styles.quiet}>
        “6 rõ” áp dụng cho phụ lục nhiệm vụ và phụ lục chỉ tiêu. Phụ lục này là bảng khác nên không xét.
      </p>
    )
  return (
    <div className={styles.view}>
      <p className={styles.quiet}>
        {summary.clear === summary.rows
          ? `Cả ${summary.rows} dòng đã rõ.`
          : `${summary.clear}/${summary.rows} dòng đã rõ đủ. Dòng còn thiếu có dấu cảnh báo ở đầu dòng.`}
      </p>
      <FormGaps appendix={appendix} readOnly={readOnly} onEdit={onEdit} />
      <fieldset className={styles.counts}>
        <legend className="visuallyHidden">Lọc theo từng điều rõ</legend>
        {summary.clarities
          .filter(({ column }) => column)
          .map(count => (
            <CountButton
              key={count.clarity}
              count={count}
              pressed={only === count.clarity}
              onPress={() => setOnly(only === count.clarity ? null : count.clarity)}
            />
          ))}
      </fieldset>
      <UnclearRows
        key={only ?? ''}
        appendix={settled}
        only={only}
        onGo={props.onGo}
        onShowOnly={props.onShowOnly}
      />
    </div>
  )
}

function CountButton(props: {
  readonly count: ClaritySummary['clarities'][number]
  readonly pressed: boolean
  readonly onPress: () => void
}) {
  const { clarity, missing, weak } = props.count
  const counts = [missing > 0 ? `thiếu ${missing}` : '', weak > 0 ? `chưa cụ thể ${weak}` : '']
  const said = counts.filter(text => text !== '').join(', ')
  return (
    <Button
      size="small"
      appearance={props.pressed ? 'primary' : 'secondary'}
      aria-pressed={props.pressed}
      title={meaning(`clarity.${clarity}`)}
      onClick={props.onPress}
    >
      <span>{label(`clarity.${clarity}`)}</span>
      <span className={styles.count}>{said === '' ? 'đủ' : said}</span>
    </Button>
  )
}

/** What the form has no column for, with a button to add one. */
function FormGaps(props: {
  readonly appendix: Appendix
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
}) {
  const gaps = formGaps(props.appendix)
  const fields = [...new Set(gaps.map(clarity => columnToAdd[clarity]))]
  return fields.map(field => (
    <MessageBar key={field} intent="warning" layout="multiline">
      <MessageBarBody>
        Bảng không có cột nào cho:{' '}
        {gaps
          .filter(clarity => columnToAdd[clarity] === field)
          .map(clarity => label(`clarity.${clarity}`).toLocaleLowerCase('vi'))
          .join('; ')}
        .
      </MessageBarBody>
      {!props.readOnly && (
        <MessageBarActions>
          <Button
            size="small"
            onClick={() =>
              props.onEdit(now => addColumn(now, { field, label: label(`field.${field}`) }, beforeNote(now)))
            }
          >
            Thêm cột {label(`field.${field}`)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  ))
}

/** A new column stands before the remarks, which come last on every form. */
const beforeNote = ({ columns }: Appendix) => columns.find(({ field }) => field === 'note')?.field ?? null
