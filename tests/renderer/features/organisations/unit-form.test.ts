import { describe, expect, it } from 'vitest'
import {
  aliasesOf,
  emptyUnitForm,
  formOfUnit,
  type UnitForm,
  unitOfForm,
  unitProblems,
} from '../../../../renderer/features/organisations/unit-form.ts'
import { builtInUnits } from '../../../../shared/organisations/built-in-units.ts'

const register = builtInUnits({ unitKind: 'xã', provinceKind: 'tỉnh' })
const form: UnitForm = { ...emptyUnitForm, name: 'Tổ chăm sóc cây xanh', aliases: 'Tổ cây xanh\nTCX' }

describe('the form of a unit', () => {
  it('gives back every unit of the register that is shown in it, and finds nothing wrong with it', () => {
    for (const unit of register) {
      expect(unitOfForm(formOfUnit(unit), unit)).toEqual(unit)
      expect(unitProblems(formOfUnit(unit), register, unit.id)).toEqual({})
    }
  })

  it('reads aliases one a line, each once, without the name itself and without blank lines', () => {
    const aliases = ' Tổ cây xanh \n\nTCX\r\nTổ  cây xanh\nTổ chăm sóc cây xanh\n'
    expect(aliasesOf({ ...form, aliases })).toEqual(['Tổ cây xanh', 'TCX'])
  })

  it('stores composed letters and single spaces', () => {
    const typed = { ...form, name: ' Tổ   chăm sóc cây xanh '.normalize('NFD'), note: ' Lập năm 2026 ' }
    expect(unitOfForm(typed, { id: 'u', rev: 3 })).toEqual({
      id: 'u',
      rev: 3,
      name: 'Tổ chăm sóc cây xanh'.normalize('NFC'),
      aliases: ['Tổ cây xanh', 'TCX'],
      kind: 'department',
      note: 'Lập năm 2026',
    })
  })

  it.each<[Partial<UnitForm>, readonly string[]]>([
    [{}, []],
    [{ name: ' ' }, ['name']],
    [{ name: '-' }, ['name']],
    [{ name: 'tram y te XÃ' }, ['name']],
    [{ aliases: 'Tổ cây xanh\nvp HĐND - UBND' }, ['aliases']],
    [{ name: 'Công an xã', aliases: 'Đảng ủy xã' }, ['name', 'aliases']],
  ])('says what is wrong: %j', (change, fields) => {
    expect(Object.keys(unitProblems({ ...form, ...change }, register, 'new'))).toEqual(fields)
  })

  it('names the unit that has the name already', () => {
    const problems = unitProblems({ ...form, name: 'VP HĐND-UBND' }, register, 'new')
    expect(problems.name).toContain('“Văn phòng HĐND và UBND xã”')
  })
})
