import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../electron/intake/read-source.ts'
import type { TextBlock } from '../../../shared/plans/block.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { rich } from '../../../shared/plans/rich-text.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { recognisePlan } from '../../../shared/recognize/recognise-plan.ts'
import { readReportingDuties } from '../../../shared/tasks/read-reporting-duties.ts'
import { reportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { sampleFacts, samplePlan } from '../../support/samples.ts'

/** A duty in one line: what about, by when, who to whom, and which line it sums up. */
function lines(plan: Plan): readonly string[] {
  const duties = readReportingDuties(plan)
  return duties.map(({ every, before, day, month, nextMonth, workingDays, from, to, chainedAfter }) => {
    const date =
      workingDays !== undefined
        ? `+${workingDays}`
        : `${before ? '<' : ''}${day ?? '?'}${month === undefined ? '' : `/${month}`}${nextMonth ? ' next' : ''}`
    const above = duties.findIndex(({ id }) => id === chainedAfter)
    return `${every ?? '?'} ${date} ${from} → ${to}${above < 0 ? '' : ` (after ${above})`}`
  })
}

const paragraph = (id: string, text: string, kind: TextBlock['kind'] = 'dash'): TextBlock => ({
  id,
  kind,
  text: rich(text),
})
const heading = (id: string, text: string): TextBlock => ({ ...paragraph(id, text, 'clause'), title: true })
const withBody = (...body: readonly TextBlock[]): Plan => ({ ...samplePlan, body, closing: [] })
const said = (text: string) => lines(withBody(paragraph('b', text)))

const units = 'Các cơ quan, đơn vị'
const office = 'Phòng Văn hóa - Xã hội'

describe('readReportingDuties', () => {
  it.each([
    ['Các đơn vị báo cáo UBND xã trước ngày 15 hằng tháng.', ['month <15 Các đơn vị → UBND xã']],
    ['Các đơn vị báo cáo về Phòng Kinh tế ngày 25 hàng tháng', ['month 25 Các đơn vị → Phòng Kinh tế']],
    ['Các đơn vị báo cáo UBND xã chậm nhất ngày 05 của tháng sau.', ['month 5 next Các đơn vị → UBND xã']],
    [
      'Các phòng, ban gửi báo cáo quý về Phòng Kinh tế trước ngày 20 tháng cuối quý, báo cáo 6 tháng trước ngày 10/6, báo cáo 9 tháng trước ngày 10/9, báo cáo năm trước ngày 05/12.',
      [
        'quarter <20 Các phòng, ban → Phòng Kinh tế',
        'halfYear <10/6 Các phòng, ban → Phòng Kinh tế',
        'nineMonths <10/9 Các phòng, ban → Phòng Kinh tế',
        'year <5/12 Các phòng, ban → Phòng Kinh tế',
      ],
    ],
    [
      'Định kỳ hằng tháng, hằng quý, 6 tháng, 9 tháng và năm báo cáo UBND xã.',
      ['month', 'quarter', 'halfYear', 'nineMonths', 'year'].map(each => `${each} ? ${units} → UBND xã`),
    ],
    ['Các đơn vị báo cáo định kỳ về UBND xã.', ['? ? Các đơn vị → UBND xã']],
    [
      'Các đơn vị gửi báo cáo về UBND xã trước ngày 15/3, 15/6, 15/9 và 15/12 hằng năm.',
      ['quarter <15 Các đơn vị → UBND xã'],
    ],
    [
      'Các đơn vị báo cáo UBND xã trước ngày 10/6, 10/9 và 10/12.',
      [
        'halfYear <10/6 Các đơn vị → UBND xã',
        'nineMonths <10/9 Các đơn vị → UBND xã',
        'year <10/12 Các đơn vị → UBND xã',
      ],
    ],
    [
      'Các đơn vị báo cáo UBND xã trước ngày 05 hằng tháng về kết quả tháng trước.',
      ['month <5 next Các đơn vị → UBND xã'],
    ],
    [
      'Các đơn vị báo cáo quý về UBND xã trước ngày 10 của tháng đầu quý sau.',
      ['quarter <10 next Các đơn vị → UBND xã'],
    ],
    ['Các đơn vị báo cáo UBND xã trước ngày mùng 5 hằng tháng.', ['month <5 Các đơn vị → UBND xã']],
    [
      'Giao Phòng Kinh tế tổng hợp, báo cáo UBND xã trước ngày 25 hàng tháng.',
      ['month <25 Phòng Kinh tế → UBND xã'],
    ],
    [
      'Trước ngày 20 hằng tháng, các đơn vị gửi báo cáo về Phòng Kinh tế để tổng hợp, báo cáo UBND xã trước ngày 25 hằng tháng.',
      [`month <20 ${units} → Phòng Kinh tế`, 'month <25 Phòng Kinh tế → UBND xã (after 0)'],
    ],
    [
      'Các đơn vị gửi báo cáo về Phòng Kinh tế để tổng hợp, báo cáo UBND xã trước ngày 25 hằng tháng.',
      ['month <25 Các đơn vị → Phòng Kinh tế'],
    ],
    // Neither meetings, nor the name of a report, nor documents' dates are reporting days.
    ['Thủ trưởng các đơn vị báo cáo kết quả tại phiên họp hằng quý.', []],
    ['Việc chậm được nêu trong báo cáo tháng gửi Chủ tịch UBND xã.', []],
    ['Báo cáo theo Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo.', []],
    ['Phát thanh tin, bài hằng tuần trước ngày 15 hằng tháng.', []],
    ['Khi có sự cố, đơn vị báo cáo ngay trong ngày.', []],
  ])('reads %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('takes who reports to whom from the heading, the sentence before, and the unit that gathers', () => {
    const plan = withBody(
      heading('h1', 'Phòng Kinh tế'),
      paragraph('a', 'Là đơn vị đầu mối tổng hợp kết quả thực hiện.'),
      paragraph('b', 'Báo cáo UBND xã trước ngày 25 hằng tháng.'),
      heading('h2', 'Các phòng chuyên môn, Công an xã (sau đây gọi tắt là các cơ quan, đơn vị)'),
      paragraph('c', 'Báo cáo kết quả trước ngày 20 hằng tháng; gửi báo cáo năm trước ngày 01/12.'),
    )
    expect(lines(plan)).toEqual([
      'month <25 Phòng Kinh tế → UBND xã (after 1)',
      `month <20 ${units} → Phòng Kinh tế`,
      `year <1/12 ${units} → Phòng Kinh tế`,
    ])
    expect(
      readReportingDuties(plan).map(({ id, title, sourceBlockId }) => [id, title, sourceBlockId]),
    ).toEqual([
      ['b-month', 'Báo cáo tháng', 'b'],
      ['c-month', 'Báo cáo tháng', 'c'],
      ['c-year', 'Báo cáo năm', 'c'],
    ])
  })

  it('has one of what is said twice, and asks for no day that another place gives', () => {
    const text = 'Các đơn vị báo cáo UBND xã'
    expect(
      lines(
        withBody(
          paragraph('a', `${text} định kỳ hằng tháng.`),
          paragraph('b', `${text} trước ngày 15 hằng tháng.`),
          paragraph('c', `${text} trước ngày 15 hàng tháng`),
        ),
      ),
    ).toEqual(['month <15 Các đơn vị → UBND xã'])
  })

  it('reads the closing sentence too', () => {
    const plan = {
      ...withBody(),
      closing: rich('Đề nghị các đơn vị báo cáo UBND xã trước ngày 15 hằng tháng'),
    }
    expect(readReportingDuties(plan)).toMatchObject([{ id: 'closing-month', from: 'Các đơn vị' }])
    expect(readReportingDuties(plan)[0]).not.toHaveProperty('sourceBlockId')
  })
})

