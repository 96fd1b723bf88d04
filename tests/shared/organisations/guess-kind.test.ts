import { expect, it } from 'vitest'
import { guessKind } from '../../../shared/organisations/guess-kind.ts'

it.each([
  ['Phòng Kinh tế', 'department'],
  ['VP HĐND-UBND', 'department'],
  ['UBND xã', 'committee'],
  ['Ủy ban nhân dân tỉnh', 'superior'],
  ['Sở KH&CN', 'superior'],
  ['Cơ quan thuế quản lý địa bàn', 'superior'],
  ['Công an tỉnh', 'superior'],
  ['Công an xã', 'armedForces'],
  ['BCH Quân sự xã', 'armedForces'],
  ['Văn phòng Đảng ủy', 'party'],
  ['Uỷ ban MTTQ Việt Nam xã', 'front'],
  ['Hội Nông dân xã', 'front'],
  ['Đoàn TNCS Hồ Chí Minh', 'front'],
  ['Đoàn kiểm tra liên ngành', 'taskForce'],
  ['Tổ công nghệ số cộng đồng', 'taskForce'],
  ['Tổ dân phố số 3', 'hamlet'],
  ['Các bản', 'hamlet'],
  ['Ấp 2', 'hamlet'],
  ['Ban Chỉ đạo', 'taskForce'],
  ['Trạm Y tế', 'serviceUnit'],
  ['Các trường học trên địa bàn', 'serviceUnit'],
  ['Các đơn vị viễn thông', 'enterprise'],
  ['các Ngân hàng trên địa bàn', 'enterprise'],
  ['Hợp tác xã', 'enterprise'],
  ['Toàn thể CBCC xã', 'other'],
  ['Số hóa hồ sơ', 'other'],
  ['Áp dụng', 'other'],
  ['Đăng tải', 'other'],
])('%s is of kind %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind)
})
