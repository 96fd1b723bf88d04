import { Button, Input, Tooltip } from '@fluentui/react-components'
import { DismissRegular, SearchRegular, TextAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Block } from '../../../shared/plans/block.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { draftDuties } from '../../../shared/tasks/draft-duties.ts'
import { dutiesByUnit, dutyRoles, type UnitDuties } from '../../../shared/tasks/duties.ts'
import { fold } from '../../../shared/vietnamese.ts'
import styles from '../../styles/duties.module.css'
import { roleLabels, summariseDuties } from './duty-words.ts'

/** Each unit's tasks from the appendices, beside the text of 'Tổ chức thực hiện'; drafts a unit's paragraphs. */
export function DutiesPanel(props: {
  readonly plan: Plan
  /** New blocks, with ids of their own: the unit's heading and its dashes. */
  readonly onInsert: (blocks: readonly Block[]) => void
  readonly onClose?: () => void
}) {
  const [words, setWords] = useState('')
  const all = dutiesByUnit(props.plan)
  const units = all.filter(({ unit }) => fold(unit).includes(fold(words)))
  return (
    <section className={styles.panel} aria-label="Nhiệm vụ theo đơn vị">
      <header className={styles.heading}>
        <h2>Nhiệm vụ theo đơn vị</h2>
        {props.onClose && (
          <Button appearance="subtle" icon={<DismissRegular />} aria-label="Đóng" onClick={props.onClose} />
        )}
      </header>
      {all.length === 0 ? (
        <p className={styles.none}>
          Phụ lục chưa giao việc cho đơn vị nào. Điền cột Đơn vị chủ trì, Đơn vị phối hợp trong phụ lục để xem
          ở đây.
        </p>
      ) : (
        <Input
          className={styles.search}
          contentBefore={<SearchRegular />}
          aria-label="Tìm đơn vị"
          placeholder="Tìm đơn vị"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      )}
      <div className={styles.units}>
        {units.map(unit => (
          <UnitView key={unit.key} unit={unit} onInsert={props.onInsert} />
        ))}
      </div>
      {all.length > 0 && units.length === 0 && (
        <p className={styles.none}>Không có đơn vị “{words.trim()}”.</p>
      )}
    </section>
  )
}

function UnitView(props: {
  readonly unit: UnitDuties
  readonly onInsert: (blocks: readonly Block[]) => void
}) {
  const { unit } = props
  const blocks = () => draftDuties(unit, () => crypto.randomUUID())
  const drafts = unit.duties.some(({ role }) => role !== 'guide')
  return (
    <details className={styles.unit}>
      <summary>
        <span className={styles.name}>{unit.unit}</span>
        <span className={styles.counts}>{summariseDuties(unit)}</span>
      </summary>
      {dutyRoles.map(role => {
        const duties = unit.duties.filter(duty => duty.role === role)
        return (
          duties.length > 0 && (
            <div key={role}>
              <h3>{roleLabels[role]}</h3>
              <ul>
                {duties.map(duty => (
                  <li key={duty.rowId}>
                    {duty.name}
                    <small>
                      {[duty.schedule || duty.target, duty.place].filter(part => part !== '').join(' · ')}
                    </small>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {drafts && (
        <Tooltip
          content="Chèn tiêu đề và các gạch đầu dòng vào chỗ con trỏ trong nội dung"
          relationship="description"
        >
          <Button icon={<TextAddRegular />} onClick={() => props.onInsert(blocks())}>
            Soạn đoạn nhiệm vụ
          </Button>
        </Tooltip>
      )}
    </details>
  )
}