describe('readReportingDuties on the built-in templates', () => {
  const built = Object.fromEntries(
    templates.map(template => {
      const plan = instantiateTemplate(template, sampleFacts, template.id)
      for (const duty of readReportingDuties(plan)) expect(reportingDuty.safeParse(duty).success).toBe(true)
      return [template.id, lines(plan)]
    }),
  )

  it('finds every day that they set', () => {
    expect(built).toEqual({
      'muc-dich-noi-dung': [
        `month <25 ${office} → UBND xã (after 3)`,
        `halfYear <15/6 ${office} → UBND xã`,
        `year <10/12 ${office} → UBND xã`,
        `month <20 ${units} → ${office}`,
      ],
      'hai-phan-danh-gia': [
        `month <15 ${units} → ${office}`,
        `year <10/12 ${units} → ${office}`,
        `month +5 ${office} → UBND xã (after 0)`,
        `year +5 ${office} → UBND xã (after 1)`,
      ],
      'phu-luc-chi-tieu': [
        `month <25 ${office} → UBND xã (after 2)`,
        `month <18 Các thôn → ${office}`,
        `month <20 ${units} → ${office}`,
      ],
      'hai-phan-nhieu-can-cu': [
        `quarter <15 ${units} → ${office}`,
        `halfYear <10/6 ${units} → ${office}`,
        `year <5/12 ${units} → ${office}`,
        `quarter +7 ${office} → UBND xã (after 0)`,
        `halfYear +7 ${office} → UBND xã (after 1)`,
        `year +7 ${office} → UBND xã (after 2)`,
      ],
      'muc-tieu-truoc': [
        `quarter <25 ${office} → UBND xã (after 3)`,
        `year <10/12 ${office} → UBND xã (after 4)`,
        `quarter <12 Các thôn và Tổ công nghệ số cộng đồng → ${office}`,
        `quarter <15 ${units} → ${office}`,
        `year <1/12 ${units} → ${office}`,
      ],
      'van-ban-trong': [],
    })
  })
})

const folder = new URL('../../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(folder))(
  'readReportingDuties on published plans (skipped where they are not at hand)',
  () => {
    it.each([
      [
        'son-duong',
        ['month', 'quarter', 'halfYear'].map(each => `${each} ? ${units} → Phòng Văn hóa - Xã hội xã`),
      ],
      [
        'ta-dung',
        ['month <15', 'year <10/12'].map(
          each => `${each} Các phòng, đơn vị thuộc UBND xã và các tổ chức liên quan → ${office}`,
        ),
      ],
      ['xuan-loc', [`month <20 ${units} → ${office}`, `month <25 ${office} → UBND xã (after 0)`]],
      ['nhu-thanh', ['halfYear', 'year'].map(each => `${each} ? Phòng Văn hoá – Xã hội → UBND xã`)],
      ['nghia-dan', [`? ? Các phòng, ban, ngành, cơ quan, đơn vị → ${office}`]],
    ])('%s', (name, expected) => {
      const bytes = readFileSync(new URL(`${name}.txt`, folder))
      const { plan } = recognisePlan(readSource(`${name}.txt`, bytes), { id: name, year: 2026 })
      expect(lines(plan)).toEqual(expected)
    })
  },
)
