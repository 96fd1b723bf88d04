import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { draftReport } from '../../../shared/reports/draft-report.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { entry, followedPlan } from './followed-plan.ts'

const [tasks, indicators] = followedPlan.appendices
const withAppendices = (...appendices: readonly (Appendix | undefined)[]): Plan => ({
  ...followedPlan,
  appendices: appendices.filter(each => each !== undefined),
})

function report(plan: Plan, log: readonly ProgressEntry[] = [], addressees: readonly string[] = []) {
  let ids = 0
  return draftReport(plan, {
    period: '2026-Q2',
    id: 'r',
    newId: () => `r${++ids}`,
    today: '2026-07-02',
    addressees,
    log,
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
    // It is not printed as it stands.
    expect(checkPlan({ body, ...rest }).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      Array.from({ length: 5 }, () => 'error plan.unwritten'),
    )
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
      const { body } = report(followedPlan, [...before, ...log])
      const table = body.find(block => block.kind === 'table')
      return table?.kind === 'table' ? table.rows[0]?.map(({ text }) => plainText(text)) : undefined
    }
    expect(headings([])).toEqual(['TT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Đánh giá'])
    expect(headings([entry({ id: 'b', rowId: 'i1', day: '2026-03-20', value: 30 })])).toContain(
      'Đến 31/03/2026',
    )
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
      'Mở lớp kỹ năng số (Phòng Văn hóa - Xã hội chủ trì): đang thực hiện, đạt 60%. Đã mở 02 lớp.',
    )
  })

  it('says no year twice, and cites the plan by its whole subject', () => {
    const { subject, bases } = report({
      ...followedPlan,
      subject: 'Kế hoạch chuyển đổi số năm 2026 trên địa bàn xã Minh Tân',
    })
    expect(subject).toBe('Kết quả thực hiện Kế hoạch chuyển đổi số trên địa bàn xã Minh Tân quý II năm 2026')
    expect(bases[0]?.text).toMatch(/ về chuyển đổi số năm 2026 trên địa bàn xã Minh Tân$/)
  })

  it('tells what units said once, whoever said it and however it is written', () => {
    const said = (id: string, reporter: string, difficulty: string) =>
      entry({ id, rowId: 't5', day: '2026-06-20', reporter, difficulty, proposal: difficulty })
    const words = wordsOf(
      report(followedPlan, [
        said('a', 'Văn phòng HĐND và UBND', 'thiếu máy quét.'),
        said('b', 'VP HĐND&UBND xã', 'Thiếu máy quét'),
        said('c', 'Công an xã', 'Thiếu máy quét'),
      ]),
    )
    const line = 'Thiếu máy quét (Văn phòng HĐND và UBND, Công an xã).'
    expect(words.filter(each => each.startsWith('Thiếu máy quét'))).toEqual([line, line])
  })

  it('tells what a document is about: a task, an indicator', () => {
    const evidence = (document: string) => [{ document, date: null, path: '' }]
    const log = [
      entry({ id: 'a', rowId: 't5', day: '2026-06-20', evidence: evidence('Công văn số 3/UBND-VX') }),
      entry({ id: 'b', rowId: 'i2', day: '2026-06-20', value: 3, evidence: evidence('Biểu số 4') }),
    ]
    const words = wordsOf(report(followedPlan, log))
    expect(words).toContain('Công văn số 3/UBND-VX, về nhiệm vụ: Duy trì Tổ công nghệ số;')
    expect(words).toContain('Biểu số 4, về chỉ tiêu: Hộ có gian hàng.')
  })

  it('counts many documents, and names them task by task in the appendix', () => {
    const log = Array.from({ length: 24 }, (_, at) =>
      entry({
        id: `e${at}`,
        rowId: 't5',
        day: `2026-06-${String(at + 1).padStart(2, '0')}`,
        evidence: [{ document: `Thông báo số ${at + 1}/TB-UBND`, date: null, path: '' }],
      }),
    )
    const drafted = report(followedPlan, log)
    expect(wordsOf(drafted)[2]).toBe(
      'Trong kỳ, các cơ quan, đơn vị đã ban hành 24 văn bản; văn bản về từng nhiệm vụ nêu tại Phụ lục kèm theo.',
    )
    const result = drafted.appendices
      .flatMap(({ items }) => items)
      .find(item => item.kind === 'row' && item.cells.name === 'Duy trì Tổ công nghệ số')
    const cell = result?.kind === 'row' ? (result.cells.result ?? '') : ''
    expect(cell.split('; ')).toHaveLength(24)
  })

  it('counts a duty among what the period finished with the last of its returns', () => {
    const due = '02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'.split(' ')
    const log = due.map(day =>
      entry({ id: day, rowId: 't3', day: '2026-06-20', occurrence: `2026-${day}`, status: 'done' }),
    )
    expect(wordsOf(report(followedPlan, log)).join('\n')).toContain(
      'Trong kỳ hoàn thành 01 nhiệm vụ; số nhiệm vụ đã hoàn thành tăng 01 so với hết quý I năm 2026.',
    )
  })

  it('hands it to nobody twice', () => {
    const { recipients: plans } = followedPlan
    const reported = report(
      { ...followedPlan, recipients: { ...plans, items: ['UBND tỉnh Bình Sơn (để báo cáo);', 'Các thôn'] } },
      [],
      ['Ủy ban nhân dân tỉnh Bình Sơn'],
    )
    expect(reported.recipients.items).toEqual(['Các thôn'])
    for (const name of ['Ủy ban nhân dân tỉnh', 'UBND tỉnh Bình Sơn']) {
      const { recipients } = report(followedPlan, [], [name])
      expect(recipients.items).toEqual(['Các đơn vị thuộc xã'])
    }
    expect(report(followedPlan).recipients.items).toEqual(['UBND tỉnh', 'Các đơn vị thuộc xã'])
  })
})
