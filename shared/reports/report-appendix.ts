import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import type { Appendix, AppendixItem } from '../plans/appendix.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText } from '../tasks/tracked-words.ts'
import { correctionMark } from './correction-words.ts'
import type { ReportContext } from './report-context.ts'
import { asSentence, bare, count, evidenceWords, overdueWords } from './report-words.ts'

/**
 * The list of all tasks with where each stands, group by group as in the plan. It is a list to read, no list of
 * tasks of its own: nothing is followed by it.
 *
 * @returns none for a plan without tasks.
 */
export function reportAppendix(
  context: ReportContext,
  title: string,
  newId: () => string,
): readonly Appendix[] {
  const { tasks } = context
  if (tasks.length === 0) return []
  const numbering = context.plan.appendices.find(({ kind }) => kind === 'tasks')
  return [
    {
      id: newId(),
      kind: 'free',
      title,
      columns: [
        { field: 'ordinal', label: 'TT', width: 1, align: 'center' },
        { field: 'name', label: 'Nhiệm vụ', width: 6 },
        { field: 'lead', label: 'Đơn vị chủ trì', width: 3 },
        { field: 'schedule', label: 'Thời gian thực hiện', width: 2.5, align: 'center' },
        { field: 'customStatus', label: 'Tình trạng', width: 2.5, align: 'center' },
        { field: 'customPercent', label: 'Tiến độ', width: 1.5, align: 'center' },
        { field: 'result', label: 'Kết quả, văn bản', width: 5 },
        { field: 'note', label: 'Ghi chú', width: 2.5 },
      ],
      groupNumbering: numbering?.groupNumbering ?? 'roman',
      subgroupNumbering: numbering?.subgroupNumbering ?? 'none',
      rowNumbering: numbering?.rowNumbering ?? 'continuous',
      items: itemsOf(context, newId),
    },
  ]
}

function itemsOf(context: ReportContext, newId: () => string): AppendixItem[] {
  const { tasks, corrections } = context
  let group = ''
  let subgroup = ''
  return tasks.flatMap((row): readonly AppendixItem[] => {
    const key = `${row.appendixId}|${row.group}`
    const newGroup = key !== group
    const newSubgroup = newGroup || row.subgroup !== subgroup
    group = key
    subgroup = row.subgroup
    const heading = (kind: 'group' | 'subgroup', title: string): AppendixItem => ({
      id: newId(),
      kind,
      title,
    })
    return [
      ...(newGroup && row.group !== '' ? [heading('group', row.group)] : []),
      ...(newSubgroup && row.subgroup !== '' ? [heading('subgroup', row.subgroup)] : []),
      {
        id: newId(),
        kind: 'row',
        cells: {
          name: row.name,
          lead: row.leads.join(', '),
          schedule: row.scheduleText,
          customStatus: label(`progress.${row.status}`),
          customPercent: row.percent === null ? '' : `${figureText(row.percent)}%`,
          result: resultWords(context, row),
          note: noteWords(row) + correctionMark(corrections, row.rowId),
        },
      },
    ]
  })
}

/** The last words on the task with the documents of the whole period. */
function resultWords({ entries }: ReportContext, { rowId, last }: TrackedRow): string {
  const said = entries.filter(entry => entry.rowId === rowId)
  const evidence = [...said.flatMap(entry => entry.evidence), ...(last?.evidence ?? [])]
  const parts = [bare(last?.result ?? ''), ...evidence.map(evidenceWords)]
  return [...new Set(parts)].filter(part => part !== '').join('; ')
}

function noteWords({ status, daysLate, doneOn }: TrackedRow): string {
  if (status === 'overdue') return asSentence(overdueWords({ daysLate }))
  if (status === 'doneLate') return `Trễ hạn ${count(daysLate)} ngày`
  return status === 'doneOnTime' && doneOn !== null ? `Hoàn thành ngày ${formatDay(doneOn)}` : ''
}
