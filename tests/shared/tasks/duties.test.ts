import { describe, expect, it } from 'vitest'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { draftDuties } from '../../../shared/tasks/draft-duties.ts'
import { dutiesByUnit } from '../../../shared/tasks/duties.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'

const withAppendices = (...appendices: readonly Appendix[]) => ({ ...samplePlan, appendices })
const row = (id: string, cells: RowItem['cells']): RowItem => ({ id, kind: 'row', cells })
const indicators: Appendix = {
  ...sampleTaskAppendix,
  id: 'a2',
  kind: 'indicators',
  rowNumbering: 'continuous',
  items: [
    row('i1', {
      name: 'Tỷ lệ hồ sơ trực tuyến',
      target: '≥ 95%',
      lead: 'PHÒNG KINH TẾ',
      monitor: 'Phòng Văn hoá– Xã hội',
    }),
  ],
}

function drafted(plan: typeof samplePlan, unit: string): readonly string[] {
  const found = dutiesByUnit(plan).find(one => one.unit === unit)
  let ids = 0
  return (found ? draftDuties(found, () => `n${++ids}`) : []).map(block =>
    block.kind === 'table' ? '' : `${block.kind}: ${plainText(block.text)}`,
  )
}

describe('dutiesByUnit', () => {
  it('gathers each unit’s tasks over all appendices, those that lead first', () => {
    const units = dutiesByUnit(withAppendices(sampleTaskAppendix, indicators))
    expect(
      units.map(({ unit, duties }) => [unit, duties.map(({ role, rowId }) => `${role} ${rowId}`)]),
    ).toEqual([
      ['Văn phòng HĐND và UBND', ['lead r1']],
      ['Phòng Văn hóa - Xã hội', ['lead r2', 'monitor i1']],
      ['Phòng Kinh tế', ['lead r3', 'lead i1']],
      ['Công an xã', ['support r1']],
      ['Các thôn', ['support r2']],
      ['Doanh nghiệp viễn thông', ['support r3']],
    ])
  })

  it('says where a task stands, with its group where rows count anew', () => {
    const [office, , economy] = dutiesByUnit(withAppendices(sampleTaskAppendix, indicators))
    expect(office?.duties[0]?.place).toBe('số I.1 Phụ lục I')
    expect(economy?.duties.map(({ place }) => place)).toEqual(['số II.1 Phụ lục I', 'số 1 Phụ lục II'])
  })

  it('finds none in a free table', () => {
    expect(dutiesByUnit(withAppendices({ ...sampleTaskAppendix, kind: 'free' }))).toEqual([])
  })
})

describe('draftDuties', () => {
  const plan = withAppendices(sampleTaskAppendix, indicators)

  it('says what a unit leads, with whom, when and for what', () => {
    expect(drafted(plan, 'Văn phòng HĐND và UBND')).toEqual([
      'clause: Văn phòng HĐND và UBND',
      'dash: Chủ trì, phối hợp với Công an xã số hóa hồ sơ hộ tịch còn lưu trên giấy (thời gian: Quý II/2026; sản phẩm: Cơ sở dữ liệu hộ tịch điện tử).',
    ])
    expect(drafted(plan, 'Phòng Kinh tế')).toEqual([
      'clause: Phòng Kinh tế',
      'dash: Chủ trì, phối hợp với doanh nghiệp viễn thông lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn (thời gian: Cả năm 2026; sản phẩm: Mười điểm phát Wi-Fi).',
      'dash: Chủ trì thực hiện chỉ tiêu “Tỷ lệ hồ sơ trực tuyến”: ≥ 95%.',
    ])
  })

  it('says whom a unit supports, and what it monitors', () => {
    expect(drafted(plan, 'Các thôn')).toEqual([
      'clause: Các thôn',
      'dash: Phối hợp với Phòng Văn hóa - Xã hội tập huấn kỹ năng số cho cán bộ, công chức.',
    ])
    expect(drafted(plan, 'Phòng Văn hóa - Xã hội')).toContain(
      'dash: Theo dõi, đôn đốc, tổng hợp kết quả thực hiện các chỉ tiêu số 1 của Phụ lục II.',
    )
  })

  it('names a task whose name is a thing', () => {
    const things = {
      ...sampleTaskAppendix,
      items: [row('x', { name: 'Trang thông tin điện tử.', lead: 'Phòng Kinh tế' })],
    }
    expect(drafted(withAppendices(things), 'Phòng Kinh tế')[1]).toBe(
      'dash: Chủ trì thực hiện nhiệm vụ “Trang thông tin điện tử”.',
    )
  })

  it('carries out a movement by its name', () => {
    const movement = row('x', { name: 'Phong trào “Bình dân học vụ số”', lead: 'Phòng Văn hóa - Xã hội' })
    const things = { ...sampleTaskAppendix, items: [movement] }
    expect(drafted(withAppendices(things), 'Phòng Văn hóa - Xã hội')[1]).toBe(
      'dash: Chủ trì thực hiện phong trào “Bình dân học vụ số”.',
    )
  })

  it('supports who monitors where no one leads, and never itself', () => {
    const goal = row('x', { name: 'Tỷ lệ phủ sóng', monitor: 'Phòng Kinh tế', support: 'Các thôn' })
    expect(drafted(withAppendices({ ...indicators, items: [goal] }), 'Các thôn')[1]).toBe(
      'dash: Phối hợp với Phòng Kinh tế thực hiện chỉ tiêu “Tỷ lệ phủ sóng”.',
    )
    const shared = [
      row('x', { name: 'Tuyên truyền', lead: 'Các thôn' }),
      row('y', { name: 'Tập huấn', lead: 'các thôn; Công an xã' }),
    ]
    expect(drafted(withAppendices({ ...sampleTaskAppendix, items: shared }), 'Các thôn').slice(1)).toEqual([
      'dash: Chủ trì tuyên truyền.',
      'dash: Chủ trì, phối hợp với Công an xã tập huấn.',
    ])
  })

  it('drafts nothing for a unit that only guides', () => {
    const guided = {
      ...sampleTaskAppendix,
      items: [row('x', { name: 'Việc', guide: 'Sở Khoa học và Công nghệ' })],
    }
    expect(dutiesByUnit(withAppendices(guided))).toHaveLength(1)
    expect(drafted(withAppendices(guided), 'Sở Khoa học và Công nghệ')).toEqual([])
  })
})
