import { unitIdentity } from '../organisations/unit-identity.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { type DraftBlock, dash, paragraph } from './draft-blocks.ts'
import type { ReportContext } from './report-context.ts'
import { bare, count, evidenceWords } from './report-words.ts'

/** What was done to carry the plan out: who was given what, and the documents that the units issued in the period. */
export function draftSteering(context: ReportContext): readonly DraftBlock[] {
  const { tasks, indicators } = context
  const rows = [...tasks, ...indicators]
  const units = new Set(
    rows.flatMap(({ leads }) => leads.map(unit => unitIdentity(unit).key)).filter(key => key !== ''),
  )
  const given = [
    ...(tasks.length === 0 ? [] : [`thực hiện ${count(tasks.length)} nhiệm vụ`]),
    ...(indicators.length === 0 ? [] : [`theo dõi ${count(indicators.length)} chỉ tiêu`]),
  ].join(', ')
  return [
    ...(given === ''
      ? []
      : [
          paragraph(
            units.size === 0
              ? `Ủy ban nhân dân đã tổ chức ${given} theo Kế hoạch.`
              : `Ủy ban nhân dân đã giao ${count(units.size)} cơ quan, đơn vị chủ trì ${given} theo Kế hoạch.`,
          ),
        ]),
    ...documentLines(context),
  ]
}

/** More documents than these are counted only: the appendix names them, task by task. */
const listedAtMost = 20

function documentLines({ tasks, indicators, entries }: ReportContext): readonly DraftBlock[] {
  const rows = new Map([...tasks, ...indicators].map(row => [row.rowId, row]))
  const documents = new Map<string, Set<TrackedRow>>()
  for (const { rowId, evidence } of entries) {
    const row = rows.get(rowId)
    if (row === undefined) continue
    for (const words of evidence.map(evidenceWords).filter(each => each !== ''))
      documents.set(words, (documents.get(words) ?? new Set()).add(row))
  }
  if (documents.size === 0) return []
  const issued = 'Trong kỳ, các cơ quan, đơn vị đã ban hành'
  if (tasks.length > 0 && documents.size > listedAtMost)
    return [
      paragraph(
        `${issued} ${count(documents.size)} văn bản; văn bản về từng nhiệm vụ nêu tại Phụ lục kèm theo.`,
      ),
    ]
  return [
    paragraph(`${issued} các văn bản sau:`),
    ...[...documents].map(([words, about], at) =>
      dash(`${words}${aboutWords([...about])}${at === documents.size - 1 ? '.' : ';'}`),
    ),
  ]
}

/** A document on more tasks than that is named with the first of them only. */
const namedAtMost = 3

function aboutWords(rows: readonly TrackedRow[]): string {
  const kinds = [
    ...(rows.some(({ kind }) => kind === 'tasks') ? ['nhiệm vụ'] : []),
    ...(rows.some(({ kind }) => kind === 'indicators') ? ['chỉ tiêu'] : []),
  ].join(', ')
  const names = rows.slice(0, namedAtMost).map(({ name }) => bare(name))
  const more = rows.length - namedAtMost
  const others = more > 0 ? ` và ${count(more)} ${kinds} khác` : ''
  return `, về ${kinds}: ${names.join('; ')}${others}`
}
