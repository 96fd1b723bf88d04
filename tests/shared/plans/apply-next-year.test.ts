import { describe, expect, it } from 'vitest'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import { amendPlan } from '../../../shared/plans/amend-plan.ts'
import { prepareNextYear } from '../../../shared/plans/carry-over.ts'
import { oldReview } from '../../../shared/plans/carry-review.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { entry, followedPlan } from '../reports/followed-plan.ts'
import { apply, prepare, proposed, rowsOf, today } from './made-next-year.ts'

describe('applyNextYear()', () => {
  const done = entry({ id: 'a', rowId: 't1', day: '2026-03-10', status: 'done', percent: 100 })
  const half = entry({ id: 'b', rowId: 't2', day: '2026-06-10', status: 'ongoing', percent: 60 })
  const log = [done, half, entry({ id: 'c', rowId: 'i1', day: '2026-12-01', value: 82.5 })]

  it('leaves what was refused as it is', () => {
    const nextYear = prepare(followedPlan, log)
    const next = apply(followedPlan, nextYear, new Set())
    expect(next.subject).toBe(followedPlan.subject)
    expect(next.appendices.map(({ items }) => items.length)).toEqual(
      followedPlan.appendices.map(({ items }) => items.length),
    )
    expect(next.body).toEqual(followedPlan.body)
  })

  it('is no amendment, even of the year after an amended plan', () => {
    const amended = { ...amendPlan(followedPlan, 'p'), state: 'issued' as const }
    const nextYear = prepare(amended, log)
    expect(apply(amended, nextYear).subject).toBe(apply(followedPlan, prepare(followedPlan, log)).subject)
    expect(nextYear.changes[0]).toMatchObject({ where: 'Trích yếu', target: 'subject', accepted: true })
  })

  it("writes last year's figure as the one before, its unit in the column for units", () => {
    const withBaseline = (baseline: string) => ({
      ...followedPlan,
      appendices: followedPlan.appendices.map(appendix => ({
        ...appendix,
        items: appendix.items.map(item =>
          item.kind === 'row' && item.id === 'i1' ? { ...item, cells: { ...item.cells, baseline } } : item,
        ),
      })),
    })
    const carried = (baseline: string) => {
      const plan = withBaseline(baseline)
      return rowsOf(apply(plan, prepare(plan, log)), 'indicators')[0]?.cells.baseline
    }
    expect(carried('55')).toBe('82,5')
    expect(carried('55%')).toBe('82,5%')
  })

  it('keeps the year in which a task that is carried again began', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const items = tasks.items.map(item =>
      item.kind === 'row' && item.id === 't2'
        ? { ...item, cells: { ...item.cells, note: 'Chuyển tiếp từ năm 2025 (đã đạt 20%); ưu tiên' } }
        : item,
    )
    const plan = { ...followedPlan, appendices: [{ ...tasks, items }, indicators] }
    const row = rowsOf(apply(plan, prepare(plan, log)), 'tasks').find(({ id }) => id === 't2')
    expect(row?.cells.note).toBe('Chuyển tiếp từ năm 2025 (đã đạt 60% đến hết năm 2026); ưu tiên')
    expect(row?.cells.schedule).toBe('Quý II/2027')
    expect(row?.schedule).toMatchObject({ due: '2027-06-30' })
  })

  it('moves a schedule that a person gave, and reads the others anew', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const items = tasks.items.map(item =>
      item.kind === 'row' && item.id === 't4'
        ? {
            ...item,
            schedule: {
              kind: 'point' as const,
              date: '2026-09-15',
              due: '2026-09-15',
              confidence: 'high' as const,
              confirmed: true as const,
            },
          }
        : item,
    )
    const plan = { ...followedPlan, appendices: [{ ...tasks, items }, indicators] }
    const next = apply(plan, prepare(plan, log))
    expect(
      rowsOf(next, 'tasks').map(({ id, schedule }) => [
        id,
        schedule && 'due' in schedule ? schedule.due : null,
      ]),
    ).toEqual([
      ['t2', '2027-06-30'],
      ['t3', null],
      ['t4', '2027-09-15'],
      ['t5', null],
    ])
  })

  it('takes out the heading of a group that loses all its tasks, and what served an indicator', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const items = tasks.items.filter(({ id }) => ['g1', 't1', 'g2', 't4'].includes(id))
    const served = indicators.items.map(item =>
      item.kind === 'row' && item.id === 'i1' ? { ...item, indicator: { tasks: ['t1', 't4'] } } : item,
    )
    const plan = {
      ...followedPlan,
      appendices: [
        { ...tasks, items },
        { ...indicators, items: served },
      ],
    }
    const next = apply(plan, prepare(plan, log))
    expect(next.appendices[0]?.items.map(({ id }) => id)).toEqual(['g2', 't4'])
    const [first] = rowsOf(next, 'indicators')
    expect(first?.indicator?.tasks).toEqual(['t4'])
    expect(first?.cells.baseline).toBe('82,5%')
  })

  it('lets linked years follow the new year, and unlinks one that was refused', () => {
    const linked: Plan = {
      ...followedPlan,
      lead: [{ text: 'Kế hoạch năm ' }, { text: '2026', field: 'năm' }, { text: ' như sau:' }],
    }
    const nextYear = prepare(linked, log)
    expect(apply(linked, nextYear).lead).toEqual([
      { text: 'Kế hoạch năm ' },
      { text: '2027', field: 'năm' },
      { text: ' như sau:' },
    ])
    const refused = new Set([...proposed(nextYear)].filter(id => !id.startsWith('year|lead')))
    expect(plainText(apply(linked, nextYear, refused).lead)).toBe('Kế hoạch năm 2026 như sau:')
    expect(refillFields(apply(linked, nextYear, refused)).lead.some(({ field }) => field !== undefined)).toBe(
      false,
    )
  })

  it('replaces a law that is out of force, and shows what is about years that are over', () => {
    const plan: Plan = {
      ...followedPlan,
      bases: [
        { id: 'c1', text: 'Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006' },
        { id: 'c2', text: 'Căn cứ Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015' },
        { id: 'c3', text: 'Căn cứ Luật An ninh mạng ngày 12 tháng 6 năm 2018' },
        { id: 'c4', text: 'Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023' },
        {
          id: 'c5',
          text: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Sơn về chuyển đổi số năm 2026',
        },
      ],
    }
    const nextYear = prepare(plan, log)
    const bases = nextYear.changes.filter(({ kind }) => kind === 'basis')
    expect(bases.map(({ target, after, accepted }) => [target, after, accepted])).toEqual([
      ['c1', 'Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025', true],
      ['c2', 'Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025', true],
      ['c3', '', true],
      ['c5', '', false],
    ])
    expect(apply(plan, nextYear).bases.map(({ id }) => id)).toEqual(['c1', 'c2', 'c4', 'c5'])
    const province = {
      id: 'vb',
      rev: 1,
      type: 'Kế hoạch',
      number: '9',
      symbol: 'KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Bình Sơn',
      date: '2026-12-15',
      subject: 'chuyển đổi số năm 2027',
      inForceFrom: null,
      inForceUntil: null,
    }
    const known = prepareNextYear(plan, [], [...builtInLegalBases, province], { today })
    expect(known.changes.find(({ target }) => target === 'c5')).toMatchObject({
      accepted: true,
      after:
        'Thực hiện Kế hoạch số 9/KH-UBND ngày 15 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh Bình Sơn về chuyển đổi số năm 2027',
    })
  })

  it('judges each document of a line that cites several', () => {
    const line = (text: string): Plan => ({ ...followedPlan, bases: [{ id: 'c', text }] })
    const change = (text: string) => prepare(line(text), log).changes.find(({ kind }) => kind === 'basis')
    expect(
      change(
        'Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006; Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023',
      ),
    ).toMatchObject({
      after:
        'Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025; Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023',
      accepted: true,
    })
    expect(
      change(
        'Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023; Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026',
      ),
    ).toMatchObject({
      after: 'Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023',
      accepted: false,
      why: expect.stringContaining('Kế hoạch số 15/KH-UBND: văn bản của năm 2026'),
    })
    expect(
      change(
        'Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026; Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023',
      )?.after,
    ).toBe('Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023')
  })

  it('moves the year of a basis whose number is still blank', () => {
    const text =
      'Thực hiện Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026'
    const plan: Plan = { ...followedPlan, bases: [{ id: 'c', text }] }
    expect(apply(plan, prepare(plan, log)).bases).toEqual([{ id: 'c', text: text.replace('2026', '2027') }])
  })

  it("keeps last year's figures hidden in a form without a column for them, or prints one", () => {
    const nextYear = prepare(followedPlan, log)
    const columns = (accepted?: ReadonlySet<string>) =>
      apply(followedPlan, nextYear, accepted).appendices[1]?.columns.map(({ label, hidden }) => [
        label,
        hidden === true,
      ])
    expect(columns()).toContainEqual(['Kết quả năm 2026', true])
    const column = nextYear.changes.find(({ kind }) => kind === 'column')
    expect(column).toMatchObject({ where: 'Phụ lục II', accepted: false })
    expect(columns(new Set([...proposed(nextYear), column?.id ?? '']))).toEqual([
      ['TT', false],
      ['Chỉ tiêu', false],
      ['Đơn vị tính', false],
      ['Kết quả năm 2026', false],
      ['Mục tiêu năm 2027', false],
    ])
  })

  it('prints a column of notes where tasks are carried on, unless it was refused', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const plain = { ...tasks, columns: tasks.columns.filter(({ field }) => field !== 'note') }
    const plan = { ...followedPlan, appendices: [plain, indicators] }
    const nextYear = prepare(plan, log)
    const note = (accepted: ReadonlySet<string>) =>
      apply(plan, nextYear, accepted).appendices[0]?.columns.find(({ field }) => field === 'note')
    expect(note(proposed(nextYear))).not.toHaveProperty('hidden')
    const refused = new Set([...proposed(nextYear)].filter(id => !id.startsWith('column|')))
    expect(note(refused)).toMatchObject({ hidden: true })
  })

  it('says of no task that it is unfinished where nobody followed the plan', () => {
    const nextYear = prepare(followedPlan, [])
    const carried = nextYear.changes.filter(({ kind }) => kind === 'carried')
    expect(carried.map(({ accepted }) => accepted)).toEqual([false, false, false])
    expect(nextYear.changes.some(({ kind }) => kind === 'dropped' || kind === 'review')).toBe(false)
    const silent = prepare(followedPlan, [half]).changes.find(({ id }) => id === 'carried|t1')
    expect(silent).toMatchObject({ after: 'Chuyển tiếp từ năm 2026', accepted: true })
  })

  it('takes a plan of which every report was taken back for one that nobody followed', () => {
    const back = entry({ id: 'x', rowId: 't2', day: half.day, corrects: half.id, reason: 'Nhầm', result: '' })
    expect(prepare(followedPlan, [half, back]).changes).toEqual(prepare(followedPlan, []).changes)
    const silent = prepare(followedPlan, [done, half, back]).changes.find(({ id }) => id === 'carried|t2')
    expect(silent).toMatchObject({ after: 'Chuyển tiếp từ năm 2026' })
    expect(silent?.why).toContain('chưa có báo cáo kết quả')
  })

  it('takes the old review as a frame where nobody followed the plan', () => {
    const template = templates.find(({ id }) => id === 'hai-phan-danh-gia')
    if (template === undefined) throw new Error('no template')
    const plan = instantiateTemplate(template, { ...template.defaults, year: 2026 }, 'two')
    const old = oldReview(plan)
    const next = apply(plan, prepare(plan, []))
    const review = oldReview(next)
    expect(plainText(review?.heading.kind === 'part' ? review.heading.text : [])).toContain('NĂM 2026')
    expect(review?.content.map(({ kind }) => kind)).toEqual(old?.content.map(({ kind }) => kind))
    const lines = review?.content.map(block => (block.kind === 'table' ? '' : plainText(block.text))) ?? []
    expect(lines.filter(line => /\d%|2024|năm 2025/u.test(line))).toEqual([])
    expect(lines.filter(line => line.includes('…%')).length).toBeGreaterThan(5)
  })

  it('keeps a heading whose task stays, whoever asks', () => {
    const appendices = followedPlan.appendices.map(appendix => ({
      ...appendix,
      items: appendix.items.filter(({ id }) => id !== 't5'),
    }))
    const plan = { ...followedPlan, appendices }
    const nextYear = prepare(plan, [
      entry({ id: 'd', rowId: 't4', day: '2026-09-10', status: 'done', percent: 100 }),
    ])
    const heads = (accepted: ReadonlySet<string>) =>
      apply(plan, nextYear, accepted).appendices[0]?.items.some(({ id }) => id === 'g2')
    expect(heads(proposed(nextYear))).toBe(false)
    expect(heads(new Set([...proposed(nextYear)].filter(id => id !== 'dropped|t4')))).toBe(true)
  })

  it('bears the date of the December before its year again', () => {
    const plan = { ...followedPlan, letterhead: { ...followedPlan.letterhead, year: 2025 } }
    expect(apply(plan, prepare(plan, log)).letterhead).toMatchObject({ year: 2026, day: null })
  })
})
