import { type DOMOutputSpec, DOMParser, DOMSerializer, type Node, type TagParseRule } from '@tiptap/pm/model'
import {
  cellPadding,
  type ParagraphRole,
  paragraphRules,
  ruleOf,
} from '../../../shared/documents/layout-rules.ts'
import { planSchema } from '../schema.ts'
import { copiedStyle } from './copied-style.ts'
import type { Around } from './printed-around.ts'

type Attributes = Readonly<Record<string, string>>

/** What the schema itself writes on an element to know it again, without what is for the editor's own screen. */
function ownData(drawn: DOMOutputSpec | undefined): Attributes {
  const attributes: unknown = Array.isArray(drawn) ? drawn[1] : undefined
  if (typeof attributes !== 'object' || attributes === null) return {}
  const entries = Object.entries(attributes).filter(([name]) => name.startsWith('data-'))
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

const isRole = (name: string): name is ParagraphRole => Object.hasOwn(paragraphRules, name)

function roleOf(node: Node): ParagraphRole {
  const { name } = node.type
  const titled = name === 'part' || node.attrs['title'] === true ? `${name}Title` : name
  return isRole(titled) ? titled : isRole(name) ? name : 'paragraph'
}

/** Words in the look of their role: a tag that other programs read, and that our own editor passes over. */
function inLook(role: ParagraphRole, words: DOMOutputSpec | 0, capitals = false): DOMOutputSpec {
  const { bold, italic } = ruleOf(role)
  const tag = bold ? 'b' : italic ? 'i' : 'span'
  return [tag, { 'data-look': '', ...(capitals ? { style: 'text-transform:uppercase' } : {}) }, words]
}

/** Words that print but are no part of the text; our own editor leaves them out. */
const printed = (...words: readonly (string | DOMOutputSpec)[]): DOMOutputSpec => [
  'span',
  { 'data-printed': '' },
  ...words,
]

function paragraph(node: Node, role: ParagraphRole, { before, after }: Around): DOMOutputSpec {
  const { name } = node.type
  const isPart = name === 'part'
  // A sentence that is not written yet is no line elsewhere, but the editor wants its place back.
  const isUnwritten = (name === 'lead' || name === 'closing') && node.content.size === 0
  return [
    'p',
    { ...ownData(node.type.spec.toDOM?.(node)), style: isUnwritten ? 'display:none' : copiedStyle(role) },
    ...(before === undefined ? [] : [inLook(role, isPart ? printed(before, ['br']) : printed(`${before} `))]),
    inLook(role, 0, isPart || name === 'section'),
    ...(after === undefined ? [] : [inLook(role, printed(after))]),
  ]
}

function table(node: Node): DOMOutputSpec {
  const widths: readonly number[] = node.attrs['widths']
  const total = widths.reduce((sum, width) => sum + width, 0)
  return [
    'table',
    {
      'data-kind': 'table',
      'data-block': String(node.attrs['id']),
      'data-widths': widths.join(' '),
      border: '1',
      cellspacing: '0',
      style: 'border-collapse:collapse;width:100%',
    },
    ['colgroup', ...widths.map(width => ['col', { width: `${((width / total) * 100).toFixed(2)}%` }])],
    ['tbody', 0],
  ]
}

function cell({ attrs }: Node): DOMOutputSpec {
  const padding = `${cellPadding.vertical / 20}pt ${cellPadding.horizontal / 20}pt`
  return [
    'td',
    {
      ...(attrs['colspan'] > 1 ? { colspan: String(attrs['colspan']) } : {}),
      ...(attrs['rowspan'] > 1 ? { rowspan: String(attrs['rowspan']) } : {}),
      style: `border:1px solid black;padding:${padding};vertical-align:top`,
    },
    0,
  ]
}

/**
 * Writes copied blocks as HTML for Word, Zalo and mail: paragraphs as they print, with their numbers in the text. What
 * `copiedParser` reads out of it are the very blocks.
 *
 * @param around what prints around the words of a node; asked when it is written.
 */
export function copiedSerializer(around: (node: Node) => Around): DOMSerializer {
  const headings = new WeakSet<Node>()
  const { nodes, marks } = DOMSerializer.fromSchema(planSchema)
  const paragraphs = Object.keys(nodes).filter(
    name => planSchema.nodes[name]?.isTextblock && name !== 'cell_text',
  )
  return new DOMSerializer(
    {
      ...nodes,
      ...Object.fromEntries(
        paragraphs.map(name => [name, (node: Node) => paragraph(node, roleOf(node), around(node))]),
      ),
      table,
      table_row: row => {
        const isHeading = row.attrs['header'] === true
        if (isHeading) row.descendants(node => void headings.add(node))
        return ['tr', isHeading ? { 'data-header': '' } : {}, 0]
      },
      table_cell: cell,
      cell_text: node => paragraph(node, headings.has(node) ? 'tableHeader' : 'tableCell', {}),
    },
    {
      ...marks,
      field: mark => ['span', ownData(mark.type.spec.toDOM?.(mark, true)), 0],
    },
  )
}

/** Reads what `copiedSerializer` wrote: the schema's own rules, for paragraphs too, without what only prints. */
export function copiedParser(): DOMParser {
  const rules = DOMParser.fromSchema(planSchema).rules
  const start = 'div[data-kind='
  const asParagraphs = rules.flatMap((rule): readonly TagParseRule[] =>
    rule.tag?.startsWith(start) ? [{ ...rule, tag: rule.tag.replace('div', 'p') }] : [],
  )
  return new DOMParser(planSchema, [
    { tag: '[data-printed]', ignore: true },
    { tag: '[data-look]', skip: true },
    ...asParagraphs,
    ...rules,
  ])
}
