import type { LegalBasis } from '../legal-bases/legal-basis.ts'
import { outdatedBasis } from '../legal-bases/outdated-basis.ts'
import { parseLegalBasis, splitCitations } from '../legal-bases/parse-legal-basis.ts'
import { printNumber } from '../legal-bases/print-legal-basis.ts'
import { parentsOfBlocks } from '../versions/block-outline.ts'
import { fold } from '../vietnamese.ts'
import type { Block } from './block.ts'
import { editRuns } from './edit-runs.ts'
import type { NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { plainText, rich } from './rich-text.ts'
import { namesOfBlocks } from './text-places.ts'
import { yearMentions } from './year-mentions.ts'

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
 * be taken out or looked at. Those whose number is still blank are about the plan's own year and move with it.
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
  const seen = new Set(lines.flatMap(({ text }) => splitCitations(text).map(keyOf)))
  return lines.flatMap(({ id, text, where }): readonly NextYearChange[] => {
    const found = lineChange(text, plan.year, register, seen) ?? blankChange(text, plan.year)
    return found === undefined
      ? []
      : [{ kind: 'basis', id: `basis|${id}`, target: id, where, before: text, ...found }]
  })
}

type LineChange = Pick<NextYearChange, 'after' | 'why' | 'accepted'>

/**
 * What becomes of a line that cites one document or several.
 *
 * @param seen keys of all citations, to which those of replacements are added: each is cited once.
 */
function lineChange(
  text: string,
  year: number,
  register: readonly LegalBasis[],
  seen: Set<string>,
): LineChange | undefined {
  const parts = splitCitations(text).map(part => ({
    part,
    outdated: outdatedBasis(part, register, year + 1),
  }))
  const problems: string[] = []
  let isReplaced = false
  const kept = parts.flatMap(({ part, outdated }) => {
    if (outdated === undefined) return [part]
    const { problem, replacement } = outdated
    const name = parts.length === 1 ? '' : `${shortName(part)}: `
    if (replacement === undefined) {
      problems.push(`${name}${lowered(problem, name)}; cần tìm văn bản thay thế hoặc bỏ`)
      return [part]
    }
    isReplaced = true
    const isThere = seen.has(keyOf(outdated.text))
    seen.add(keyOf(outdated.text))
    problems.push(`${name}${lowered(problem, name)}${isThere ? '; văn bản thay thế đã có trong căn cứ' : ''}`)
    return isThere ? [] : [outdated.text]
  })
  if (problems.length === 0) return undefined
  // What nothing is known to replace can only be taken out, which is left to a person.
  const rest = isReplaced ? kept : parts.flatMap(({ part, outdated }) => (outdated ? [] : [part]))
  return {
    after: joined(rest, text),
    why: problems.join('. '),
    accepted: isReplaced,
  }
}

/** The citations as one line that opens and ends as it did. */
function joined(parts: readonly string[], line: string): string {
  if (parts.length === 0) return ''
  const words = parts.map(bare).join('; ')
  const opening = /^\s*(?:[-–+•*]\s*)?(Căn cứ|Thực hiện|Theo)\s/u.exec(line)?.[1]
  const isOpened = opening === undefined || words.startsWith(opening)
  return (isOpened ? words : `${opening} ${words}`) + finalMark(line)
}

/** A basis that is not registered yet: `Kế hoạch số …/KH-UBND ngày … của UBND tỉnh về chuyển đổi số năm 2026`. */
function blankChange(text: string, year: number): LineChange | undefined {
  if (parseLegalBasis(text) !== undefined) return undefined
  const moving = yearMentions(text, year).filter(({ moves }) => moves)
  if (moving.length === 0) return undefined
  return {
    after: plainText(editRuns(rich(text), moving)),
    why: 'Văn bản chưa có số, ngày: theo năm kế hoạch mới',
    accepted: true,
  }
}

const shortName = (part: string) => {
  const cited = parseLegalBasis(part)?.cited
  if (cited === undefined) return ''
  return cited.number === '' ? `${cited.type} ${cited.subject}` : `${cited.type} số ${printNumber(cited)}`
}

const lowered = (problem: string, name: string) =>
  name === '' ? problem : problem.slice(0, 1).toLocaleLowerCase('vi') + problem.slice(1)

const keyOf = (text: string) =>
  fold(text)
    .replace(/^(?:can cu|thuc hien) /, '')
    .replace(/[^a-z0-9]/g, '')

const bare = (text: string) => text.replace(/[;.\s]+$/u, '')
const finalMark = (text: string) => /[;.]\s*$/u.exec(text)?.[0].trim() ?? ''
