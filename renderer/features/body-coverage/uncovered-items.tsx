import { Button, Checkbox } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { Block } from '../../../shared/plans/block.ts'
import type { BodyItem } from '../../../shared/tasks/task-blocks.ts'
import styles from '../../styles/body-coverage.module.css'
import { placeForBlock } from './guess-place.ts'
import { PlaceField } from './place-field.tsx'
import { placeOfItem, type TaskPlace, taskPlaces } from './task-places.ts'

/** Items of the text without a row: go to one, or tick several and make task rows of them. */
export function UncoveredItems(props: {
  readonly items: readonly BodyItem[]
  readonly body: readonly Block[]
  readonly appendices: readonly Appendix[]
  readonly activeId: string | null
  readonly readOnly: boolean
  readonly onCreate: (blockIds: readonly string[], place: TaskPlace) => void
  readonly onGoToBlock: (blockId: string) => void
}) {
  const { items, appendices, activeId } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string | null>(null)
  const places = taskPlaces(appendices)
  const ids = items.map(({ blockId }) => blockId).filter(id => ticked.has(id))
  const guessed = () => placeForBlock(places, props.body, ids[0])?.key ?? placeOfItem(appendices, activeId)
  const wanted = chosen ?? guessed()
  const place = places.find(({ key }) => key === wanted) ?? places.at(-1)
  if (items.length === 0)
    return <p className={styles.quiet}>Mọi nhiệm vụ, mục tiêu trong nội dung đều đã có dòng trong phụ lục.</p>
  const tick = (id: string, on: boolean) =>
    setTicked(now => new Set(on ? [...now, id] : [...now].filter(one => one !== id)))
  return (
    <>
      <ul className={styles.items}>
        {items.map((item, index) => (
          <li key={item.blockId}>
            {item.heading !== items[index - 1]?.heading && <h3>{item.heading}</h3>}
            <div className={styles.item}>
              <Checkbox
                disabled={props.readOnly}
                className={styles.box}
                checked={ticked.has(item.blockId)}
                onChange={(_, { checked }) => tick(item.blockId, checked === true)}
                label={<span className={styles.text}>{item.text}</span>}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowRightRegular />}
                aria-label="Đến chỗ này trong nội dung"
                title="Đến chỗ này trong nội dung"
                onClick={() => props.onGoToBlock(item.blockId)}
              />
            </div>
          </li>
        ))}
      </ul>
      {!props.readOnly && (
        <div className={styles.foot}>
          {place === undefined ? (
            <p className={styles.quiet}>Kế hoạch chưa có phụ lục nhiệm vụ để thêm dòng.</p>
          ) : (
            <>
              <PlaceField places={places} value={place} onChange={({ key }) => setChosen(key)} />
              <Button
                appearance="primary"
                disabledFocusable={ids.length === 0}
                onClick={() => {
                  if (ids.length === 0) return
                  props.onCreate(ids, place)
                  setTicked(new Set())
                  setChosen(null)
                }}
              >
                {ids.length === 0 ? 'Tạo dòng nhiệm vụ' : `Tạo ${ids.length} dòng nhiệm vụ`}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  )
}
