import { type CSSProperties, memo, type ReactNode } from 'react'
import {
  headerDistance,
  landscapeMargins,
  pageNumberSize,
  portraitMargins,
  typeface,
} from '../../shared/documents/layout-rules.ts'
import type {
  LaidOutBlock,
  LaidOutCell,
  LaidOutLine,
  LaidOutPage,
  LaidOutParagraph,
  LaidOutRule,
} from '../../shared/documents/pages.ts'
import type { Run } from '../../shared/plans/rich-text.ts'
import styles from '../styles/plan-preview.module.css'

/**
 * A page is drawn this many times its size and shrunk: browsers put text and borders on whole pixels, which would make
 * the lines' distances uneven. Three makes a table border's half point two whole pixels.
 */
const fine = 3

/** Drawn pixels. */
const px = (pixels: number): number => pixels * fine
const pixelsPerPoint = 96 / 72
const pixelsPerTwip = 96 / 1440
/** Ascent and descent of Times New Roman; the gap that its file adds stands below, as Word places it. */
const lettersHeight = 1.107
/** The half point that every table border is drawn with. */
const border = 2 / 3

function marked({ text, bold, italic }: Run): ReactNode {
  const words = italic ? <i>{text}</i> : text
  return bold ? <b>{words}</b> : words
}

/** Spaces, non-breaking ones too, take up what a line is stretched by. */
function spacesIn(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + (run.text.match(/[ \u00a0]/g)?.length ?? 0), 0)
}

function Line(props: { readonly line: LaidOutLine; readonly size: number }) {
  const { runs, x, y, width, natural } = props.line
  const spaces = width > natural ? spacesIn(runs) : 0
  const style: CSSProperties = {
    left: px(x),
    top: px(y),
    fontSize: px(props.size * pixelsPerPoint),
    ...(spaces > 0 ? { wordSpacing: px((width - natural) / spaces) } : {}),
  }
  return (
    <span className={styles.line} style={style}>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <span key={index}>{marked(run)}</span>
      ))}
      {/* Lines of one paragraph are one text to a reader and to who copies it. */}{' '}
    </span>
  )
}

function ParagraphLines(props: { readonly paragraph: LaidOutParagraph; readonly current: boolean }) {
  const { source, size, level, lines } = props.paragraph
  const heading = level === null ? {} : { role: 'heading', 'aria-level': level + 3 }
  return (
    <div data-source={source ?? undefined} data-current={props.current || undefined} {...heading}>
      {lines.map(line => (
        <Line key={line.y} line={line} size={size} />
      ))}
    </div>
  )
}

function CellBox({ cell }: { readonly cell: LaidOutCell }) {
  const box: CSSProperties = {
    left: px(cell.x - border / 2),
    top: px(cell.y),
    width: px(cell.width + border),
    height: px(cell.height + border),
    borderWidth: px(border),
  }
  const [piece] = cell.content
  const source = piece?.type === 'paragraph' ? piece.source : null
  return <div className={styles.cell} style={box} data-source={source ?? undefined} />
}

/** A rule is 0.75 pt thick: one pixel. */
function ruleBox({ x, y, width }: LaidOutRule): CSSProperties {
  return { left: px(x), top: px(y), width: px(width), height: px(1) }
}

type Piece = LaidOutCell['content'][number]

function PieceView(props: { readonly piece: Piece; readonly current: string | undefined }) {
  const { piece } = props
  if (piece.type === 'rule') {
    return <div className={styles.rule} style={ruleBox(piece)} />
  }
  return (
    <ParagraphLines
      paragraph={piece}
      current={props.current !== undefined && piece.source === props.current}
    />
  )
}

function BlockView(props: { readonly block: LaidOutBlock; readonly current: string | undefined }) {
  const { block, current } = props
  if (block.type !== 'table') return <PieceView piece={block} current={current} />
  return block.cells.map(cell => (
    // A cell under a merged one may share its row, never its corner.
    <div key={`${cell.y} ${cell.x}`}>
      {block.bordered && <CellBox cell={cell} />}
      {cell.content.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
        <PieceView key={index} piece={piece} current={current} />
      ))}
    </div>
  ))
}

/** The number in the middle of the text's width, in the top margin (NĐ30 PL I.I.7). */
function PageNumber(props: { readonly page: LaidOutPage }) {
  const { pageNumber, width, height } = props.page
  const margins = width > height ? landscapeMargins : portraitMargins
  return (
    <div
      className={styles.pageNumber}
      style={{
        left: px(margins.left * pixelsPerTwip),
        right: px(margins.right * pixelsPerTwip),
        top: px(headerDistance * pixelsPerTwip),
        fontSize: px(pageNumberSize * pixelsPerPoint),
      }}
    >
      {pageNumber}
    </div>
  )
}

/** One page, everything on it where it prints. */
export const SheetView = memo(function SheetView(props: {
  readonly page: LaidOutPage
  /** 1 is the true size. */
  readonly scale?: number
  /** The block to mark. */
  readonly current?: string | undefined
}) {
  const { page, scale = 1, current } = props
  return (
    <div className={styles.sheet} style={{ width: page.width * scale, height: page.height * scale }}>
      <div
        className={styles.drawing}
        style={{
          width: px(page.width),
          height: px(page.height),
          transform: `scale(${scale / fine})`,
          fontFamily: `'${typeface}', 'Liberation Serif', 'Tinos', serif`,
          lineHeight: lettersHeight,
        }}
      >
        {page.pageNumber !== null && <PageNumber page={page} />}
        {page.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <BlockView key={index} block={block} current={current} />
        ))}
      </div>
    </div>
  )
})
