import { Checkbox } from '@fluentui/react-components'
import { compareWords } from '../../../shared/versions/compare-words.ts'
import styles from '../../styles/organisations.module.css'
import type { TextChange } from './text-changes.ts'

/** Letters kept around a change, so that it is read in its sentence. */
const around = 36

/** Words that stay, without their middle. */
function shortened(text: string, first: boolean, last: boolean): string {
  const head = first ? '' : text.slice(0, around)
  const tail = last ? '' : text.slice(-around)
  return text.length <= head.length + tail.length ? text : `${head}…${tail}`
}

function Change({ before, after }: TextChange) {
  const parts = compareWords(before, after)
  return (
    <span>
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <span key={key}>{shortened(text, index === 0, index === parts.length - 1)}</span>
      })}
    </span>
  )
}

/** Paragraphs of the text in which units would be written otherwise, each to be taken or left. */
export function TextChangeList(props: {
  readonly changes: readonly TextChange[]
  readonly refused: ReadonlySet<string>
  readonly onRefuse: (refused: ReadonlySet<string>) => void
}) {
  const mark = (id: string, on: boolean) => {
    const next = new Set(props.refused)
    if (on) next.delete(id)
    else next.add(id)
    props.onRefuse(next)
  }
  return (
    <ul className={styles.changes} aria-label="Các đoạn được sửa trong nội dung">
      {props.changes.map(change => (
        <li key={change.id}>
          <Checkbox
            checked={!props.refused.has(change.id)}
            onChange={(_, { checked }) => mark(change.id, checked === true)}
            label={<Change {...change} />}
          />
        </li>
      ))}
    </ul>
  )
}
