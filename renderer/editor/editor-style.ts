import type { CSSProperties } from 'react'
import { cellPadding, type ParagraphRole } from '../../shared/documents/layout-rules.ts'
import { onScreen, paragraphStyle } from '../page/paragraph-style.ts'

const scope = '.planEditor'

/** Where each role of a printed paragraph stands in the editor. */
const places: readonly (readonly [string, ParagraphRole])[] = [
  ['[data-kind="basis"]', 'basis'],
  ['[data-kind="lead"]', 'lead'],
  ['[data-kind="closing"]', 'closing'],
  ['[data-kind="part"]', 'partTitle'],
  ['[data-kind="part"]::before', 'partLabel'],
  ['[data-kind="section"]', 'section'],
  ['[data-kind="clause"]', 'clause'],
  ['[data-kind="clause"][data-title]', 'clauseTitle'],
  ['[data-kind="subclause"]', 'subclause'],
  ['[data-kind="subclause"][data-title]', 'subclauseTitle'],
  ['[data-kind="point"]', 'point'],
  ['[data-kind="point"][data-title]', 'pointTitle'],
  ['[data-kind="dash"]', 'dash'],
  ['[data-kind="plus"]', 'plus'],
  ['[data-kind="paragraph"]', 'paragraph'],
  ['td [data-kind="cell"]', 'tableCell'],
  ['[data-header] td [data-kind="cell"]', 'tableHeader'],
]

function declarations(style: CSSProperties): string {
  return Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}: ${value};`)
    .join(' ')
}

/** The styles of the editor's blocks, out of the decree's table that the page and Word are given too. */
export function editorStyle(): string {
  const label = paragraphStyle('partLabel')
  return [
    ...places.map(([place, role]) => `${scope} ${place} { ${declarations(paragraphStyle(role))} }`),
    // A part's label stands above its title, in one block with it.
    `${scope} [data-kind="part"] { margin-top: ${label.marginTop}; }`,
    `${scope} [data-kind="part"]::before { margin-top: 0; }`,
    `${scope} td { padding: ${onScreen(cellPadding.vertical)} ${onScreen(cellPadding.horizontal)}; }`,
  ].join('\n')
}
