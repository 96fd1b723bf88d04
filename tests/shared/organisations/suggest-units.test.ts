import { describe, expect, it } from 'vitest'
import { suggestUnits } from '../../../shared/organisations/suggest-units.ts'
import { unit } from './units.ts'

const register = [
  unit('Công an xã'),
  unit('Phòng Kinh tế'),
  unit('Phòng Văn hóa - Xã hội'),
  unit('Trung tâm Phục vụ hành chính công', 'Bộ phận Một cửa'),
  unit('Văn phòng HĐND và UBND xã'),
]
const cells = (typed: string, limit = 5) => suggestUnits(typed, register, limit).map(({ cell }) => cell)

describe('suggestUnits', () => {
  it.each([
    ['phong kinh', 'Phòng Kinh tế'],
    ['kinh', 'Phòng Kinh tế'],
    ['vhxh', 'Phòng Văn hóa - Xã hội'],
    ['VH-XH', 'Phòng Văn hóa - Xã hội'],
    ['Phòng VH', 'Phòng Văn hóa - Xã hội'],
    ['pvhcc', 'Trung tâm Phục vụ hành chính công'],
    ['một cửa', 'Trung tâm Phục vụ hành chính công'],
    ['VP', 'Văn phòng HĐND và UBND xã'],
    ['Văn phòng HĐND và U', 'Văn phòng HĐND và UBND xã'],
  ])('%j offers %s first', (typed, name) => {
    expect(cells(typed)[0]).toBe(name)
  })

  it('offers names that begin so before names that hold it', () => {
    expect(cells('phòng')).toEqual(['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND xã'])
  })

  it('completes the last of several, and offers none twice', () => {
    expect(cells('Phòng Kinh tế, cong')[0]).toBe('Phòng Kinh tế, Công an xã')
    expect(cells('Phòng Kinh tế;công')[0]).toBe('Phòng Kinh tế; Công an xã')
    expect(cells('Phòng Kinh tế\nvh')[0]).toBe('Phòng Kinh tế\nPhòng Văn hóa - Xã hội')
    expect(cells('Phòng VH-XH; phòng v')).toEqual(['Phòng VH-XH; Văn phòng HĐND và UBND xã'])
  })

  it('offers the register where nothing is typed yet, up to the limit', () => {
    expect(cells('', 2)).toEqual(['Công an xã', 'Phòng Kinh tế'])
    expect(cells('Công an xã; ', 1)).toEqual(['Công an xã; Phòng Kinh tế'])
  })

  it('offers nothing for words that no unit has', () => {
    expect(cells('bưu điện')).toEqual([])
    expect(cells('---')).toEqual([])
  })
})
