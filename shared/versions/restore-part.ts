import type { Plan } from '../plans/plan.ts'
import { arrangeEntries, type Outline } from './arrange-entries.ts'
import { outlineOfBlocks } from './compare-blocks.ts'
import { outlineOfLines } from './compare-entries.ts'
import { outlineOfBases } from './compare-plans.ts'
import { type IdOf, restoreAppendix, restoreItem } from './restore-appendix.ts'
import { restoreFact } from './restore-fact.ts'
import { restoreInto } from './restore-into.ts'
import type { VersionPart } from './version-part.ts'

type Named = { readonly id: string }

/** A thing with an id among others of its sort. */
function restoreNamed<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  outlineOf: (list: readonly T[]) => Outline,
  id: string,
  idOf: IdOf,
): readonly T[] | undefined {
  const place = before.findIndex(thing => thing.id === id)
  const fates = arrangeEntries(outlineOf(before), outlineOf(after), true)
  return restoreInto(before, after, fates, place, (was, instead) => ({
    ...was,
    id: idOf(was.id, instead?.id),
  }))
}

/** A line by its words; of equal lines the one that is not there any more. */
function restoreLine(
  before: readonly string[],
  after: readonly string[],
  text: string,
): string[] | undefined {
  const fates = arrangeEntries(outlineOfLines(before), outlineOfLines(after), false)
  const same = fates.filter(fate => fate.before !== undefined && before[fate.before] === text)
  const differs = same.find(fate => fate.after === undefined || after[fate.after] !== text) ?? same[0]
  const restored = restoreInto(before, after, fates, differs?.before ?? -1, line => line)
  return restored && [...restored]
}

function idsOf({ bases, body, appendices }: Plan): ReadonlySet<string> {
  const items = appendices.flatMap(appendix => appendix.items)
  return new Set([...bases, ...body, ...appendices, ...items].map(({ id }) => id))
}

/**
 * The present plan with one thing as it was in a version of it; everything else stays, the very same objects where
 * they are not touched.
 *
 * @param newId makes an id for what comes back while its own names something else now.
 * @returns undefined when the version has no such thing, or nothing to put it into is left.
 */
export function restorePart(
  version: Plan,
  current: Plan,
  part: VersionPart,
  newId: () => string,
): Plan | undefined {
  const used = idsOf(current)
  const idOf: IdOf = (own, instead) => instead ?? (used.has(own) ? newId() : own)
  const withList = <K extends 'bases' | 'body' | 'appendices'>(name: K, list: Plan[K] | undefined) =>
    list && { ...current, [name]: list }
  switch (part.of) {
    case 'fact':
      return restoreFact(version, current, part.name)
    case 'lead':
    case 'closing':
      return { ...current, [part.of]: version[part.of] }
    case 'basis':
      return withList('bases', restoreNamed(version.bases, current.bases, outlineOfBases, part.id, idOf))
    case 'block':
      return withList('body', restoreNamed(version.body, current.body, outlineOfBlocks, part.id, idOf))
    case 'appendix':
      return withList('appendices', restoreAppendix(version.appendices, current.appendices, part.id, idOf))
    case 'item':
      return withList('appendices', restoreItem(version.appendices, current.appendices, part.id, idOf))
    case 'recipient': {
      const items = restoreLine(version.recipients.items, current.recipients.items, part.text)
      return items && { ...current, recipients: { ...current.recipients, items } }
    }
    case 'authority': {
      const authority = restoreLine(version.signature.authority, current.signature.authority, part.text)
      return authority && { ...current, signature: { ...current.signature, authority } }
    }
  }
}
