import { Failure } from '../../shared/errors.ts'
import { isTable, joinTables } from '../../shared/recognize/part-tables.ts'
import { type RawTable, widthOf } from '../../shared/recognize/raw-table.ts'
import { createDocxNumbers } from './docx-numbers.ts'
import { docxTable } from './docx-table.ts'
import { docxWords } from './docx-text.ts'
import { type ArchiveKind, openArchive } from './open-archive.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from './parse-xml.ts'

const kind: ArchiveKind = { name: /\.doc[xm]?$/i, notThis: 'notADocument', old: 'oldDocument' }
const parts: ReadonlySet<string> = new Set(['word/document.xml', 'word/numbering.xml'])
const mostRows = 20_000
const mostColumns = 60

/** Lines above a table that may be its title; a whole chapter is not. */
const mostAbove = 4
const longestAbove = 300

/** What stands in the body one after the other, content controls opened. */
function blocksOf(element: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(element).flatMap(child =>
    child.name === 'w:sdt' ? blocksOf(childOf(child, 'w:sdtContent')) : [child],
  )
}

function titleAbove(lines: readonly string[]): readonly string[] {
  return lines.slice(-mostAbove).filter(line => line.length <= longestAbove)
}

function readBody(body: XmlElement | undefined, numbering: XmlElement | undefined): readonly RawTable[] {
  const numbers = createDocxNumbers(numbering)
  const tables: RawTable[] = []
  let lines: string[] = []
  let ended = true
  for (const block of blocksOf(body)) {
    if (block.name === 'w:tbl') {
      const table = docxTable(block, `Bảng ${tables.length + 1}`, numbers)
      const last: RawTable | undefined = ended ? undefined : tables.at(-1)
      const joined: RawTable | undefined = last === undefined ? undefined : joinTables(last, table)
      if (joined !== undefined) tables[tables.length - 1] = joined
      else if (isTable(table)) tables.push({ ...table, above: [...titleAbove(lines)] })
      ended = joined === undefined && !isTable(table)
      lines = []
    } else {
      const { text } = docxWords({ name: '', attributes: {}, children: [block] }, numbers)
      if (text === '') continue
      lines.push(...text.split('\n'))
      ended = true
    }
  }
  return tables
}

/**
 * The tables of a .docx file, in order; letterhead and signature, which are set as tables, are none. A table that goes
 * on right below under the same heading is one.
 *
 * @param name of the file, for errors.
 * @throws Failure `notADocument`, `oldDocument`, `passwordProtected`, `emptyFile`, `tooLarge`, `tooManyCells`.
 */
export function docxTables(name: string, bytes: Uint8Array): readonly RawTable[] {
  const files = openArchive(name, bytes, kind, path => parts.has(path))
  const fail = (what: 'notADocument' | 'tooManyCells') => new Failure({ code: 'invalid', what, detail: name })
  const text = files.get('word/document.xml')
  if (text === undefined) throw fail('notADocument')
  let tables: readonly RawTable[]
  try {
    const numbering = files.get('word/numbering.xml')
    tables = readBody(
      childOf(parseXml(text), 'w:body'),
      numbering === undefined ? undefined : parseXml(numbering),
    )
  } catch {
    throw fail('notADocument')
  }
  if (tables.some(table => table.rows.length > mostRows || widthOf(table) > mostColumns))
    throw fail('tooManyCells')
  return tables
}
