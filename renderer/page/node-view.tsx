import { cellPadding } from '../../shared/documents/layout-rules.ts'
import type { Frame, Node, Paragraph, RuleLine, Table } from '../../shared/documents/model.ts'
import styles from '../styles/page.module.css'
import { onScreen } from './paragraph-style.ts'
import { ParagraphView, RuleView } from './paragraph-view.tsx'

const padding = `${onScreen(cellPadding.vertical)} ${onScreen(cellPadding.horizontal)}`

function Pieces(props: { readonly pieces: readonly (Paragraph | RuleLine)[] }) {
  return props.pieces.map((piece, index) =>
    piece.type === 'rule' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <RuleView key={index} rule={piece} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <ParagraphView key={index} paragraph={piece} anchor={false} />
    ),
  )
}

/** Columns without borders: the letterhead, the signature beside the recipients. */
export function FrameView(props: { readonly frame: Frame }) {
  const { columns, rows } = props.frame
  return (
    <div className={styles.frame} style={{ gridTemplateColumns: columns.map(onScreen).join(' ') }}>
      {rows.flat().map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
        <div key={index}>
          <Pieces pieces={pieces} />
        </div>
      ))}
    </div>
  )
}

function TableView(props: { readonly table: Table }) {
  const { columns, headerRows, rows } = props.table
  const cellsOf = (from: number, to: number, Cell: 'th' | 'td') =>
    rows.slice(from, to).map((row, rowIndex) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
      <tr key={rowIndex}>
        {row.cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
          <Cell key={index} colSpan={cell.colSpan} rowSpan={cell.rowSpan} style={{ padding }}>
            <Pieces pieces={cell.paragraphs} />
          </Cell>
        ))}
      </tr>
    ))
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
          <col key={index} style={{ width: onScreen(width) }} />
        ))}
      </colgroup>
      {headerRows > 0 && <thead>{cellsOf(0, headerRows, 'th')}</thead>}
      <tbody>{cellsOf(headerRows, rows.length, 'td')}</tbody>
    </table>
  )
}

/** One node of an official document, laid out by the decree's table. */
export function NodeView(props: { readonly node: Node }) {
  const { node } = props
  switch (node.type) {
    case 'paragraph':
      // A part's title shares its block with the label above it, which is the place to go to.
      return <ParagraphView paragraph={node} anchor={node.role !== 'partTitle'} />
    case 'rule':
      return <RuleView rule={node} />
    case 'frame':
      return <FrameView frame={node} />
    case 'table':
      return <TableView table={node} />
  }
}
