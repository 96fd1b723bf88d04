import { columnLabel, type FillColumnId, type FormColumnId, fillColumns } from './form-columns.ts'
import type { FormAnswer, FormCell, FormProblem, GivenCell } from './form-reading.ts'
import { type Read, readDay, readDocuments, readPercent, readStatus, readValue } from './read-fill.ts'

/** The cells of one row by the column that they stand in. */
export type RowCells = ReadonlyMap<FormColumnId, FormCell>

export type ReadAnswer = {
  readonly given: readonly GivenCell[]
  readonly answer: FormAnswer | null
  readonly problems: readonly FormProblem[]
}

/** Words, or at least one sign that is more than a dash for 'nothing'. */
const hasWords = (cell: FormCell | undefined): cell is FormCell =>
  cell !== undefined && !/^[\s\-–—_./…]*$/u.test(cell.text)
/** `tăng 5%` says by how much, not how far; `tăng lên 90%` does. */
const byHowMuch = /(?<!\p{L})(?:tăng|giảm|thêm|bớt)(?!\p{L}| (?:lên|xuống|còn|đến|tới))/iu
/** A formula that came to nothing. */
const brokenFormula = /^#(?:REF|VALUE|N\/A|NAME|DIV\/0|NULL|NUM)[!?]?/

/**
 * What was typed into a row's cells. An answer that contradicts itself (done at 50 per cent), or of which one cell
 * cannot be read, is none: half an answer would stand for a whole one.
 *
 * @param year that the row is asked about, for a day that is typed without one.
 */
export function readAnswer(cells: RowCells, year?: number): ReadAnswer {
  const filled = fillColumns.flatMap(id => {
    const cell = cells.get(id)
    return hasWords(cell) ? [{ id, cell }] : []
  })
  const given = filled.map(({ id, cell }) => ({
    cell: cell.address,
    label: columnLabel(id),
    text: cell.text,
  }))
  if (filled.length === 0) return { given, answer: null, problems: [] }
  const problems: FormProblem[] = []
  const object = (cell: FormCell, problem: string) =>
    problems.push({ cell: cell.address, sentence: `Ô ${cell.address}: ${problem}.` })
  for (const { cell } of filled) {
    if (cell.merged) object(cell, 'ô bị gộp với hàng khác nên không rõ là trả lời của hàng nào')
    else if (brokenFormula.test(cell.text)) object(cell, 'công thức trong ô bị lỗi')
  }
  const read = <T>(id: FillColumnId, reader: (cell: FormCell) => Read<T>): T | null => {
    const cell = cells.get(id)
    if (!hasWords(cell) || problems.some(problem => problem.cell === cell.address)) return null
    const found = reader(cell)
    if ('value' in found) return found.value
    object(cell, found.problem)
    return null
  }
  const words = (id: FillColumnId) => (hasWords(cells.get(id)) ? (cells.get(id)?.text.trim() ?? '') : '')
  const said = read('status', readStatus)
  const percent = read('percent', readPercent)
  const doneOn = read('doneOn', cell => readDay(cell, year))
  const status = said ?? (doneOn !== null && percent === null ? 'done' : null)
  const value = read('value', cell =>
    byHowMuch.test(cell.text) && !byHowMuch.test(cells.get('target')?.text ?? '')
      ? { problem: `“${cell.text}” là mức tăng, giảm, không phải số liệu đạt được` }
      : readValue(cell, cells.get('unitOfMeasure')?.text ?? ''),
  )
  const document = cells.get('document')
  const evidence = hasWords(document) ? readDocuments(document) : []
  const [percentCell, doneCell] = [cells.get('percent'), cells.get('doneOn')]
  if (percent !== null && percentCell !== undefined) {
    if (status === 'done' && percent < 100)
      object(percentCell, `đã hoàn thành mà chỉ ghi “${percentCell.text}”`)
    if (status === 'notStarted' && percent > 0)
      object(percentCell, `chưa bắt đầu mà ghi “${percentCell.text}”`)
  }
  if (doneOn !== null && doneCell !== undefined && (status ?? (percent === 100 ? 'done' : null)) !== 'done')
    object(doneCell, 'có ngày hoàn thành mà trạng thái không phải là hoàn thành')
  if (problems.length > 0) return { given, answer: null, problems }
  const facts = {
    status,
    percent,
    value,
    result: words('result'),
    difficulty: words('difficulty'),
    proposal: words('proposal'),
    evidence,
  }
  return { given, answer: { facts: { ...facts, evidence: [...evidence] }, doneOn }, problems: [] }
}
