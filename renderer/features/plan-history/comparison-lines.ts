import { label } from '../../../shared/glossary.ts'
import type { Comparison, Entry } from '../../../shared/versions/comparison.ts'
import type { VersionPart } from '../../../shared/versions/version-part.ts'
import { appendixLines } from './appendix-lines.ts'
import { blockLines } from './block-lines.ts'
import type { Line } from './comparison-line.ts'
import { notesOf } from './entry-notes.ts'
import { factNames } from './fact-names.ts'
import { restorable } from './restorable.ts'

/** A comparison as the lines to draw, in printed order. What is empty on both sides has no line. */
export function linesOf(comparison: Comparison): readonly Line[] {
  const { facts, bases, lead, body, closing, recipients, authority, appendices } = comparison
  return [
    ...facts.map(fact => ({
      ...plainLine(fact, `fact-${fact.name}`, 'Thông tin chung'),
      ...restorable<string>(fact, 'thông tin', () => ({ of: 'fact', name: fact.name })),
      labels: { before: `${factNames[fact.name]}:`, after: `${factNames[fact.name]}:` },
    })),
    ...listLines(bases, 'basis', label('plan.basis'), 'căn cứ', ({ id }) => ({ of: 'basis', id })),
    { ...plainLine(lead, 'lead', label('plan.lead')), ...restorable(lead, 'câu', () => ({ of: 'lead' })) },
    ...blockLines(body, label('plan.body')),
    {
      ...plainLine(closing, 'closing', label('plan.closing')),
      ...restorable(closing, 'câu', () => ({ of: 'closing' })),
    },
    ...listLines(recipients, 'recipient', label('plan.recipients'), 'dòng', text => ({
      of: 'recipient',
      text,
    })),
    ...listLines(authority, 'authority', label('plan.authority'), 'dòng', text => ({
      of: 'authority',
      text,
    })),
    ...appendices.flatMap(appendixLines),
  ].filter(
    line => line.words.length + line.pieces.length + (line.rows?.length ?? 0) > 0 || line.kind !== 'same',
  )
}

function listLines<T>(
  entries: readonly Entry<T>[],
  key: string,
  part: string,
  noun: string,
  partOf: (before: T) => VersionPart,
): readonly Line[] {
  return entries.map((entry, index) => ({
    ...plainLine(entry, `${key}-${index}`, part),
    ...restorable(entry, noun, partOf),
  }))
}

/** A line of words alone. */
export function plainLine(entry: Entry<unknown>, key: string, part: string): Line {
  const moved = entry.kind === 'moved' ? ['Chuyển chỗ'] : []
  return {
    key,
    part,
    kind: entry.kind,
    labels: {},
    words: entry.words,
    heading: false,
    level: 0,
    notes: [...moved, ...notesOf(entry, {})],
    pieces: [],
  }
}
