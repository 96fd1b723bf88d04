import type { MappedRow } from './mapped-row.ts'
import type { TableMapping } from './table-mapping.ts'
import type { ShapedRow } from './table-shape.ts'

type Group = Extract<MappedRow, { kind: 'group' | 'subgroup' }>

/**
 * Groups of a flat list, which names them in columns beside each row.
 *
 * @returns a function that says, row by row, which groups begin before it; none where no column names groups.
 */
export function createListGroups(mapping: TableMapping): (row: ShapedRow) => readonly Group[] {
  const column = (field: string) => mapping.columns.findIndex(each => each.field === field)
  const levels = (
    [
      ['group', column('groupTitle'), column('groupNumber')],
      ['subgroup', column('subgroupTitle'), column('subgroupNumber')],
    ] as const
  ).filter(([, title]) => title >= 0)
  const current = levels.map(() => '')
  return row => {
    const begun: Group[] = []
    for (const [level, [kind, titleAt, numberAt]] of levels.entries()) {
      const title = row.words[titleAt] ?? ''
      const number = row.words[numberAt] || undefined
      const key = `${number ?? ''} ${title}`
      // A blank cell says as above.
      if (title === '' || key === current[level]) continue
      current[level] = key
      current.fill('', level + 1)
      begun.push({ kind, at: row.at, number, title: title.replace(/\s*\n\s*/g, ' ') })
    }
    return begun
  }
}
