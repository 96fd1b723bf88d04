import type { Finding } from '../documents/api.ts'
import { appendixLabel } from '../documents/appendix-text.ts'
import type { Appendix } from '../plans/appendix.ts'
import { error, type Rule } from './finding.ts'

/** An appendix has a title (NĐ30 PL I.III.1.b) and rows, and a row says what it is about. */
export const checkAppendixRows: Rule = ({ appendices }) =>
  appendices.flatMap((appendix, index) => {
    const label = appendixLabel(index, appendices.length)
    return [...untitled(appendix, label), ...(empty(appendix, label) ?? unnamedRows(appendix, label))]
  })

function untitled({ id, title }: Appendix, label: string): readonly Finding[] {
  if (title.trim() !== '') return []
  const message = `${label} chưa có tên. Hãy nhập tên phụ lục.`
  return [error({ rule: 'appendix.title', family: 'missing', where: id, message })]
}

function empty({ id, items }: Appendix, label: string): readonly Finding[] | undefined {
  if (items.some(item => item.kind === 'row')) return undefined
  const message = `${label} chưa có dòng nào. Hãy thêm nội dung hoặc xóa phụ lục này.`
  return [error({ rule: 'appendix.rows', family: 'missing', where: id, message })]
}

function unnamedRows({ columns, items }: Appendix, label: string): readonly Finding[] {
  const name = columns.find(column => column.field === 'name')
  if (name === undefined) return []
  let ordinal = 0
  return items.flatMap(item => {
    if (item.kind !== 'row') return []
    ordinal += 1
    if ((item.cells['name'] ?? '').trim() !== '') return []
    const message = `Dòng thứ ${ordinal} của ${label} chưa có nội dung ở cột “${name.label}”. Hãy nhập nội dung hoặc xóa dòng.`
    return [error({ rule: 'appendix.rowName', family: 'missing', where: item.id, message })]
  })
}
