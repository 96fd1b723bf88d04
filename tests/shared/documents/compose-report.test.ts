import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../../shared/documents/compose-workbook.ts'
import type { Node, Paragraph } from '../../../shared/documents/model.ts'
import { amendPlan } from '../../../shared/plans/amend-plan.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan } from '../../../shared/plans/plan-states.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { smallPlan } from '../../support/small-plan.ts'

const report = (addressees: readonly string[]): Plan => ({
  ...smallPlan,
  id: 'r',
  letterhead: { ...smallPlan.letterhead, symbol: 'BC-UBND' },
  subject: 'Báo cáo kết quả thực hiện Kế hoạch chuyển đổi số quý II năm 2026',
  report: { about: 'p', period: '2026-Q2', addressees },
})

const compose = (addressees: readonly string[] = []) => composePlan(report(addressees), '2026-07-02')

function paragraphsOf(node: Node): readonly Paragraph[] {
  if (node.type === 'paragraph') return [node]
  return node.type === 'frame'
    ? node.rows.flat(2).flatMap(each => (each.type === 'paragraph' ? [each] : []))
    : []
}

/** Lines of the first section in the order of the page, frames row by row. */
const lines = (addressees: readonly string[] = []) =>
  (compose(addressees).sections[0]?.content ?? [])
    .flatMap(paragraphsOf)
    .map(({ role, runs }) => [role, plainText(runs)] as const)

const inRole = (addressees: readonly string[], ...roles: string[]) =>
  lines(addressees).flatMap(([role, words]) => (roles.includes(role) && words !== '' ? [words] : []))

describe('a report', () => {
  it('prints its type, its symbol, and its subject without the type said twice', () => {
    expect(inRole([], 'docType', 'subject', 'number')).toEqual([
      'Số: 05/BC-UBND',
      'BÁO CÁO',
      'Kết quả thực hiện Kế hoạch chuyển đổi số quý II năm 2026',
    ])
    expect(compose().properties).toMatchObject({
      title: 'Báo cáo Kết quả thực hiện Kế hoạch chuyển đổi số quý II năm 2026',
      keywords: 'báo cáo, chuyển đổi số, 2026',
    })
  })

  it('says what it is where its appendix and its workbook refer to it', () => {
    const appendix = compose().sections[1]?.content.flatMap(paragraphsOf) ?? []
    expect(appendix.map(({ runs }) => plainText(runs))).toContain(
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026 của UBND xã Minh Tân)',
    )
    const workbook = composeWorkbook(report([]), '2026-07-02')
    expect(workbook.title).toMatch(/^Phụ lục Báo cáo /)
    expect(workbook.printed[0]?.reference).toMatch(/^\(Kèm theo Báo cáo số 05/)
    expect(citePlan(report([]))).toBe('Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026')
    expect(amendPlan(report([]), 'x').subject).toMatch(/^Sửa đổi, bổ sung Báo cáo /)
  })

  it('names one addressee on the line of Kính gửi', () => {
    const [one] = ['- Ủy ban nhân dân tỉnh Bình Sơn;']
    expect(inRole([one], 'addressee', 'addresseeAlone')).toEqual(['Kính gửi: Ủy ban nhân dân tỉnh Bình Sơn'])
    const roles = lines([one]).map(([role]) => role)
    expect(roles.indexOf('addresseeAlone')).toBeGreaterThan(roles.indexOf('subject'))
    expect(roles.indexOf('addresseeAlone')).toBeLessThan(roles.indexOf('basis'))
  })

  it('names several under each other, with dashes in line, `;` and a final `.`', () => {
    const names = ['Ủy ban nhân dân tỉnh Bình Sơn', 'Sở Khoa học và Công nghệ', ' ']
    expect(inRole(names, 'addressee')).toEqual([
      'Kính gửi:',
      '- Ủy ban nhân dân tỉnh Bình Sơn;',
      '- Sở Khoa học và Công nghệ.',
    ])
    const frame = compose(names).sections[0]?.content.find(
      node => node.type === 'frame' && paragraphsOf(node).some(({ role }) => role === 'addressee'),
    )
    const columns = frame?.type === 'frame' ? frame.columns : []
    const whole = compose().sections[0]?.content.find(node => node.type === 'frame')
    const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0)
    expect(sum(columns)).toBe(whole?.type === 'frame' ? sum(whole.columns) : 0)
    expect(Math.min(...columns)).toBeGreaterThan(0)
  })

  it('keeps addressees inside the page however long their names are', () => {
    const long =
      'Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Bình Sơn'
    const content = compose([long, 'Ủy ban nhân dân tỉnh']).sections[0]?.content ?? []
    for (const node of content)
      if (node.type === 'frame') expect(node.columns.every(width => width > 0)).toBe(true)
  })

  it('opens its recipients with Như trên, once, when it is addressed', () => {
    const recipients = (plan: Plan) =>
      (composePlan(plan, '2026-07-02').sections[0]?.content ?? [])
        .flatMap(paragraphsOf)
        .flatMap(({ role, runs }) => (role === 'recipient' ? [plainText(runs)] : []))
    expect(recipients(report(['UBND tỉnh']))).toEqual([
      '- Như trên;',
      '- UBND tỉnh;',
      '- Các đơn vị thuộc xã;',
      '- Lưu: VT, VHXH.',
    ])
    const typed = { ...report(['UBND tỉnh']), recipients: { items: ['Như trên'], archive: 'VT' } }
    expect(recipients(typed)).toEqual(['- Như trên;', '- Lưu: VT.'])
    expect(recipients(report([]))[0]).toBe('- UBND tỉnh;')
  })
})

describe('checks of a report', () => {
  const rules = (plan: Plan) => checkPlan(plan).map(({ rule }) => rule)

  it('ask for no bases, and for no recipients where it is addressed', () => {
    expect(rules({ ...report([]), bases: [] })).not.toContain('plan.bases')
    const bare = { items: [], archive: 'VT' }
    expect(rules({ ...report(['UBND tỉnh']), recipients: bare })).not.toContain('plan.recipients')
    expect(rules({ ...report([]), recipients: bare })).toContain('plan.recipients')
  })

  it('speak of the report', () => {
    const empty = checkPlan({
      ...report([]),
      body: [],
      subject: '',
      letterhead: { ...smallPlan.letterhead, symbol: '' },
    })
    const messages = empty.map(({ message }) => message).join('\n')
    expect(messages).toContain('Báo cáo chưa có nội dung')
    expect(messages).toContain('“BC-UBND”')
    expect(messages).toContain('Hãy nhập tên báo cáo')
    expect(messages).not.toContain('Kế hoạch chưa')
  })
})
