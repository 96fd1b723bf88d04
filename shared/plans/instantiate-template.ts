import { parseSchedule } from '../tasks/parse-schedule.ts'
import { parseTarget } from '../tasks/parse-target.ts'
import type { Appendix, AppendixItem, RowItem } from './appendix.ts'
import type { Block, TableBlock } from './block.ts'
import type { Plan } from './plan.ts'
import { mapRuns, type RichText, rich } from './rich-text.ts'
import { signatureForms } from './signature-forms.ts'
import type { PlanTemplate, TemplateFacts } from './template.ts'
import { fillFields } from './template-fields.ts'

type TemplateAppendix = PlanTemplate['appendices'][number]
type TemplateTable = Extract<PlanTemplate['body'][number], { kind: 'table' }>
type Fill = (words: string) => string
type FillStyled = (text: string | RichText) => RichText

/**
 * A new plan from a template and a commune's facts. The same input gives the same plan: ids inside it are counted
 * (`b1` blocks, `c1` bases, `p1` appendices, `p1g1` their headings, `p1r1` their rows).
 *
 * @param id the new plan's own id.
 * @returns a draft without number, day and month; schedules and targets that the program understands carry their meaning.
 */
export function instantiateTemplate(template: PlanTemplate, facts: TemplateFacts, id: string): Plan {
  const fill: Fill = words => fillFields(words, facts)
  const fillStyled: FillStyled = text => (typeof text === 'string' ? rich(fill(text)) : mapRuns(text, fill))
  const form = signatureForms.find(each => each.id === template.signature.form)
  return {
    id,
    year: facts.year,
    state: 'draft',
    letterhead: {
      unitKind: facts.unitKind,
      communeName: facts.communeName,
      provinceName: facts.provinceName,
      provinceKind: facts.provinceKind,
      number: '',
      symbol: 'KH-UBND',
      place: facts.communeName,
      day: null,
      month: null,
      year: facts.year,
    },
    subject: fill(template.subject),
    bases: template.bases.map((text, index) => ({ id: `c${index + 1}`, text: fill(text) })),
    lead: fillStyled(template.lead),
    body: template.body.map((each, index): Block => {
      const id = `b${index + 1}`
      if (each.kind === 'table') return fillTable(each, id, fillStyled)
      const { kind, text, title } = each
      return { id, kind, text: fillStyled(text), ...(title && { title }) }
    }),
    closing: fillStyled(template.closing),
    recipients: {
      items: template.recipients.items.map(fill),
      archive: fill(template.recipients.archive),
    },
    signature: { authority: [...(form?.authority ?? [''])], name: fill(template.signature.name) },
    appendices: template.appendices.map((each, index) =>
      fillAppendix(each, `p${index + 1}`, fill, facts.year),
    ),
  }
}

function fillTable(
  { kind, widths, headerRows, rows }: TemplateTable,
  id: string,
  fill: FillStyled,
): TableBlock {
  const fillCell = (cell: TemplateTable['rows'][number][number]) => {
    if (typeof cell === 'string' || Array.isArray(cell)) return { text: [...fill(cell)] }
    const { text, colSpan, rowSpan } = cell
    return { text: [...fill(text)], ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) }
  }
  return { id, kind, widths, headerRows, rows: rows.map(cells => cells.map(fillCell)) }
}

function fillAppendix(template: TemplateAppendix, id: string, fill: Fill, year: number): Appendix {
  let headings = 0
  let rows = 0
  const fillItem = (item: TemplateAppendix['items'][number]): AppendixItem => {
    if ('cells' in item) {
      rows += 1
      return fillRow(item.cells, `${id}r${rows}`, fill, year)
    }
    headings += 1
    return 'group' in item
      ? { id: `${id}g${headings}`, kind: 'group', title: fill(item.group) }
      : { id: `${id}g${headings}`, kind: 'subgroup', title: fill(item.subgroup) }
  }
  return {
    id,
    kind: template.kind,
    title: fill(template.title),
    columns: template.columns.map(column => ({ ...column, label: fill(column.label) })),
    groupNumbering: template.groupNumbering,
    subgroupNumbering: template.subgroupNumbering,
    rowNumbering: template.rowNumbering,
    items: template.items.map(fillItem),
  }
}

function fillRow(template: Record<string, string>, id: string, fill: Fill, year: number): RowItem {
  const cells = Object.fromEntries(Object.entries(template).map(([field, words]) => [field, fill(words)]))
  const schedule = cells['schedule'] === undefined ? undefined : parseSchedule(cells['schedule'], { year })
  const target =
    cells['target'] === undefined ? undefined : parseTarget(cells['target'], cells['unitOfMeasure'])
  return { id, kind: 'row', cells, ...(schedule && { schedule }), ...(target && { target }) }
}
