import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../electron/intake/read-source.ts'
import { unifyText } from '../../../shared/organisations/unify-text.ts'
import { newUnits, spellingGroups, unifySpellings } from '../../../shared/organisations/unify-units.ts'
import { recognisePlan } from '../../../shared/recognize/recognise-plan.ts'
import { row, unit, unitAppendix } from './units.ts'

const appendix = unitAppendix(
  row('r1', { lead: 'Phòng Văn hoá- Xã hội', support: 'Công an xã; các thôn' }),
  row('r2', { lead: 'Phòng VH-XH;\nPhòng Kinh tế', monitor: 'Phòng Văn hóa - Xã hội', person: 'Phòng VHXH' }),
  row('r3', { lead: 'Phòng Văn hóa - Xã hội xã', guide: 'Công an tỉnh', support: 'Các thôn' }),
)

describe('spellingGroups', () => {
  it('gathers the spellings of one unit with their places', () => {
    const [group, ...others] = spellingGroups([appendix], [])
    expect(others).toEqual([])
    expect(
      group?.spellings.map(({ text, places }) => [
        text,
        places.map(({ rowId, field }) => `${rowId} ${field}`),
      ]),
    ).toEqual([
      ['Phòng Văn hoá- Xã hội', ['r1 lead']],
      ['Phòng VH-XH', ['r2 lead']],
      ['Phòng Văn hóa - Xã hội', ['r2 monitor']],
      ['Phòng Văn hóa - Xã hội xã', ['r3 lead']],
    ])
    expect(group?.count).toBe(4)
  })

  it('suggests the register’s name, else the fullest spelling, the most frequent first', () => {
    expect(spellingGroups([appendix], [unit('Phòng Văn hóa và Xã hội')])[0]).toMatchObject({
      suggested: 'Phòng Văn hóa và Xã hội',
      unit: { id: 'Phòng Văn hóa và Xã hội' },
    })
    const frequent = unitAppendix(
      ...[
        'Phòng VH-XH',
        'Phòng VH-XH',
        'Phòng Văn hóa - Xã hội xã',
        'Phòng Văn hóa - Xã hội',
        'Phòng Văn hóa - Xã hội',
      ].map((lead, index) => row(`r${index}`, { lead })),
    )
    expect(spellingGroups([frequent], [])[0]?.suggested).toBe('Phòng Văn hóa - Xã hội')
  })

  it('keeps apart the units of two communes, and takes a capital inside a list for no other spelling', () => {
    const two = unitAppendix(
      row('r1', { lead: 'Công an xã Minh Tân', support: 'Phòng Kinh tế; các thôn' }),
      row('r2', { lead: 'Công an xã Bình Hòa', support: 'Các thôn' }),
    )
    expect(spellingGroups([two], [])).toEqual([])
  })

  it('passes over free tables', () => {
    expect(spellingGroups([{ ...appendix, kind: 'free' }], [])).toEqual([])
  })
})

describe('unifySpellings', () => {
  const choice = {
    from: ['Phòng Văn hoá- Xã hội', 'Phòng VH-XH', 'Phòng Văn hóa - Xã hội xã', 'Các thôn'],
    to: 'Phòng Văn hóa - Xã hội',
  }

  it('replaces whole names in unit columns and leaves all else', () => {
    const [unified] = unifySpellings([appendix], [{ ...choice, from: choice.from.slice(0, 3) }])
    expect(unified?.items.map(item => (item.kind === 'row' ? item.cells : {}))).toEqual([
      { lead: 'Phòng Văn hóa - Xã hội', support: 'Công an xã; các thôn' },
      {
        lead: 'Phòng Văn hóa - Xã hội;\nPhòng Kinh tế',
        monitor: 'Phòng Văn hóa - Xã hội',
        person: 'Phòng VHXH',
      },
      { lead: 'Phòng Văn hóa - Xã hội', guide: 'Công an tỉnh', support: 'Các thôn' },
    ])
    expect(spellingGroups(unified ? [unified] : [], [])).toEqual([])
  })

  it('keeps a small first letter inside a list', () => {
    const [unified] = unifySpellings([appendix], [{ from: ['Các thôn'], to: 'Các xóm' }])
    expect(unified?.items.map(item => (item.kind === 'row' ? item.cells.support : ''))).toEqual([
      'Công an xã; các xóm',
      undefined,
      'Các xóm',
    ])
  })

  it('is not misled by a name inside a longer one', () => {
    const longer = unitAppendix(row('r1', { lead: 'Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Kinh tế' }))
    const [unified] = unifySpellings([longer], [{ from: ['Phòng Kinh tế'], to: 'Phòng KT' }])
    expect(unified?.items[0]).toMatchObject({ cells: { lead: 'Phòng Kinh tế, Hạ tầng và Đô thị; Phòng KT' } })
  })

  it('gives back the same objects where nothing changes', () => {
    const [same] = unifySpellings([appendix], [{ from: ['Sở Nội vụ'], to: 'Sở' }])
    expect(same).toBe(appendix)
    const [changed] = unifySpellings([appendix], [{ from: ['Công an tỉnh'], to: 'CA tỉnh' }])
    expect(changed?.items[0]).toBe(appendix.items[0])
  })
})

