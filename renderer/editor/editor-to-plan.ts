import type { Node } from '@tiptap/pm/model'
import type { Block, TableBlock, TextBlock } from '../../shared/plans/block.ts'
import type { Basis } from '../../shared/plans/plan.ts'
import { joinRuns, type RichText, type Run } from '../../shared/plans/rich-text.ts'
import { recalledBlock, rememberBlock } from './block-memory.ts'
import { linksOf } from './field-links.ts'
import type { PlanBody } from './plan-to-editor.ts'
import { isBlock, kindOf } from './schema.ts'

/** The text of a node that holds inline content. Linked words that are being edited are stored as the person's own. */
export function richTextOf(node: Node): RichText {
  const runs: Run[] = []
  const links = linksOf(node).filter(link => link.intact)
  node.forEach((child, offset) => {
    const field = links.find(({ from, to }) => from <= offset && offset < to)?.field
    const has = (name: string) => child.marks.some(mark => mark.type.name === name)
    runs.push({
      text: child.isText ? (child.text ?? '') : '\n',
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italic: true } : {}),
      ...(field === undefined ? {} : { field }),
    })
  })
  return joinRuns(runs)
}

/** Lines of a cell; merging cells leaves several. */
function cellText(cell: Node): RichText {
  const runs: Run[] = []
  cell.forEach((line, _, index) => {
    if (index > 0) runs.push({ text: '\n' })
    runs.push(...richTextOf(line))
  })
  return joinRuns(runs)
}

function tableOf(node: Node): TableBlock {
  const rows: TableBlock['rows'] = []
  let headerRows = 0
  node.forEach((row, _, index) => {
    if (row.attrs['header'] === true && headerRows === index) headerRows++
    const cells: TableBlock['rows'][number] = []
    row.forEach(cell => {
      const { colspan, rowspan } = cell.attrs
      cells.push({
        text: [...cellText(cell)],
        ...(colspan > 1 ? { colSpan: Number(colspan) } : {}),
        ...(rowspan > 1 ? { rowSpan: Number(rowspan) } : {}),
      })
    })
    rows.push(cells)
  })
  return { id: String(node.attrs['id']), kind: 'table', widths: [...node.attrs['widths']], headerRows, rows }
}

function convert(node: Node): Block {
  const kind = kindOf(node)
  if (kind === undefined) return tableOf(node)
  const { id, number, title } = node.attrs
  const block: TextBlock = {
    id: String(id),
    kind,
    text: richTextOf(node),
    ...(typeof number === 'string' && number !== '' ? { number } : {}),
    ...(title === true ? { title } : {}),
  }
  return block
}

/** The block that a node of the body stands for; the same node always gives the same object. */
export function blockOfNode(node: Node): Block {
  const known = recalledBlock(node)
  if (known !== undefined) return known
  const block = convert(node)
  rememberBlock(node, block)
  return block
}

/** The plan's blocks in order. */
export function blocksOf(doc: Node): readonly Block[] {
  return doc.children.filter(isBlock).map(blockOfNode)
}

/** The plan's text that an editor's document holds. */
export function editorToPlan(doc: Node): PlanBody {
  const bases: Basis[] = []
  let lead: RichText = []
  let closing: RichText = []
  doc.forEach(node => {
    if (node.type.name === 'basis') bases.push({ id: String(node.attrs['id']), text: node.textContent })
    else if (node.type.name === 'lead') lead = richTextOf(node)
    else if (node.type.name === 'closing') closing = richTextOf(node)
  })
  return { bases, lead, blocks: blocksOf(doc), closing }
}
