import type { LegalBasis } from '../legal-bases/legal-basis.ts'
import { outdatedBasis } from '../legal-bases/outdated-basis.ts'
import { parseLegalBasis } from '../legal-bases/parse-legal-basis.ts'
import { parentsOfBlocks } from '../versions/block-outline.ts'
import { fold } from '../vietnamese.ts'
import type { Block } from './block.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { plainText } from './rich-text.ts'
import { namesOfBlocks } from './text-places.ts'

/** Ids of the body's blocks that are bases: citations in a section of bases, or that open as one. */
export function basisBlocks(body: readonly Block[]): ReadonlySet<string> {
  const parents = parentsOfBlocks(body)
  const words = body.map(block => (block.kind === 'table' ? '' : plainText(block.text)))
  const underBases = (at: number): boolean => {
    for (let place = parents[at] ?? -1; place >= 0; place = parents[place] ?? -1)
      if (/^(?:cac )?(?:can cu|co so phap ly)/.test(fold(words[place] ?? ''))) return true
    return false
  }
  return new Set(
    body.flatMap((block, at) => {
      const text = words[at] ?? ''
      if (block.kind === 'table' || parseLegalBasis(text) === undefined) return []
      return underBases(at) || /^\s*Căn cứ\s/iu.test(text) ? [block.id] : []
    }),
  )
}

/**
 * Bases that are out of force or about years that are over: replaced where the register knows by what, else shown, to
 * be taken out or looked at.
 *
 * @param register of legal bases.
 */
export function basisChanges(plan: Plan, register: readonly LegalBasis[]): readonly NextYearChange[] {
  const blocks = basisBlocks(plan.body)
  const names = namesOfBlocks(plan.body)
  const lines = [
    ...plan.bases.map(({ id, text }) => ({ id, text, where: 'Căn cứ ban hành' })),
    ...plan.body.flatMap((block, at) =>
      block.kind !== 'table' && blocks.has(block.id)
        ? [{ id: block.id, text: plainText(block.text), where: names[at] ?? 'Nội dung' }]
        : [],
    ),
  ]
  const seen = new Set(lines.map(({ text }) => keyOf(text)))
  return lines.flatMap(({ id, text, where }): readonly NextYearChange[] => {
    const outdated = outdatedBasis(text, register, plan.year + 1)
    if (outdated === undefined) return []
    const { problem, replacement } = outdated
    const isThere = replacement !== undefined && seen.has(keyOf(outdated.text))
    if (replacement !== undefined) seen.add(keyOf(outdated.text))
    const after = replacement === undefined || isThere ? '' : outdated.text + finalMark(text)
    return [
      {
        kind: 'basis',
        id: `basis|${id}`,
        target: id,
        where,
        before: text,
        after,
        why:
          replacement === undefined
            ? `${problem}; cần tìm văn bản thay thế hoặc bỏ`
            : isThere
              ? `${problem}; văn bản thay thế đã có trong căn cứ`
              : problem,
        accepted: replacement !== undefined,
      },
    ]
  })
}

const keyOf = (text: string) =>
  fold(text)
    .replace(/^(?:can cu|thuc hien) /, '')
    .replace(/[^a-z0-9]/g, '')

const finalMark = (text: string) => /[;.]\s*$/u.exec(text)?.[0].trim() ?? ''