describe('newUnits', () => {
  it('offers what the register does not know, with its kind and spellings', () => {
    expect(newUnits([appendix], [unit('Phòng Kinh tế'), unit('Công an xã')])).toEqual([
      {
        name: 'Phòng Văn hóa - Xã hội xã',
        kind: 'department',
        spellings: ['Phòng Văn hoá- Xã hội', 'Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
        count: 4,
      },
      { name: 'Các thôn', kind: 'hamlet', spellings: [], count: 2 },
      { name: 'Công an tỉnh', kind: 'superior', spellings: [], count: 1 },
    ])
  })
})

describe('running text', () => {
  const texts = [
    'Phòng Kinh tế chủ trì; Phòng  Kinh tế xã theo dõi.',
    'Giao Phòng Kinh tế xã.',
    'Phòng Kinh tếch',
  ]

  it('unifies them without writing a name twice', () => {
    expect(unifyText(texts[0] ?? '', [{ from: ['Phòng Kinh tế'], to: 'Phòng Kinh tế xã' }])).toBe(
      'Phòng Kinh tế xã chủ trì; Phòng  Kinh tế xã theo dõi.',
    )
    expect(unifyText('Không có tên.', [])).toBe('Không có tên.')
  })

  it.each([
    [
      'Công an',
      'Công an xã',
      'Công an chủ trì; Công an tỉnh hướng dẫn.',
      'Công an xã chủ trì; Công an tỉnh hướng dẫn.',
    ],
    ['Công an', 'Công an xã', 'Công an, Quân sự phối hợp.', 'Công an xã, Quân sự phối hợp.'],
    ['Công an', 'Công an xã', 'Giao Công an và các thôn.', 'Giao Công an xã và các thôn.'],
    ['Công an', 'Công an xã', 'Công an nhân dân; Công an cấp tỉnh.', 'Công an nhân dân; Công an cấp tỉnh.'],
    ['Công an', 'CA xã', 'Công an Minh Tân; công an', 'Công an Minh Tân; công an'],
    ['Công an', 'Công an xã', 'Công an xã', 'Công an xã'],
    ['Công an', 'CAX', 'Công an thành phố Hồ Chí Minh', 'Công an thành phố Hồ Chí Minh'],
    ['Phòng Kinh tế', 'Phòng KT', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Phòng Kinh tế', 'Phòng KT', 'Phòng Kinh tế - Hạ tầng', 'Phòng Kinh tế - Hạ tầng'],
    ['Phòng Kinh tế', 'Phòng KT', 'Phòng Kinh tế, Văn phòng, UBND', 'Phòng KT, Văn phòng, UBND'],
    ['Văn phòng HĐND', 'Văn phòng', 'Văn phòng HĐND và UBND xã', 'Văn phòng HĐND và UBND xã'],
    ['Phòng Kinh tế', 'Phòng KT', 'Phòng Kinh tế\nVăn phòng', 'Phòng KT\nVăn phòng'],
  ])('for %s writes %s, but not in a longer name: %s', (from, to, before, after) => {
    expect(unifyText(before, [{ from: [from], to }])).toBe(after)
  })
})

const seed = new URL('../../../../shared/seeds/son-duong.txt', import.meta.url)
describe.skipIf(!existsSync(seed))('a published plan (skipped where it is not at hand)', () => {
  it('has its one-stop centre and its economy office written in several ways', () => {
    const source = existsSync(seed) ? readFileSync(seed) : Buffer.alloc(0)
    const { plan } = recognisePlan(readSource('son-duong.txt', source), { id: 's', year: 2026 })
    const groups = spellingGroups(plan.appendices, [])
    const of = (words: string) => groups.find(({ key }) => key.startsWith(words))
    expect(of('trung tam phuc vu')?.spellings).toHaveLength(4)
    expect(of('phong kinh te')?.spellings).toHaveLength(2)
    const unified = unifySpellings(
      plan.appendices,
      groups.map(({ spellings, suggested }) => ({ from: spellings.map(({ text }) => text), to: suggested })),
    )
    expect(spellingGroups(unified, [])).toEqual([])
  })
})
