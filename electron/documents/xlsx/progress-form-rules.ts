import type { FillColumnId, FormColumnId } from '../../../shared/forms/form-columns.ts'
import { fillColumns } from '../../../shared/forms/form-columns.ts'
import { label } from '../../../shared/glossary.ts'
import { reportedStatuses } from '../../../shared/tasks/progress.ts'
import { cellText } from './cell-text.ts'

/** What may be typed into cells, as ECMA-376 part 1, 18.3.1.32 has it. */
type Rule = {
  /** `none` only says what is wanted. */
  readonly type: 'list' | 'decimal' | 'none'
  /** `warning` lets a person go on: figures typed as words are understood, too. */
  readonly style?: 'stop' | 'warning'
  readonly from?: string
  readonly to?: string
  readonly error?: string
  /** At most 32 letters. */
  readonly title?: string
  /** At most 255 letters. */
  readonly prompt?: string
}

const statuses = reportedStatuses.map(each => label(`progress.${each}`)).join(',')

function ruleOf(id: FillColumnId, unitOfMeasure: string): Rule | undefined {
  switch (id) {
    case 'status':
      return {
        type: 'list',
        style: 'stop',
        from: `"${statuses}"`,
        error: 'Hãy chọn một trạng thái trong danh sách.',
      }
    case 'percent':
      return {
        type: 'decimal',
        style: 'stop',
        from: '0',
        to: '100',
        error: 'Hãy nhập một số từ 0 đến 100.',
        title: '% hoàn thành',
        prompt: 'Số từ 0 đến 100, ví dụ 80.',
      }
    case 'doneOn':
      return {
        type: 'none',
        title: 'Ngày hoàn thành',
        prompt: 'Chỉ điền khi đã hoàn thành; dạng ngày/tháng/năm, ví dụ 05/6/2026.',
      }
    case 'value': {
      const unit = unitOfMeasure === '' ? '' : `, tính bằng ${unitOfMeasure.slice(0, 60)}`
      return {
        type: 'decimal',
        style: 'warning',
        from: '-1000000000000',
        to: '1000000000000',
        error: 'Hãy nhập một số.',
        title: 'Số liệu đạt được',
        prompt: `Số lũy kế đến hết kỳ báo cáo${unit}${unitOfMeasure === '%' ? ' (ví dụ 92,5)' : ''}.`,
      }
    }
    case 'result':
    case 'difficulty':
    case 'proposal':
    case 'document':
      return undefined
  }
}

const escaped = (text: string) => cellText(text).replace(/[&<>"\n]/g, sign => `&#${sign.charCodeAt(0)};`)

function ruleXml({ type, style, from, to, error, title, prompt }: Rule, cells: readonly string[]): string {
  const asked =
    prompt === undefined ? '' : ` promptTitle="${escaped(title ?? '')}" prompt="${escaped(prompt)}"`
  const refused =
    error === undefined
      ? ''
      : ` errorStyle="${style}" showErrorMessage="1" errorTitle="Chưa đúng" error="${escaped(error)}"`
  const formulas = [from, to].map((formula, at) =>
    formula === undefined ? '' : `<formula${at + 1}>${escaped(formula)}</formula${at + 1}>`,
  )
  return `<dataValidation type="${type}" allowBlank="1" showInputMessage="1"${refused}${asked} sqref="${ranges(cells)}">${formulas.join('')}</dataValidation>`
}

/** `F7`, `F8`, `F10` of one column, downwards, as `F7:F8 F10`. */
function ranges(cells: readonly string[]): string {
  const found: { first: string; last: string }[] = []
  for (const cell of cells) {
    const range = found.at(-1)
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(range?.last ?? '') ?? []
    if (range !== undefined && cell === `${letters}${Number(row) + 1}`) range.last = cell
    else found.push({ first: cell, last: cell })
  }
  return found.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(' ')
}

/** A cell to fill in: `F7`, its column, and what its figure is in. */
export type OpenCell = { readonly address: string; readonly id: FormColumnId; readonly unitOfMeasure: string }

/**
 * The rules for a sheet's cells to fill in as an element of its part; empty for none. Written here, since exceljs
 * writes overlapping rules for columns of ten rows and more.
 */
export function fillRules(cells: readonly OpenCell[]): string {
  const rules = new Map<string, { readonly rule: Rule; readonly cells: string[] }>()
  for (const { address, id, unitOfMeasure } of cells) {
    const fill = fillColumns.find(each => each === id)
    const rule = fill && ruleOf(fill, unitOfMeasure)
    if (rule === undefined) continue
    const key = `${id} ${rule.prompt}`
    const known = rules.get(key) ?? { rule, cells: [] }
    rules.set(key, known)
    known.cells.push(address)
  }
  if (rules.size === 0) return ''
  const written = [...rules.values()].map(each => ruleXml(each.rule, each.cells))
  return `<dataValidations count="${rules.size}">${written.join('')}</dataValidations>`
}
