import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { addDays } from '../../../shared/dates.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { withMeaning } from '../../../shared/plans/row-meaning.ts'
import { draftReport } from '../../../shared/reports/draft-report.ts'
import { draftReview } from '../../../shared/reports/draft-review.ts'
import { comparedPeriod } from '../../../shared/reports/report-periods.ts'
import { reportRows } from '../../../shared/reports/report-rows.ts'
import { type Period, periodBounds, periodLabel } from '../../../shared/tasks/period.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { entry, followedPlan } from './followed-plan.ts'
import { june } from './june-log.ts'
import { recount } from './recount.ts'
import { linesOf, under, wordsOf } from './report-lines.ts'

function report(
  log: readonly ProgressEntry[],
  period: Period,
  more: { today?: string; addressees?: string[]; plan?: Plan } = {},
) {
  let ids = 0
  return draftReport(more.plan ?? followedPlan, {
    period,
    id: 'r',
    newId: () => `r${++ids}`,
    today: more.today ?? '2027-01-10',
    addressees: more.addressees ?? [],
    log,
    corrections: [],
  })
}

const textOf = (plan: Plan) => linesOf(plan).join('\n')

/** The number after some words; 0 where they are not said. */
const figure = (text: string, words: string) =>
  Number(new RegExp(`${words} (\\d+)`, 'u').exec(text)?.[1] ?? 0)

function countsIn(text: string) {
  return {
    total: figure(text, 'Tổng số'),
    onTime: figure(text, 'đúng hạn'),
    late: figure(text, 'trễ hạn'),
    ongoing: figure(text, 'đang thực hiện'),
    notStarted: figure(text, 'chưa bắt đầu'),
    overdue: figure(text, 'quá hạn'),
    paused: figure(text, 'tạm dừng'),
    cancelled: figure(text, 'không thực hiện'),
  }
}

const statuses = ['notStarted', 'ongoing', 'done', 'paused', 'cancelled'] as const
const dayOf2026 = fc.integer({ min: 0, max: 364 }).map(days => addDays('2026-01-01', days))
const months = '02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'.split(' ')

const said = fc.oneof(
  fc.record({
    rowId: fc.constantFrom('t1', 't2', 't4', 't5'),
    day: dayOf2026,
    status: fc.constantFrom(...statuses),
    result: fc.constantFrom('đã làm xong 12 việc', ''),
    difficulty: fc.constantFrom('', 'Thiếu thiết bị'),
    proposal: fc.constantFrom('', 'Đề nghị cấp kinh phí'),
  }),
  fc.record({
    rowId: fc.constant('t3'),
    day: dayOf2026,
    status: fc.constant('done' as const),
    occurrence: fc.constantFrom(...months).map(day => `2026-${day}`),
  }),
  fc.record({
    rowId: fc.constantFrom('i1', 'i2', 'i3'),
    day: dayOf2026,
    value: fc.integer({ min: 0, max: 100 }),
  }),
)

/** Logs with some entries corrected on a later day. */
const logs = fc.array(fc.tuple(said, fc.integer({ min: 0, max: 4 })), { maxLength: 40 }).map(list =>
  list.flatMap(([facts, turn], index): readonly ProgressEntry[] => {
    const first = entry({
      id: `e${index}`,
      at: `2026-01-01T00:00:00.${String(index).padStart(3, '0')}Z`,
      ...facts,
    })
    if (turn !== 0 || first.rowId === 't3') return [first]
    const value = first.value === null ? null : (first.value + 7) % 100
    return [first, { ...first, id: `c${index}`, value, corrects: first.id, reason: 'nhập nhầm' }]
  }),
)
const periods = fc.constantFrom(
  '2026-02',
  '2026-06',
  '2026-09',
  '2026-Q2',
  '2026-Q4',
  '2026-H1',
  '2026-9M',
  '2026',
)

