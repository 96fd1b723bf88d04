import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import type { ProposedAnswer } from '../../../shared/forms/acceptance.ts'
import { Tick, tickOf } from '../../components/tick.tsx'
import styles from '../../styles/tracking-forms.module.css'
import type { ChosenAnswers } from './chosen-answers.ts'
import { knownFacts, knownOrigin, type SaidFact } from './known-words.ts'
import { type AnswerGroup, type ListedAnswer, stateNames } from './proposal-groups.ts'

/** Lines that are drawn at once; a click draws as many more. */
const pageful = 100

/** Answers side by side with what is known of their rows, to be taken or left out. */
export function ProposalAnswers(props: {
  readonly caption: string
  readonly group: AnswerGroup
  readonly answers: readonly ListedAnswer[]
  readonly chosen: ChosenAnswers
  readonly onChoose: (answers: readonly ProposedAnswer[], on: boolean) => void
}) {
  const { answers, chosen, group, onChoose } = props
  const [shown, setShown] = useState(pageful)
  const choosing = group === 'decide' || group === 'new'
  return (
    <>
      <table className={styles.answers} aria-label={props.caption}>
        <thead>
          <tr>
            {choosing && (
              <th scope="col">
                {group === 'new' ? (
                  <Tick
                    label="Nhận mọi câu trả lời mới"
                    checked={tickOf(
                      answers.map(({ answer }) => answer.id),
                      chosen,
                    )}
                    onChange={on =>
                      onChoose(
                        answers.map(({ answer }) => answer),
                        on,
                      )
                    }
                  />
                ) : (
                  <span className="visuallyHidden">Nhận</span>
                )}
              </th>
            )}
            <th scope="col">Nhiệm vụ, chỉ tiêu</th>
            <th scope="col">Đã biết của kỳ này</th>
            <th scope="col">Trả lời trong phiếu</th>
            <th scope="col">Nhận xét</th>
          </tr>
        </thead>
        <tbody>
          {answers.slice(0, shown).map(({ answer, first }) => (
            <AnswerLine
              key={answer.id}
              answer={answer}
              first={first}
              choosing={choosing}
              chosen={chosen.has(answer.id)}
              onChoose={on => onChoose([answer], on)}
            />
          ))}
        </tbody>
      </table>
      {answers.length > shown && (
        <Button size="small" onClick={() => setShown(shown + pageful)}>
          Hiện thêm {Math.min(pageful, answers.length - shown)} trong {answers.length - shown} câu còn lại
        </Button>
      )}
    </>
  )
}

function AnswerLine(props: {
  readonly answer: ProposedAnswer
  readonly first: boolean
  readonly choosing: boolean
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
}) {
  const { answer, first, choosing } = props
  const { known, occurrence, state } = answer
  const title = `${answer.number} ${answer.name}`.trim() || 'Hàng không có tên'
  const round = answer.round === null ? '' : `, đợt ${answer.round}`
  return (
    <tr data-together={!first || undefined}>
      {choosing && (
        <td>
          {answer.canTake && (
            <Tick
              label={`Nhận trả lời của ${answer.unit} cho ${title}, ${answer.fileName}`}
              checked={props.chosen}
              onChange={props.onChoose}
            />
          )}
        </td>
      )}
      <th scope="row">
        <span className={styles.name} data-again={!first || undefined}>
          {title}
        </span>
        {occurrence !== null && <small>Cho kỳ có hạn ngày {formatDay(occurrence)}</small>}
        <small>{answer.unit}</small>
      </th>
      <td>
        {known === null ? (
          <span className={styles.quiet}>{answer.canTake ? 'Chưa có' : '—'}</span>
        ) : (
          <>
            <Facts facts={knownFacts(known)} />
            <small>{knownOrigin(known)}</small>
          </>
        )}
      </td>
      <td>
        <Facts facts={answer.given} faulty={answer.problems.map(({ cell }) => cell)} />
        <small>
          {answer.fileName}
          {round}, trang “{answer.sheet}”, hàng {answer.row}
        </small>
      </td>
      <td>
        <strong className={styles.state} data-state={state}>
          {stateNames[state]}
        </strong>
        {answer.sentence !== '' && <p>{answer.sentence}</p>}
      </td>
    </tr>
  )
}

function Facts(props: {
  readonly facts: readonly (SaidFact & { readonly cell?: string })[]
  /** Cells that could not be read. */
  readonly faulty?: readonly string[]
}) {
  return (
    <ul className={styles.facts}>
      {props.facts.map(({ label, text, cell }) => (
        <li key={label} data-faulty={(cell !== undefined && props.faulty?.includes(cell)) || undefined}>
          <span>{label}:</span> {text}
        </li>
      ))}
    </ul>
  )
}
