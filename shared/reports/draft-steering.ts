import { unitIdentity } from '../organisations/unit-identity.ts'
import type { DraftBlock } from './draft-blocks.ts'
import { dash, paragraph } from './draft-blocks.ts'
import type { ReportContext } from './report-context.ts'
import { bare, count, evidenceWords } from './report-words.ts'

/** What was done to carry the plan out: who was given what, and the documents that the units issued in the period. */
export function draftSteering({ tasks, indicators, entries }: ReportContext): readonly DraftBlock[] {
  const rows = [...tasks, ...indicators]
  const units = new Set(
    rows.flatMap(({ leads }) => leads.map(unit => unitIdentity(unit).key)).filter(key => key !== ''),
  )
  const given = [
    ...(tasks.length === 0 ? [] : [`thực hiện ${count(tasks.length)} nhiệm vụ`]),
    ...(indicators.length === 0 ? [] : [`theo dõi ${count(indicators.length)} chỉ tiêu`]),
  ].join(', ')
  const names = new Map(rows.map(({ rowId, name }) => [rowId, bare(name)]))
  const documents = new Map<string, Set<string>>()
  for (const { rowId, evidence } of entries) {
    for (const words of evidence.map(evidenceWords).filter(each => each !== '')) {
      const about = documents.get(words) ?? new Set()
      documents.set(words, about.add(names.get(rowId) ?? ''))
    }
  }
  const lines = [...documents].map(([words, about], at) => {
    const mark = at === documents.size - 1 ? '.' : ';'
    return dash(`${words}${aboutWords([...about].filter(name => name !== ''))}${mark}`)
  })
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
    ...(lines.length === 0
      ? []
      : [paragraph('Trong kỳ, các cơ quan, đơn vị đã ban hành các văn bản sau:'), ...lines]),
  ]
}

/** A document on more tasks than that is named with the first of them only. */
const namedAtMost = 3

function aboutWords(names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - namedAtMost
  const others = more > 0 ? ` và ${count(more)} nhiệm vụ khác` : ''
  return `, về nhiệm vụ: ${names.slice(0, namedAtMost).join('; ')}${others}`
}
