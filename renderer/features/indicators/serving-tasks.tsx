import { Button } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { servingTasks, suggestServingTasks } from '../../../shared/tasks/indicators.ts'
import { fold } from '../../../shared/vietnamese.ts'
import { ChoiceBox } from '../../components/choice-box.tsx'
import { ChoiceList, ChoiceOption } from '../../components/choice-list.tsx'
import { useChoices } from '../../components/use-choices.ts'
import styles from '../../styles/indicators.module.css'
import { setServing } from './set-indicator.ts'

/** How many found tasks are shown. */
const most = 8

const nameOf = ({ cells }: RowItem) => cells.name ?? cells.detail ?? 'Dòng chưa có tên'

const isTask = (item: Appendix['items'][number]): item is RowItem => item.kind === 'row'

/** The tasks that serve an indicator: those chosen, those that may, and a search for others. */
export function ServingTasks(props: {
  readonly appendices: readonly Appendix[]
  readonly row: RowItem
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
  readonly onGo: (rowId: string) => void
}) {
  const { appendices, row, readOnly, onEdit } = props
  const serving = servingTasks({ appendices }, row)
  const tasks = useMemo(
    () => appendices.filter(({ kind }) => kind === 'tasks').flatMap(({ items }) => items.filter(isTask)),
    [appendices],
  )
  const suggested = useMemo(() => {
    const byId = new Map(tasks.map(task => [task.id, task]))
    return suggestServingTasks({ appendices }, row).flatMap(({ rowId }) => byId.get(rowId) ?? [])
  }, [appendices, tasks, row])
  const set = (taskId: string, serves: boolean) => onEdit(now => setServing(now, row.id, taskId, serves))
  if (tasks.length === 0)
    return (
      <p className={styles.quiet}>Kế hoạch chưa có phụ lục nhiệm vụ để chọn nhiệm vụ phục vụ chỉ tiêu này.</p>
    )
  return (
    <div className={styles.serving}>
      <h4>Nhiệm vụ phục vụ chỉ tiêu này</h4>
      {serving.length === 0 && <p className={styles.quiet}>Chưa chọn nhiệm vụ nào.</p>}
      <ul className={styles.tasks}>
        {serving.map(({ row: task }) => (
          <li key={task.id}>
            <Button appearance="transparent" className={styles.task} onClick={() => props.onGo(task.id)}>
              {nameOf(task)}
            </Button>
            {!readOnly && (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Bỏ nhiệm vụ: ${nameOf(task)}`}
                title="Bỏ nhiệm vụ này"
                onClick={() => set(task.id, false)}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && suggested.length > 0 && (
        <>
          <p className={styles.quiet}>Gợi ý theo chữ trong bảng</p>
          <ul className={styles.tasks}>
            {suggested.map(task => (
              <li key={task.id}>
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.task}
                  icon={<AddRegular />}
                  onClick={() => set(task.id, true)}
                >
                  {nameOf(task)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!readOnly && (
        <TaskSearch tasks={tasks} serving={row.indicator?.tasks ?? []} onChoose={id => set(id, true)} />
      )}
    </div>
  )
}

function TaskSearch(props: {
  readonly tasks: readonly RowItem[]
  readonly serving: readonly string[]
  readonly onChoose: (taskId: string) => void
}) {
  const [words, setWords] = useState('')
  const wanted = fold(words.trim())
  const found = useMemo(() => {
    const others = props.tasks.filter(({ id }) => !props.serving.includes(id))
    return wanted === '' ? [] : others.filter(task => fold(nameOf(task)).includes(wanted)).slice(0, most)
  }, [props.tasks, props.serving, wanted])
  const choices = useChoices(found, task => {
    props.onChoose(task.id)
    setWords('')
  })
  return (
    <>
      <ChoiceBox
        choices={choices}
        label="Tìm nhiệm vụ để thêm"
        placeholder="Tìm nhiệm vụ (không dấu cũng được)"
        words={words}
        onWords={setWords}
      />
      <ChoiceList choices={choices} label="Nhiệm vụ tìm thấy" className={styles.found}>
        {found.map(task => (
          <ChoiceOption
            key={task.id}
            choices={choices}
            choice={task}
            onClick={() => {
              props.onChoose(task.id)
              setWords('')
            }}
          >
            {nameOf(task)}
          </ChoiceOption>
        ))}
      </ChoiceList>
      {wanted !== '' && found.length === 0 && <p className={styles.quiet}>Không có nhiệm vụ nào như vậy.</p>}
    </>
  )
}
