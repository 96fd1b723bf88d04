import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { Block, TableBlock } from '../../shared/plans/block.ts'
import type { Basis } from '../../shared/plans/plan.ts'
import { plainText, type RichText, type Run, stretchesOf } from '../../shared/plans/rich-text.ts'
import { rememberBlock } from './block-memory.ts'
import { markType, nodeType, planSchema, typeOfKind } from './schema.ts'

/** The part of a plan that the editor holds. */
export type PlanBody = {
  readonly bases: readonly Basis[]
  readonly lead: RichText
  readonly blocks: readonly Block[]
  readonly closing: RichText
}

/** @param given the words that the run's field gave, those of its neighbours of that field included. */
function marksOf(run: Run, given: string): readonly Mark[] {
  return [
    ...(run.field === undefined ? [] : [markType('field').create({ name: run.field, given })]),
    ...(run.bold ? [markType('bold').create()] : []),
    ...(run.italic ? [markType('italic').create()] : []),
  ]
}

/** A text's runs as inline nodes; a `\n` is a break that carries its run's marks. */
export function inlineOf(text: RichText): Fragment {
  return Fragment.fromArray(
    stretchesOf(text).flatMap(stretch =>
      stretch.flatMap(run => {
        const marks = marksOf(run, plainText(stretch))
        return run.text
          .split('\n')
          .flatMap((line, index) => [
            ...(index > 0 ? [nodeType('hard_break').create(null, null, marks)] : []),
            ...(line === '' ? [] : [planSchema.text(line, marks)]),
          ])
      }),
    ),
  )
}

function tableNode(block: TableBlock): Node {
  const rows = block.rows.map((cells, index) =>
    nodeType('table_row').create(
      { header: index < block.headerRows },
      cells.map(cell =>
        nodeType('table_cell').create(
          { colspan: cell.colSpan ?? 1, rowspan: cell.rowSpan ?? 1 },
          nodeType('cell_text').create(null, inlineOf(cell.text)),
        ),
      ),
    ),
  )
  return nodeType('table').create({ id: block.id, widths: block.widths }, rows)
}

/** The editor's node of one block. Converted back unchanged, it gives the very same object. */
export function nodeOfBlock(block: Block): Node {
  const node =
    block.kind === 'table'
      ? tableNode(block)
      : typeOfKind(block.kind).create(
          { id: block.id, number: block.number ?? null, title: block.title ?? false },
          inlineOf(block.text),
        )
  rememberBlock(node, block)
  return node
}

/** The editor's node of one legal basis. */
export function nodeOfBasis(basis: Basis): Node {
  return nodeType('basis').create({ id: basis.id }, basis.text === '' ? null : planSchema.text(basis.text))
}

/** The editor's document of a plan's text. */
export function planToEditor(body: PlanBody): Node {
  return planSchema.topNodeType.create(null, [
    ...body.bases.map(nodeOfBasis),
    nodeType('lead').create(null, inlineOf(body.lead)),
    ...body.blocks.map(nodeOfBlock),
    nodeType('closing').create(null, inlineOf(body.closing)),
  ])
}
