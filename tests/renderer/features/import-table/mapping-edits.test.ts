import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  fieldChoices,
  fieldName,
} from '../../../../renderer/features/import-table/field-choices.ts'
import {
  clashingColumns,
  headerLimits,
  type MappingEdits,
  mappingOf,
  mappingProblem,
  noEdits,
} from '../../../../renderer/features/import-table/mapping-edits.ts'
import { readingInWords, rowMarks } from '../../../../renderer/features/import-table/row-marks.ts'
import { tableOfWords } from '../../../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../../../shared/recognize/read-mapped-rows.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

const table = tableOfWords('Bảng', [
  ['BIỂU GIAO VIỆC', '', '', '', ''],
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Mã số', ''],
  ['I', 'Hạ tầng số', '', '', ''],
  ['1', 'Nâng cấp đường truyền', 'Văn phòng', 'H1', 'x'],
  ['2', 'Thay máy trạm', 'Phòng Kinh tế', 'H2', 'y'],
])
const choose = (choices: readonly (readonly [number, string])[], edits: Partial<MappingEdits> = {}) =>
  mappingOf(table, undefined, { ...noEdits, ...edits, choices: new Map(choices) as MappingEdits['choices'] })
const fields = (mapping: ReturnType<typeof choose>) => mapping.columns.map(({ field }) => field)
const label = (field: string) => fieldName(field, undefined, choose([]))

describe('mappingOf', () => {
  it('changes what a person chose and nothing else', () => {
    const guess = choose([])
    expect(fields(guess).slice(0, 3)).toEqual(['ordinal', 'name', 'lead'])
    const chosen = choose([
      [3, 'note'],
      [4, 'skip'],
    ])
    expect(fields(chosen)).toEqual(['ordinal', 'name', 'lead', 'note', 'skip'])
    expect(chosen.columns[3]).toMatchObject({ label: 'Mã số', confidence: 'sure' })
  })

  it('gives columns of their own keys that nobody has, and the names that were typed', () => {
    const mapping = choose(
      [
        [2, 'own'],
        [4, 'own'],
      ],
      { labels: new Map([[4, ' Đánh dấu ']]) },
    )
    expect(new Set(fields(mapping)).size).toBe(5)
    expect(mapping.columns[2]).toMatchObject({
      field: expect.stringMatching(/^custom/),
      label: 'Đơn vị chủ trì',
    })
    expect(mapping.columns[4]).toMatchObject({ field: expect.stringMatching(/^custom/), label: 'Đánh dấu' })
    const mine = {
      ...sampleTaskAppendix,
      columns: [...sampleTaskAppendix.columns, { field: 'custom1', label: 'Cấp', width: 1 }],
    }
    const into = mappingOf(table, mine, { ...noEdits, choices: new Map([[4, 'own']]) })
    expect(into.columns.map(({ field }) => field)).not.toContain('custom1')
  })

  it('reads the names of the columns under the heading that was set', () => {
    const late = tableOfWords('Bảng', [
      ['x', 'y', 'z'],
      ['TT', 'Việc', 'Cơ quan'],
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Một việc', 'Văn phòng'],
    ])
    const mapping = mappingOf(late, undefined, { ...noEdits, header: { titleRows: 2, headerRows: 1 } })
    expect(mapping).toMatchObject({ titleRows: 2, headerRows: 1 })
    expect(mapping.columns.map(column => column.label)).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì'])
    expect(mapping.columns[2]?.field).toBe('lead')
    expect(headerLimits(late, mapping)).toEqual({ title: 2, header: 1 })
  })
})

describe('mappingProblem', () => {
  it('refuses two columns of one field with a sentence that names both', () => {
    const mapping = choose([[3, 'lead']])
    expect(mappingProblem(table, mapping, label)).toBe(
      'Cột 3 và cột 4 cùng là “Đơn vị chủ trì”. Mỗi mục chỉ nhận một cột; hãy chọn lại một trong hai, hoặc “Bỏ qua”.',
    )
    expect([...clashingColumns(mapping)]).toEqual([2, 3])
    expect(
      mappingProblem(
        table,
        choose([
          [3, 'lead'],
          [2, 'support'],
        ]),
        label,
      ),
    ).toBeNull()
  })

  it('lets several columns be left out, not all', () => {
    const skip = (places: readonly number[]) => choose(places.map(place => [place, 'skip']))
    expect(mappingProblem(table, skip([2, 3, 4]), label)).toBeNull()
    expect(mappingProblem(table, skip([1, 2, 3, 4]), label)).toContain('Chưa chọn cột nào')
  })
})

describe('what is offered and shown', () => {
  it('offers the appendix’s own columns by its own words, each thing once', () => {
    const renamed = {
      ...sampleTaskAppendix,
      columns: sampleTaskAppendix.columns.map(column =>
        column.field === 'name' ? { ...column, label: 'Nội dung công việc' } : column,
      ),
    }
    const mapping = mappingOf(table, renamed, noEdits)
    const groups = fieldChoices(renamed, mapping)
    expect(groups[0]?.choices.map(choice => choice.label)).toContain('Nội dung công việc (Nhiệm vụ)')
    const values = groups.flatMap(group => group.choices.map(choice => choice.value))
    expect(new Set(values).size).toBe(values.length)
    for (const { field } of mapping.columns) expect(values).toContain(choiceOf(field, renamed))
  })

  it('calls what an indicator is named by no task', () => {
    const named = (kind: 'tasks' | 'indicators') =>
      fieldChoices(undefined, { ...mappingOf(table, undefined, noEdits), kind })
        .flatMap(({ choices }) => choices)
        .find(({ value }) => value === 'name')?.label
    expect(named('indicators')).toBe('Tên chỉ tiêu')
    expect(named('tasks')).toBe('Nhiệm vụ')
  })

  it('marks each row of the file with what it is taken as', () => {
    const mapping = choose([])
    const mapped = readMappedRows(table, mapping)
    expect(rowMarks(table, mapping, mapped).map(({ word }) => word)).toEqual([
      'tiêu đề bảng',
      'tên cột',
      'nhóm',
      'dòng',
      'dòng',
    ])
    expect(readingInWords(mapped)).toBe('Đọc được 2 dòng, 1 nhóm; bỏ qua 0 hàng.')
  })
})
