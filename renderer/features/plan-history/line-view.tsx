import { Button } from '@fluentui/react-components'
import { memo } from 'react'
import styles from '../../styles/plan-history.module.css'
import type { Line, Piece } from './comparison-line.ts'
import { markOf } from './marks.ts'
import type { Restorable } from './restorable.ts'
import { TableView } from './table-view.tsx'
import { WordsView } from './words-view.tsx'

/** The id of a line's element. */
export const lineId = (key: string) => `line-${key}`

type Side = 'before' | 'after'

/** One line of the comparison: its sign, both texts side by side or in one, and what else changed. */
export const LineView = memo(function LineView(props: {
  readonly line: Line
  readonly sideBySide: boolean
  /** Offered for what the earlier text has; absent where nothing may be brought back. */
  readonly onRestore?: ((restorable: Restorable) => void) | undefined
}) {
  const { line, sideBySide, onRestore } = props
  const { restores } = line
  return (
    <div
      id={lineId(line.key)}
      className={styles.line}
      data-kind={line.kind}
      data-heading={line.heading}
      tabIndex={line.kind === 'same' ? undefined : -1}
    >
      <span className={styles.sign}>
        <span aria-hidden>{markOf[line.kind].sign}</span>
        {line.kind !== 'same' && <span className="visuallyHidden">{markOf[line.kind].label}:</span>}
      </span>
      <div className={styles.texts} data-level={line.level}>
        {line.words.length > 0 && <Texts line={line} words={line.words} sideBySide={sideBySide} />}
        {line.rows && <TableView rows={line.rows} />}
        {line.pieces.map(piece => (
          <PieceView key={piece.key} piece={piece} line={line} sideBySide={sideBySide} />
        ))}
        {(line.notes.length > 0 || (restores && onRestore)) && (
          <div className={styles.notes}>
            {line.notes.map(note => (
              <span key={note}>{note}</span>
            ))}
            {restores && onRestore && (
              <Button size="small" onClick={() => onRestore(restores)}>
                Khôi phục {restores.noun} này
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  )
})

function Texts(props: {
  readonly line: Line
  readonly words: Line['words']
  readonly sideBySide: boolean
  readonly label?: string
}) {
  const { line, words } = props
  const labelOf = (side: Side) => props.label ?? line.labels[side]
  if (!props.sideBySide) {
    const label = labelOf('after') ?? labelOf('before')
    return (
      <p>
        {label && <span className={styles.label}>{label} </span>}
        <WordsView words={words} />
      </p>
    )
  }
  const has = (side: Side) => line.kind !== (side === 'before' ? 'added' : 'removed')
  return (
    <div className={styles.sides}>
      {(['before', 'after'] as const).map(side => (
        <p key={side}>
          {has(side) && (
            <>
              {labelOf(side) && <span className={styles.label}>{labelOf(side)} </span>}
              <WordsView words={words} side={side} />
            </>
          )}
        </p>
      ))}
    </div>
  )
}

function PieceView(props: { readonly piece: Piece; readonly line: Line; readonly sideBySide: boolean }) {
  const { piece, line, sideBySide } = props
  return (
    <div className={styles.piece}>
      <Texts line={line} words={piece.words} sideBySide={sideBySide} label={`${piece.label}:`} />
    </div>
  )
}
