import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../../electron/documents/docx/render-docx.ts'
import { composePlan } from '../../../../shared/documents/compose-plan.ts'
import { paragraphRules } from '../../../../shared/documents/layout-rules.ts'
import { smallPlan } from '../../../support/small-plan.ts'
import { validateOoxml } from '../../../support/validate-ooxml.ts'

const render = () => renderDocx(composePlan(smallPlan, '2026-02-05'))

async function part(path: string): Promise<string> {
  const data = unzipSync(await render())[path]
  if (data === undefined) throw new Error(`no ${path}`)
  return strFromU8(data)
}

describe('renderDocx()', () => {
  it('gives the same bytes for the same plan and date, at any time', async () => {
    const first = await render()
    await new Promise(resolve => setTimeout(resolve, 2_100))
    expect(Buffer.from(await render()).equals(Buffer.from(first))).toBe(true)
  })

  it('dates the file with the given day, not with the clock', async () => {
    const core = await part('docProps/core.xml')
    expect(core.match(/2026-02-05T00:00:00Z/g)).toHaveLength(2)
    expect(core).toContain('<dc:title>Kế hoạch Chuyển đổi số trên địa bàn xã Minh Tân năm 2026</dc:title>')
  })

  it('names every style in Vietnamese and gives headings their level', async () => {
    const styles = await part('word/styles.xml')
    for (const rule of Object.values(paragraphRules))
      expect(styles).toContain(`<w:name w:val="${rule.name}"/>`)
    expect(styles).toMatch(/<w:style [^>]*w:styleId="muc"[^>]*>.*?<w:outlineLvl w:val="1"\/>/s)
    expect(styles).toContain('w:lang w:val="vi-VN"')
  })

  it('repeats heading rows and splits no row', async () => {
    const document = await part('word/document.xml')
    const tables = document.split('<w:tbl>').slice(1)
    // Letterhead, the table in the text, signature, appendix.
    expect(tables).toHaveLength(4)
    expect(tables[1]).toContain('<w:tblHeader/>')
    expect(tables[3]).toContain('<w:tblHeader/>')
    for (const table of tables) {
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>|<w:tr /g)?.length)
    }
  })

  it('starts page numbers afresh in each appendix and hides the first', async () => {
    const document = await part('word/document.xml')
    expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2)
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2)
  })

  it('breaks lines where a cell does', async () => {
    expect(await part('word/document.xml')).toMatch(/Mở gian hàng<\/w:t><\/w:r><w:r><w:br\/>/)
  })

  it('prints precomposed Unicode however the plan was typed', async () => {
    const plan = { ...smallPlan, subject: smallPlan.subject.normalize('NFD') }
    const bytes = await renderDocx(composePlan(plan, '2026-02-05'))
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(xml).toBe(xml.normalize('NFC'))
  })

  it('leaves out what XML cannot hold, in text and properties', async () => {
    const odd = { ...smallPlan, subject: 'Chuyển đổi\uFFFE số\u0007 xã', lead: [{ text: 'A\vB\uFFFF:' }] }
    const parts = unzipSync(await renderDocx(composePlan(odd, '2026-02-05')))
    const xml = ['word/document.xml', 'docProps/core.xml'].map(path =>
      strFromU8(parts[path] ?? new Uint8Array()),
    )
    for (const each of xml) expect(each).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    expect(xml[0]).toContain('Chuyển đổi số xã')
  })

  it('is valid Open XML', async context => {
    const report = await validateOoxml(await render(), 'docx')
    if (!report.available) return context.skip(report.reason)
    expect(report.errors).toEqual([])
  })
})
