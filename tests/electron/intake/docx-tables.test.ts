import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../electron/documents/docx/render-docx.ts'
import { readTables } from '../../../electron/intake/read-tables.ts'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { guessMapping } from '../../../shared/recognize/guess-mapping.ts'
import { rawTable } from '../../../shared/recognize/raw-table.ts'
import { tableToAppendix } from '../../../shared/recognize/table-to-appendix.ts'
import { samplePlan, sampleTaskAppendix } from '../../support/samples.ts'

const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string, bold = false) => `<w:p>${run(text, bold)}</w:p>`
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map(each => (each.startsWith('<w:tc>') ? each : cell(each))).join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

async function read(body: string, more: Record<string, string> = {}) {
  const parts = {
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
  const tables = await readTables('a.docx', bytes)
  for (const each of tables) expect(rawTable.parse(each)).toEqual(each)
  return tables
}
const words = (rows: readonly (readonly { text: string }[])[] | undefined) =>
  rows?.map(each => each.map(({ text }) => text))

describe('the tables of a Word file', () => {
  it('keep wide and tall cells at their first place', async () => {
    const [found] = await read(
      table(
        row(cell('STT', '<w:vMerge w:val="restart"/>'), cell('Đơn vị thực hiện', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), 'Chủ trì', 'Phối hợp'),
        row(cell(paragraph('I. HẠ TẦNG SỐ', true), '<w:gridSpan w:val="3"/>')),
        row('1', 'Phòng Kinh tế', 'Công an'),
      ),
    )
    expect(found).toMatchObject({ name: 'Bảng 1', rowsAt: [1, 2, 3, 4] })
    expect(found?.rows).toEqual([
      [{ text: 'STT', rowSpan: 2 }, { text: 'Đơn vị thực hiện', colSpan: 2 }, { text: '' }],
      [{ text: '' }, { text: 'Chủ trì' }, { text: 'Phối hợp' }],
      [{ text: 'I. HẠ TẦNG SỐ', bold: true, colSpan: 3 }, { text: '' }, { text: '' }],
      [{ text: '1' }, { text: 'Phòng Kinh tế' }, { text: 'Công an' }],
    ])
  })

  it('read lines, signs and tables inside cells; deleted words are left out', async () => {
    const inner = table(row('a', 'b'), row('c', 'd'))
    const [found] = await read(
      table(
        row('STT', 'Nhiệm vụ'),
        row(
          '1',
          cell(
            `<w:p>${run('A &amp; B &#8805; 5 &amp;#38;')}<w:del>${run('bỏ')}</w:del><w:ins>${run(' thêm')}</w:ins><w:r><w:br/></w:r>${run('dòng')}</w:p>${paragraph('hai')}`,
          ),
        ),
        row('2', cell(`${paragraph('gồm')}${inner}<w:p/>`)),
      ),
    )
    expect(words(found?.rows)).toEqual([
      ['STT', 'Nhiệm vụ'],
      ['1', 'A & B ≥ 5 &#38; thêm\ndòng\nhai'],
      ['2', 'gồm\na b\nc d'],
    ])
  })

  it('show the numbers that Word counts', async () => {
    const numbered = (level = 0, text = '') =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr></w:pPr>${text === '' ? '' : run(text)}</w:p>`
    const [found] = await read(
      table(
        row('STT', 'Nhiệm vụ'),
        row(cell(numbered()), 'Việc một'),
        row(cell(numbered(1)), 'Việc nhỏ'),
        row(cell(numbered()), 'Việc hai'),
      ),
      {
        'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
      },
    )
    expect(words(found?.rows)?.map(([number]) => number)).toEqual(['STT', '1.', '1.1', '2.'])
  })

  it('are told from letterhead and signature, have the lines above as title, and go on over pages', async () => {
    const head = row('STT', 'Nhiệm vụ', 'Đơn vị chủ trì')
    const tables = await read(
      [
        table(
          row('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          row('XÃ A', 'Độc lập - Tự do - Hạnh phúc'),
        ),
        paragraph('PHỤ LỤC'),
        paragraph('Danh mục nhiệm vụ'),
        table(head, row('1', 'Việc một', 'Công an')),
        '<w:p/>',
        table(head, row('2', 'Việc hai', 'Công an')),
        table(row('3', 'Việc ba', 'Công an')),
        paragraph('PHỤ LỤC II'),
        table(head, row('1', 'Việc bốn', 'Công an')),
        table(row('Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'), row('- Như trên', 'CHỦ TỊCH')),
      ].join(''),
    )
    expect(tables.map(({ above, rowsAt }) => ({ above, rows: rowsAt.length }))).toEqual([
      { above: ['PHỤ LỤC', 'Danh mục nhiệm vụ'], rows: 5 },
      { above: ['PHỤ LỤC II'], rows: 2 },
    ])
  })

  it('come back from our own Word file', async () => {
    const bytes = await renderDocx(composePlan(samplePlan, '2026-04-01'))
    const tables = await readTables('ke-hoach.docx', bytes)
    expect(tables).toHaveLength(1)
    const [found] = tables
    if (found === undefined) throw new Error('no table')
    const mapping = guessMapping(found)
    let count = 0
    const back = tableToAppendix(found, mapping, {
      id: 'n',
      title: mapping.title,
      kind: mapping.kind,
      year: 2026,
      newId: () => `n${++count}`,
    })
    expect(back.title).toBe('Danh mục nhiệm vụ chuyển đổi số năm 2026')
    expect(back.items).toMatchObject(sampleTaskAppendix.items.map(({ id: _, ...item }) => item))
    expect(back).toMatchObject({ groupNumbering: 'roman', rowNumbering: 'restart', kind: 'tasks' })
  })
})
