import { type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from '@tiptap/pm/model'
import { type TextBlockKind, textBlockKinds } from '../../shared/plans/block.ts'
import { tableNodeSpecs } from './table-nodes.ts'

/** The element id of a block in the editor, the same that the page gives it. */
export const placeOf = (id: string) => `place-${id}`

const headingLevels: Partial<Record<TextBlockKind, number>> = {
  part: 3,
  section: 4,
  clause: 5,
  subclause: 6,
  point: 6,
}

/** Headings are headings to a screen reader too. */
function headingOf(kind: TextBlockKind, title: boolean): Record<string, string> {
  const always = kind === 'part' || kind === 'section'
  const level = headingLevels[kind]
  return level !== undefined && (always || title) ? { role: 'heading', 'aria-level': String(level) } : {}
}

function textBlockSpec(kind: TextBlockKind): NodeSpec {
  return {
    group: 'block textual',
    content: 'inline*',
    // What is typed is kept to the letter: runs of spaces, non-breaking spaces.
    whitespace: 'pre',
    attrs: {
      /** Stable; '' until the identity plugin has given one. */
      id: { default: '' },
      /** What prints instead of the computed number; null when it is computed. */
      number: { default: null },
      /** A clause, subclause or point that is a heading on a line of its own. */
      title: { default: false },
    },
    parseDOM: [
      {
        tag: `div[data-kind="${kind}"]`,
        getAttrs: element => ({
          id: element.dataset['block'] ?? '',
          number: element.dataset['override'] ?? null,
          title: element.dataset['title'] !== undefined,
        }),
      },
      ...(kind === 'paragraph' ? [{ tag: 'p' }] : []),
    ],
    toDOM: ({ attrs }): DOMOutputSpec => [
      'div',
      {
        'data-kind': kind,
        'data-block': attrs['id'],
        id: placeOf(attrs['id']),
        ...(attrs['title'] ? { 'data-title': '' } : {}),
        ...(attrs['number'] === null ? {} : { 'data-override': attrs['number'], title: 'Số ghi tay' }),
        ...headingOf(kind, attrs['title'] === true),
      },
      0,
    ],
  }
}

/** A sentence of the plan outside its body. */
function sentenceSpec(name: 'lead' | 'closing'): NodeSpec {
  return {
    content: 'inline*',
    whitespace: 'pre',
    // A copy that leaves its place becomes text of the body.
    defining: false,
    parseDOM: [{ tag: `div[data-kind="${name}"]` }],
    toDOM: () => ['div', { 'data-kind': name }, 0],
  }
}

const nodes = {
  /** The lead and the closing sentence are always there, if empty: a plan is never without a place for the caret. */
  doc: { content: 'basis* lead block* closing' },
  paragraph: textBlockSpec('paragraph'),
  basis: {
    content: 'text*',
    marks: '',
    whitespace: 'pre',
    attrs: { id: { default: '' } },
    parseDOM: [
      {
        tag: 'div[data-kind="basis"]',
        getAttrs: element => ({ id: element.dataset['block'] ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => [
      'div',
      { 'data-kind': 'basis', 'data-block': attrs['id'], id: placeOf(attrs['id']) },
      0,
    ],
  },
  lead: sentenceSpec('lead'),
  closing: sentenceSpec('closing'),
  ...Object.fromEntries(
    textBlockKinds.filter(kind => kind !== 'paragraph').map(kind => [kind, textBlockSpec(kind)]),
  ),
  ...tableNodeSpecs,
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>

const marks = {
  /** Words that a field of the plan gave; outermost, so that they show as one whatever their looks. */
  field: {
    attrs: {
      /** The field's name without braces. */
      name: {},
      /** The words that it gave: while these are the words that stand there, nobody has edited them. */
      given: {},
    },
    // What is typed before or after is the person's own.
    inclusive: false,
    parseDOM: [
      {
        tag: 'span[data-field]',
        getAttrs: element => ({
          name: element.dataset['field'] ?? '',
          given: element.dataset['given'] ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      { 'data-field': attrs['name'], 'data-given': attrs['given'], title: 'Tự điền theo thông tin kế hoạch' },
      0,
    ],
  },
  bold: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: element => element.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: value => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
} satisfies Record<string, MarkSpec>

/**
 * A plan's text in the editor: its bases, the enacting sentence, its blocks, the closing sentence. A node's name is
 * the block's kind (`part` … `paragraph`, `table`); attributes are those of the block.
 */
export const planSchema = new Schema({ nodes, marks })

/** The node type of a kind of text block. */
export function typeOfKind(kind: TextBlockKind) {
  const type = planSchema.nodes[kind]
  if (type === undefined) throw new Error(`no node for ${kind}`)
  return type
}

/** The node type of that name; for the names that this schema declares. */
export function nodeType(
  name: 'basis' | 'lead' | 'closing' | 'hard_break' | 'table' | 'table_row' | 'table_cell' | 'cell_text',
) {
  const type = planSchema.nodes[name]
  if (type === undefined) throw new Error(`no node ${name}`)
  return type
}

/** The mark type of that name. */
export function markType(name: 'field' | 'bold' | 'italic') {
  const type = planSchema.marks[name]
  if (type === undefined) throw new Error(`no mark ${name}`)
  return type
}

const kinds: ReadonlySet<string> = new Set(textBlockKinds)

/** The kind of text block that a node is; undefined for tables and everything outside the body. */
export function kindOf(node: Node): TextBlockKind | undefined {
  const { name } = node.type
  return kinds.has(name) ? (name as TextBlockKind) : undefined
}

/** Whether a node is one of the body's blocks. */
export function isBlock(node: Node): boolean {
  return kinds.has(node.type.name) || node.type.name === 'table'
}
