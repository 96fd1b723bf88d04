import { describe, expect, it } from 'vitest'
import {
  type NewUnitRow,
  newUnitRows,
  rowProblem,
  unitsToSave,
} from '../../../../renderer/features/unit-names/new-unit-rows.ts'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'
import type { NewUnit } from '../../../../shared/organisations/unify-units.ts'

const office: Organisation = {
  id: 'office',
  rev: 4,
  name: 'Văn phòng HĐND và UBND xã',
  aliases: ['VP HĐND-UBND'],
  kind: 'department',
  note: 'Tầng 1',
}
const found: readonly NewUnit[] = [
  { name: 'Đội quản lý chợ', kind: 'taskForce', spellings: ['Đội QL chợ'], count: 3 },
  { name: 'Bộ phận Tổng hợp', kind: 'department', spellings: [], count: 2 },
  { name: 'Người dân', kind: 'other', spellings: [], count: 1 },
]
const ids = () => {
  let last = 0
  return () => `new${++last}`
}
const rows = (edits: readonly (readonly [string, Partial<NewUnitRow>])[] = []) =>
  newUnitRows(found, new Map(edits))

describe('names of a plan that the register does not know', () => {
  it('are ticked at first where their words say what they are', () => {
    expect(rows().map(({ name, ticked }) => [name, ticked])).toEqual([
      ['Đội quản lý chợ', true],
      ['Bộ phận Tổng hợp', true],
      ['Người dân', false],
    ])
  })

  it('become units with their other spellings as aliases', () => {
    expect(unitsToSave(rows(), [office], ids())).toEqual([
      {
        id: 'new1',
        rev: 0,
        name: 'Đội quản lý chợ',
        aliases: ['Đội QL chợ'],
        kind: 'taskForce',
        note: '',
      },
      { id: 'new2', rev: 0, name: 'Bộ phận Tổng hợp', aliases: [], kind: 'department', note: '' },
    ])
  })

  it('keep what the plan writes as an alias when they are corrected', () => {
    const edited = rows([['Đội quản lý chợ', { name: ' Đội  Quản lý chợ trung tâm ' }]])
    expect(unitsToSave(edited, [office], ids())[0]).toMatchObject({
      name: 'Đội Quản lý chợ trung tâm',
      aliases: ['Đội quản lý chợ', 'Đội QL chợ'],
    })
  })

  it('become more names of a unit that is there, whose other facts stay', () => {
    const edited = rows([['Bộ phận Tổng hợp', { use: { as: 'alias', id: 'office' } }]])
    expect(unitsToSave(edited, [office], ids())).toMatchObject([
      { id: 'new1' },
      { ...office, aliases: ['VP HĐND-UBND', 'Bộ phận Tổng hợp'] },
    ])
  })

  it('become one unit when they are given one name', () => {
    const edited = rows([['Bộ phận Tổng hợp', { name: 'đội quản lý chợ' }]])
    expect(unitsToSave(edited, [office], ids())).toMatchObject([
      { name: 'Đội quản lý chợ', aliases: ['Đội QL chợ', 'đội quản lý chợ', 'Bộ phận Tổng hợp'] },
    ])
  })

  it('cannot take a name that is missing or taken, or go to a unit that is gone', () => {
    const unit = { as: 'unit', kind: 'other' } as const
    expect(rowProblem({ name: 'Đội mới', use: unit }, [office])).toBeUndefined()
    expect(rowProblem({ name: ' . ', use: unit }, [office])).toContain('Nhập tên')
    expect(rowProblem({ name: 'vp hdnd ubnd', use: unit }, [office])).toContain(office.name)
    expect(rowProblem({ name: 'Đội mới', use: { as: 'alias', id: 'office' } }, [office])).toBeUndefined()
    expect(rowProblem({ name: 'Đội mới', use: { as: 'alias', id: 'gone' } }, [office])).toContain('không còn')
  })
})
