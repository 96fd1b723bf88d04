import { expect, test } from 'vitest'
import { reportRecipients } from '../../../shared/reports/report-recipients.ts'
import { samplePlan } from '../../support/samples.ts'

const left = (items: readonly string[], addressees: readonly string[] = []) =>
  reportRecipients({ ...samplePlan, recipients: { ...samplePlan.recipients, items: [...items] } }, addressees)
    .items

test('reports do not go to those who only carry the plan out', () => {
  const kept = [
    'Sở Khoa học và Công nghệ;',
    'Thường trực Đảng ủy, HĐND xã;',
    'Chủ tịch, các PCT UBND xã;',
    'Hội Nông dân xã;',
    'Trung tâm Thông tin;',
    'Các cơ quan, đơn vị;',
    'Ban Chỉ đạo chuyển đổi số xã;',
  ]
  const carriers = [
    'Các doanh nghiệp trên địa bàn xã;',
    'Các hộ sản xuất, kinh doanh;',
    'Các thôn;',
    'Ban Nhân dân các ấp;',
    '31 Tổ Công nghệ số cộng đồng;',
    'Các Tổ CNSCĐ trên toàn xã;',
    '- Các Ngân hàng trên địa bàn;',
  ]
  expect(left([...kept, ...carriers])).toEqual(kept)
})

test('nobody is left out when the plan names no others', () => {
  expect(left(['Các thôn;'])).toEqual(['Các thôn;'])
})

test('an addressee is not named twice', () => {
  const items = ['UBND tỉnh (để báo cáo);', 'Các đơn vị;']
  expect(left(items, [`UBND tỉnh ${samplePlan.letterhead.provinceName}`])).toEqual(['Các đơn vị;'])
})
