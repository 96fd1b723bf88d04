import { describe, expect, it } from 'vitest'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { draftReport } from '../../../shared/reports/draft-report.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { entry, followedPlan } from './followed-plan.ts'

const [tasks, indicators] = followedPlan.appendices
const withAppendices = (...appendices: readonly (Appendix | undefined)[]): Plan => ({
  ...followedPlan,
  appendices: appendices.filter(each => each !== undefined),
})

function report(
  plan: Plan,
  log: readonly ProgressEntry[] = [],
  addressees: readonly string[] = [],
  previous: readonly TrackedRow[] | null = null,
) {
  let ids = 0
  return draftReport(plan, trackPlan(plan, log, '2026-06-30'), previous, {
    period: '2026-Q2',
    id: 'r',
    newId: () => `r${++ids}`,
    today: '2026-07-02',
    addressees,
    entries: log,
    corrections: [],
  })
}

const wordsOf = ({ body }: Plan) =>
  body.map(block => (block.kind === 'table' ? '(bảng)' : plainText(block.text)))

describe('draftReport() on plans of every make', () => {
  it('leaves no section empty and claims nothing for a plan without tasks and indicators', () => {
    const { body, ...rest } = report(withAppendices())
    const kinds = body.map(({ kind }) => kind)
    expect(kinds).toEqual(Array.from({ length: 5 }, () => ['section', 'paragraph']).flat())
    const words = wordsOf({ body, ...rest }).join('\n')
    expect(words).toContain('Chưa có số liệu theo dõi; bổ sung nội dung trước khi trình ký.')
    expect(words).not.toContain('Trong kỳ không có')
  })

  it('says the counts of indicators once when there are no tasks', () => {
    const words = wordsOf(report(withAppendices(indicators)))
    expect(words.filter(each => each.includes('Tổng số 03 chỉ tiêu'))).toHaveLength(1)
    expect(words[words.indexOf('(bảng)') - 1]).toBe('Kết quả cụ thể từng chỉ tiêu như sau:')
  })

  it('names indicators that are not reached or not reported on as work to come', () => {
    const words = wordsOf(
      report(withAppendices(indicators), [entry({ id: 'a', rowId: 'i1', day: '2026-06-20', value: 40 })]),
    )
    expect(words).toContain('Tập trung chỉ đạo, phấn đấu hoàn thành 01 chỉ tiêu chưa đạt mục tiêu đề ra.')
    expect(words).toContain('Đôn đốc các đơn vị báo cáo số liệu 02 chỉ tiêu chưa có số liệu.')
    expect(words).not.toContain('Tiếp tục duy trì các kết quả đã đạt được theo Kế hoạch.')
  })

  it('has no column for the period before while that has no figures', () => {
    const log = [entry({ id: 'a', rowId: 'i1', day: '2026-05-20', value: 40 })]
    const headings = (before: readonly ProgressEntry[]) => {
      const { body } = report(followedPlan, log, [], trackPlan(followedPlan, before, '2026-03-31'))
      const table = body.find(block => block.kind === 'table')
      return table?.kind === 'table' ? table.rows[0]?.map(({ text }) => plainText(text)) : undefined
    }
    expect(headings([])).not.toContain('Kỳ trước')
    expect(headings([entry({ id: 'b', rowId: 'i1', day: '2026-03-20', value: 30 })])).toContain('Kỳ trước')
  })

  it('counts a unit once, however its name is written', () => {
    const respelt = tasks && {
      ...tasks,
      items: tasks.items.map(item =>
        item.kind === 'row' && item.id === 't3'
          ? { ...item, cells: { ...item.cells, lead: 'VP HĐND&UBND xã' } }
          : item,
      ),
    }
    expect(wordsOf(report(withAppendices(respelt)))[1]).toContain('đã giao 03 cơ quan, đơn vị')
  })

  it("tells a unit's own words as a sentence of their own", () => {
    const log = [
      entry({
        id: 'a',
        rowId: 't4',
        day: '2026-06-20',
        status: 'ongoing',
        percent: 60,
        result: 'đã mở 02 lớp',
      }),
    ]
    expect(wordsOf(report(followedPlan, log))).toContain(
      'Mở lớp kỹ năng số: đang thực hiện, đạt 60%. Đã mở 02 lớp (Phòng Văn hóa - Xã hội chủ trì).',
    )
  })

  it('hands it to nobody twice', () => {
    for (const name of ['Ủy ban nhân dân tỉnh', 'UBND tỉnh Bình Sơn']) {
      const { recipients } = report(followedPlan, [], [name])
      expect(recipients.items).toEqual(['Các đơn vị thuộc xã'])
    }
    expect(report(followedPlan).recipients.items).toEqual(['UBND tỉnh', 'Các đơn vị thuộc xã'])
  })
})