describe('draftReport(): every figure follows from the log', () => {
  it('counts tasks, in all and by group, as the entries do', () => {
    fc.assert(
      fc.property(logs, periods, (log, period) => {
        const { start, end } = periodBounds(period)
        const drafted = report(log, period)
        const all = recount(log, end)
        const [, tasks = ''] = under(drafted, /^Kết quả chung$/)
        const {
          done,
          reached: _,
          exceeded: __,
          notMet: ___,
          notReported: ____,
          figures: _____,
          ...counts
        } = all
        expect(countsIn(tasks)).toEqual(counts)
        expect(figure(tasks, 'đã hoàn thành')).toBe(counts.onTime + counts.late)
        const finished = [...done.values()].filter(day => start <= day && day <= end).length
        expect(figure(tasks, 'Trong kỳ hoàn thành')).toBe(finished)
        for (const [title, ids] of [
          [/^Chính quyền số$/, ['t1', 't2', 't3']],
          [/^Xã hội số$/, ['t4', 't5']],
        ] as const) {
          const [line = ''] = under(drafted, title)
          const own = recount(log, end, ids)
          expect(countsIn(line)).toMatchObject({ total: own.total, onTime: own.onTime, overdue: own.overdue })
        }
      }),
      { numRuns: 150 },
    )
  })

  it('tells how many more are done than at the end of the period before', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom('2026-06', '2026-Q3', '2026-H2', '2026-9M'), (log, period) => {
        const before = comparedPeriod(period) ?? ''
        const [, tasks = ''] = under(report(log, period), /^Kết quả chung$/)
        const doneBy = (day: string) => {
          const { onTime, late } = recount(log, day)
          return onTime + late
        }
        const gained = doneBy(periodBounds(period).end) - doneBy(periodBounds(before).end)
        const words =
          gained === 0
            ? 'không thay đổi'
            : `${gained > 0 ? 'tăng' : 'giảm'} ${String(Math.abs(gained)).padStart(2, '0')}`
        expect(tasks).toContain(`${words} so với hết ${periodLabel(before)}`)
      }),
      { numRuns: 100 },
    )
  })

  it('prints every indicator with its figure, and counts those reached', () => {
    fc.assert(
      fc.property(logs, periods, (log, period) => {
        const drafted = report(log, period)
        const all = recount(log, periodBounds(period).end)
        const [, , line = ''] = under(drafted, /^Kết quả chung$/)
        expect(figure(line, 'Tổng số')).toBe(3)
        expect(figure(line, 'đạt và vượt')).toBe(all.reached)
        expect(figure(line, '(?<=đạt và vượt .*)trong đó vượt')).toBe(all.exceeded)
        expect(figure(line, 'chưa đạt')).toBe(all.notMet)
        expect(figure(line, 'chưa có số liệu')).toBe(all.notReported)
        const table = drafted.body.find(block => block.kind === 'table')
        const rows =
          table?.kind === 'table'
            ? table.rows.slice(1).map(cells => cells.map(({ text }) => plainText(text)))
            : []
        const units: Record<string, string> = { i1: '%', i2: ' hộ', i3: '%' }
        expect(rows.map(cells => cells.at(-2))).toEqual(
          Object.entries(units).map(([id, unit]) =>
            all.figures.has(id) ? `${all.figures.get(id)}${unit}` : '',
          ),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('names as overdue among the shortcomings the very tasks that it counts as overdue', () => {
    const names: Readonly<Record<string, string>> = {
      t1: 'Rà soát máy trạm',
      t2: 'Số hóa sổ hộ tịch',
      t3: 'Họp không giấy',
      t4: 'Mở lớp kỹ năng số',
      t5: 'Duy trì Tổ công nghệ số',
    }
    const overdueIn = (lines: readonly string[]) =>
      lines.flatMap(
        line =>
          /^(.*?) \(.*\): (?:quá hạn [\d.]+ ngày|đến hạn chưa hoàn thành|chưa thực hiện \d+ lần đến hạn \()/.exec(
            line,
          )?.[1] ?? [],
      )
    fc.assert(
      fc.property(logs, periods, (log, period) => {
        const { end } = periodBounds(period)
        const overdue = Object.keys(names).filter(id => recount(log, end, [id]).overdue > 0)
        const drafted = report(log, period)
        const [, counted = ''] = under(drafted, /^Kết quả chung$/)
        const listed = overdueIn(under(drafted, /^Tồn tại, hạn chế$/))
        expect(listed.toSorted()).toEqual(overdue.map(id => names[id]).toSorted())
        expect(figure(counted, 'quá hạn')).toBe(listed.length)
        const rows = reportRows(followedPlan, log, period, '2027-01-10')
        const review = draftReview(followedPlan, rows, end, 'part')
        const words = review.map(block => (block.kind === 'table' ? '' : plainText(block.text)))
        expect(overdueIn(words).toSorted()).toEqual(listed.toSorted())
      }),
      { numRuns: 150 },
    )
  })

  it('is a sound document for any log and period', () => {
    fc.assert(
      fc.property(logs, periods, (log, period) => {
        const drafted = report(log, period)
        expect(planSchema.parse(drafted)).toEqual(drafted)
        expect(planFault(drafted)).toBeUndefined()
        expect(checkPlan(drafted)).toEqual([])
        expect(textOf(drafted)).not.toMatch(/undefined|null|NaN|\(\)| ,|\.\./)
      }),
      { numRuns: 100 },
    )
  })
})

describe('draftReport(): its words', () => {
  const drafted = report(june, '2026-06', { addressees: ['Ủy ban nhân dân tỉnh Bình Sơn'] })

  it('is a report with a form of its own on the plan', () => {
    expect(drafted.subject).toBe(
      'Kết quả thực hiện Kế hoạch chuyển đổi số trên địa bàn xã Minh Tân tháng 6 năm 2026',
    )
    expect(drafted.letterhead).toMatchObject({ symbol: 'BC-UBND', number: '', day: null, year: 2027 })
    expect(drafted.report).toEqual({
      about: 'p',
      period: '2026-06',
      addressees: ['Ủy ban nhân dân tỉnh Bình Sơn'],
    })
    expect(drafted.bases.map(({ text }) => text)).toEqual([
      'Thực hiện Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Minh Tân về chuyển đổi số trên địa bàn xã Minh Tân năm 2026',
    ])
    expect(plainText(drafted.closing)).toMatch(/, kính báo cáo Ủy ban nhân dân tỉnh Bình Sơn$/)
  })

  it('has the sections of a report', () => {
    const sections = drafted.body.filter(({ kind }) => kind === 'section').map(wordsOf)
    expect(sections).toEqual([
      'Công tác chỉ đạo, tổ chức thực hiện',
      'Kết quả thực hiện',
      'Tồn tại, hạn chế và nguyên nhân',
      'Nhiệm vụ trọng tâm tháng 7 năm 2026',
      'Kiến nghị, đề xuất',
    ])
  })

  it('names documents, results with their evidence, causes and proposals', () => {
    expect(under(drafted, /^Công tác chỉ đạo/)).toEqual([
      'Ủy ban nhân dân đã giao 03 cơ quan, đơn vị chủ trì thực hiện 05 nhiệm vụ, theo dõi 03 chỉ tiêu theo Kế hoạch.',
      'Trong kỳ, các cơ quan, đơn vị đã ban hành các văn bản sau:',
      'Báo cáo số 12/BC-VHXH ngày 12/06/2026, về nhiệm vụ: Số hóa sổ hộ tịch.',
    ])
    expect(under(drafted, /^Chính quyền số$/)).toContain(
      'Số hóa sổ hộ tịch (Phòng Văn hóa - Xã hội chủ trì): hoàn thành ngày 12/06/2026, đúng hạn. Đã số hóa 2.500 trang sổ (Báo cáo số 12/BC-VHXH ngày 12/06/2026).',
    )
    expect(under(drafted, /^Tồn tại, hạn chế$/)[0]).toBe(
      'Rà soát máy trạm (Văn phòng HĐND và UBND chủ trì): quá hạn 91 ngày, thời hạn 31/03/2026, mới đạt 60%. Đang lắp đặt. Nguyên nhân: Thiếu kinh phí.',
    )
    expect(under(drafted, /^Tồn tại, hạn chế$/)[1]).toBe(
      'Họp không giấy (Văn phòng HĐND và UBND chủ trì): quá hạn 122 ngày, chưa thực hiện 05 lần đến hạn (28/02/2026, 31/03/2026, 30/04/2026, 31/05/2026, 30/06/2026).',
    )
    expect(under(drafted, /^Kiến nghị/)).toEqual(['Đề nghị bổ sung kinh phí (Văn phòng HĐND và UBND).'])
  })

  it('sets tasks that are overdue or fall due next before the period to come', () => {
    const august = report(june, '2026-08')
    const lines = under(august, /^Nhiệm vụ trọng tâm tháng 9 năm 2026$/).join('\n')
    expect(lines).toContain('Mở lớp kỹ năng số (Phòng Văn hóa - Xã hội chủ trì; thời hạn 30/09/2026)')
    expect(lines).toMatch(/đã quá hạn, gồm 02 nhiệm vụ:\nRà soát máy trạm.*\nHọp không giấy/)
    expect(lines).toContain('Tiếp tục triển khai 01 nhiệm vụ còn lại')
  })

  it('tells what was said of a recurring duty of which no return fell due in the period', () => {
    const quarterly: Plan = {
      ...followedPlan,
      appendices: followedPlan.appendices.map(appendix => ({
        ...appendix,
        items: appendix.items.map(item =>
          item.kind === 'row' && item.id === 't3'
            ? withMeaning({ ...item, cells: { ...item.cells, schedule: 'Hằng quý' } }, 2026)
            : item,
        ),
      })),
    }
    const said = { status: 'ongoing', result: 'Đã họp thử một lần' } as const
    const lines = linesOf(
      report([entry({ id: 'e1', rowId: 't3', day: '2026-02-10', ...said })], '2026-02', { plan: quarterly }),
    )
    expect(lines).toContain(
      'Họp không giấy (Văn phòng HĐND và UBND chủ trì): đang thực hiện. Đã họp thử một lần.',
    )
  })

  it('calls a recurring duty that is paused so, with the returns missed in the period', () => {
    const stopped = entry({ id: 'p', rowId: 't3', day: '2026-06-05', status: 'paused' })
    const [, line] = under(report([...june, stopped], '2026-Q2'), /^Tồn tại, hạn chế$/)
    expect(line).toBe(
      'Họp không giấy (Văn phòng HĐND và UBND chủ trì): đang tạm dừng, chưa thực hiện 02 lần đến hạn (30/04/2026, 31/05/2026).',
    )
  })

  it('tells how things stand today while the period is not over', () => {
    expect(textOf(report(june, '2026-Q2', { today: '2026-06-15' }))).toContain('Tính đến ngày 15/06/2026')
  })

  it('lists every task with its standing in the appendix, followed by nothing', () => {
    const [appendix] = drafted.appendices
    expect(appendix).toMatchObject({ kind: 'free', title: 'Tình hình thực hiện nhiệm vụ tháng 6 năm 2026' })
    const rows = appendix?.items.flatMap(item => (item.kind === 'row' ? [item.cells] : [])) ?? []
    expect(rows.map(({ name, customStatus, customPercent }) => [name, customStatus, customPercent])).toEqual([
      ['Rà soát máy trạm', 'Quá hạn', '60%'],
      ['Số hóa sổ hộ tịch', 'Hoàn thành đúng hạn', '100%'],
      ['Họp không giấy', 'Quá hạn', '0%'],
      ['Mở lớp kỹ năng số', 'Chưa bắt đầu', ''],
      ['Duy trì Tổ công nghệ số', 'Chưa bắt đầu', ''],
    ])
  })
})
