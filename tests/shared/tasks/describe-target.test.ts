import { describe, expect, it } from 'vitest'
import { describeTarget } from '../../../shared/tasks/describe-target.ts'
import { parseTarget } from '../../../shared/tasks/parse-target.ts'

describe('describeTarget', () => {
  it.each([
    ['100%', '100%'],
    [String.raw`$\geq 1\%/năm$`, '≥ 1%/năm'],
    ['>80%', '> 80%'],
    ['tối thiểu 92,5%', '≥ 92,5%'],
    ['50-80%', '50–80%'],
    ['3 - 5 hộ', '3–5 hộ'],
    ['Hoàn thành', 'Đạt'],
    ['Báo cáo đúng hạn', 'Sản phẩm'],
    ['ít nhất 1500 lượt', '≥ 1.500 lượt'],
    ['75% dân cư có định danh điện tử', '75% dân cư'],
    ['100% (trừ văn bản mật)', '100% (trừ văn bản mật)'],
    ['100% hộ có nhu cầu', '100% hộ (có nhu cầu)'],
    ['100% đối với các thủ tục đủ điều kiện', '100% (đối với thủ tục đủ điều kiện)'],
    ['khoảng 80%', 'khoảng 80%'],
    ['Giảm tối thiểu 20% so với năm 2025', 'giảm ≥ 20% so với năm 2025'],
    ['16/16 thôn', '16/16 thôn'],
    ['Tối thiểu 1 lần/2 năm', '≥ 1 lần/2 năm'],
    ['≥ 1 /ngày', '≥ 1/ngày'],
  ])('%j is %j', (text, expected) => {
    const found = parseTarget(text)
    expect(found && describeTarget(found)).toBe(expected)
  })
})
