import type { TextBlock, TextBlockKind } from '../../../shared/plans/block.ts'
import { plainText, type RichText } from '../../../shared/plans/rich-text.ts'
import { unbolded } from '../../../shared/recognize/line-text.ts'
import { readMarker } from '../../../shared/recognize/markers.ts'
import { isHeading } from '../../../shared/recognize/read-body.ts'
import type { PastedLine, PastedList } from './pasted-item.ts'
import { sliceRuns, tidyRuns } from './tidy-runs.ts'

/** What a line is, its number known apart from its words. */
export type NumberedText = {
  readonly kind: TextBlockKind
  readonly text: RichText
  /** The number as the source prints it, where counting would print another sort of number. */
  readonly number?: string | undefined
  readonly heading?: true
}

const dashLabel = /^[-–—•·●*\uf0b7\uf02d]$/
const plusLabel = /^[o+◦○\uf06f]$/

const numberedLevels = ['clause', 'subclause', 'point'] as const
const headingLevels = ['section', 'clause', 'subclause', 'point'] as const

/** Numbers that counting prints anew; one of another shape stays as it is. */
const countedShapes: Partial<Record<TextBlockKind, RegExp>> = {
  part: /^phần\s+[ivxlc]+$/iu,
  section: /^[IVXLC]+\s?[.)/]?$/,
  clause: /^\d+\s?[.)/]?$/,
  subclause: /^\d+\.\d+\.?$/,
  point: /^\p{Ll}{1,2}[.)/]$/u,
}

function keptNumber(kind: TextBlockKind, number: string | undefined): string | undefined {
  return number === undefined || countedShapes[kind]?.test(number) !== false ? undefined : number
}

function byLevel({ level, ordered }: PastedList): TextBlockKind {
  if (ordered) return numberedLevels[Math.min(level, numberedLevels.length - 1)] ?? 'point'
  return level === 0 ? 'dash' : 'plus'
}

/** A number or bullet outside the text says the kind by its shape; where its shape says nothing, its level does. */
function fromLabel(list: PastedList, label: string): { kind: TextBlockKind; number?: string | undefined } {
  if (plusLabel.test(label)) return { kind: 'plus' }
  if (dashLabel.test(label)) return { kind: 'dash' }
  const marker = readMarker(`${label} X`)
  if (marker !== undefined && marker.from >= label.length) {
    return { kind: marker.kind, number: keptNumber(marker.kind, marker.number) }
  }
  return {
    kind: byLevel({ ...list, ordered: list.ordered && /[\p{L}\p{N}]/u.test(label) && label.length > 1 }),
  }
}

/** A line's kind and words: by its number's shape, then by its level in a list, then by its heading's level. */
export function readLine(line: PastedLine): NumberedText {
  const text = tidyRuns(line.runs)
  const { list, heading } = line
  const isHead = heading === undefined ? {} : { heading: true as const }
  const label = list?.label === undefined ? '' : plainText(tidyRuns([list.label]))
  if (list !== undefined && label !== '') return { ...fromLabel(list, label), text, ...isHead }
  const marker = readMarker(plainText(text))
  if (marker !== undefined) {
    return {
      kind: marker.kind,
      text: sliceRuns(text, marker.from),
      number: keptNumber(marker.kind, marker.number),
      ...isHead,
    }
  }
  if (list !== undefined) return { kind: byLevel(list), text, ...isHead }
  if (heading === undefined) return { kind: 'paragraph', text }
  return { kind: headingLevels[Math.min(heading, headingLevels.length) - 1] ?? 'point', text, heading: true }
}

/** The block of a line. Headings lose their boldness: they are bold by rule. */
export function toBlock({ kind, text, number, heading }: NumberedText, id: string): TextBlock {
  const kept = number === undefined ? {} : { number }
  if (kind === 'part' || kind === 'section') return { id, kind, text: unbolded(text), ...kept }
  const mayHead = kind === 'clause' || kind === 'subclause' || kind === 'point'
  const words = plainText(text)
  if (mayHead && words !== '' && (heading === true || isHeading(words))) {
    return { id, kind, text: unbolded(text), ...kept, title: true }
  }
  return { id, kind, text, ...kept }
}
