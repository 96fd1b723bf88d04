import type { NodeSpec } from '@tiptap/pm/model'

function span(element: HTMLElement, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number(element.getAttribute(name) ?? 1) || 1)
}

/**
 * A table inside the text. Relative widths stand in the table's `widths`, whether a row is a heading in the row's
 * `header`; a cell holds lines of text (`cell_text`), one but where cells were merged.
 */
export const tableNodeSpecs = {
  table: {
    group: 'block',
    content: 'table_row*',
    tableRole: 'table',
    isolating: true,
    attrs: { id: { default: '' }, widths: { default: [1] } },
    parseDOM: [
      {
        tag: 'table',
        getAttrs: element => {
          const widths = (element.dataset['widths'] ?? '').split(' ').map(Number)
          return {
            id: element.dataset['block'] ?? '',
            widths: widths.every(width => width > 0) ? widths : [1],
          }
        },
      },
    ],
    toDOM: ({ attrs }) => {
      const widths: readonly number[] = attrs['widths']
      const total = widths.reduce((sum, width) => sum + width, 0)
      return [
        'div',
        { 'data-kind': 'table', id: `place-${attrs['id']}` },
        [
          'table',
          { 'data-block': attrs['id'], 'data-widths': widths.join(' ') },
          [
            'colgroup',
            ...widths.map(width => ['col', { style: `width: ${((width / total) * 100).toFixed(3)}%` }]),
          ],
          ['tbody', 0],
        ],
      ]
    },
  },
  table_row: {
    content: 'table_cell*',
    tableRole: 'row',
    attrs: { header: { default: false } },
    parseDOM: [{ tag: 'tr', getAttrs: element => ({ header: element.dataset['header'] !== undefined }) }],
    toDOM: ({ attrs }) => ['tr', attrs['header'] ? { 'data-header': '' } : {}, 0],
  },
  table_cell: {
    content: 'cell_text+',
    tableRole: 'cell',
    isolating: true,
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    parseDOM: ['td', 'th'].map(tag => ({
      tag,
      getAttrs: element => ({ colspan: span(element, 'colspan'), rowspan: span(element, 'rowspan') }),
    })),
    toDOM: ({ attrs }) => [
      'td',
      {
        ...(attrs['colspan'] > 1 ? { colspan: String(attrs['colspan']) } : {}),
        ...(attrs['rowspan'] > 1 ? { rowspan: String(attrs['rowspan']) } : {}),
      },
      0,
    ],
  },
  cell_text: {
    content: 'inline*',
    whitespace: 'pre',
    parseDOM: [{ tag: 'div[data-kind="cell"]' }],
    toDOM: () => ['div', { 'data-kind': 'cell' }, 0],
  },
} satisfies Record<string, NodeSpec>
