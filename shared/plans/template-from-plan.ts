import { z } from 'zod'
import { parseSchedule } from '../tasks/parse-schedule.ts'
import { upper } from '../vietnamese.ts'
import type { AppendixItem } from './appendix.ts'
import { mapPlanText } from './map-plan-text.ts'
import { type Plan, plan as planSchema } from './plan.ts'
import { mapRichTexts, refillRuns } from './refill-fields.ts'
import { replaceWhole } from './replace-text.ts'
import type { RichText } from './rich-text.ts'
import type { TemplateFacts, TemplateSummary } from './template.ts'
import { fieldFacts, fieldWords, fillFields } from './template-fields.ts'
import { fieldsForYears } from './year-fields.ts'

/**
 * A commune's own template: one of its plans with fields in the words, so that nothing of it is lost — tables,
 * numbers of its own, who signs. Capitals of a field's name (`{TÊN XÃ}`) print its value in capitals.
 */
export const ownTemplate = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  description: z.string(),
  plan: planSchema,
})
export type OwnTemplate = Omit<Readonly<z.infer<typeof ownTemplate>>, 'plan'> & { readonly plan: Plan }

/**
 * A plan as a template: its commune, province, year and signer become fields where they stand as whole words, its
 * number, day and month are cleared. Years of cited documents and of periods (`2026 - 2030`) stay, and so do years
 * in bases: what was issued then is not issued again. Linked words go back to their fields and stay linked.
 * `planFromTemplate` with the same facts gives the text back.
 */
export function templateFromPlan(plan: Plan): Plan {
  const facts = fieldFacts(plan)
  const names = fieldsForNames(facts)
  const fields = mapRichTexts(plan, text => fieldsForLinks(text, facts))
  // A report's words may serve again; what it was about does not.
  const { report: _, ...marked } = mapPlanText(fields, text => names(fieldsForYears(text, plan.year)), names)
  const { letterhead, signature } = plan
  return {
    ...marked,
    state: 'draft',
    letterhead: {
      ...letterhead,
      number: '',
      day: null,
      month: null,
      place: letterhead.place === letterhead.communeName ? '{tên xã}' : letterhead.place,
    },
    signature: { ...signature, name: '{người ký}' },
  }
}

/** A new draft from an own template and a commune's facts; `id` is the new plan's own. */
export function planFromTemplate(template: Plan, facts: TemplateFacts, id: string): Plan {
  const fill = (text: string) => fillFields(fillCapitals(text, facts), facts)
  const { year, signerName, ...commune } = facts
  const linked = mapRichTexts(template, text => refillRuns(text, field => fieldWords(field, facts)))
  const filled = mapPlanText(linked, fill)
  return {
    ...filled,
    id,
    year,
    letterhead: { ...template.letterhead, ...commune, place: fill(template.letterhead.place), year },
    signature: { ...template.signature, name: fill(template.signature.name) },
    appendices:
      year === template.year
        ? filled.appendices
        : filled.appendices.map(each => ({ ...each, items: each.items.map(item => reschedule(item, year)) })),
  }
}

/** What a list of templates shows of an own one. */
export function summariseOwnTemplate({ id, title, description, plan }: OwnTemplate): TemplateSummary {
  const appendices = plan.appendices.map(each => each.title.replace(/\s*(năm\s*)?\{[^{}]*\}/gu, '').trim())
  return { id, title, description, appendices, own: true }
}

/** A name of one syllable is too common a word to be taken for the commune, or for a person. */
const isTelling = (name: string) => name.trim().includes(' ')

/** Linked words as their fields, and the kind before a linked name, which another commune writes otherwise. */
function fieldsForLinks(text: RichText, facts: TemplateFacts): RichText {
  const fields = refillRuns(text, field => fieldWords(field, facts) && `{${field}}`)
  return fields.map((run, index) => {
    const name = run.field === undefined ? fields[index + 1]?.field : undefined
    return name === undefined ? run : { ...run, text: fieldForKind(run.text, name, facts) }
  })
}

/** Words before a linked name with the kind at their end as a field: `trên địa bàn xã ` before `{tên xã}`. */
function fieldForKind(words: string, name: string, { unitKind, provinceKind }: TemplateFacts): string {
  if (name === 'tên tỉnh') return replaceEnd(words, `${provinceKind} `, '{loại tỉnh} ')
  if (name !== 'tên xã') return words
  return replaceEnd(
    replaceEnd(words, `${unitKind} `, '{loại đơn vị} '),
    `${capital(unitKind)} `,
    '{Loại đơn vị} ',
  )
}

function replaceEnd(words: string, end: string, by: string): string {
  const before = words.slice(0, -end.length)
  return words.endsWith(end) && !/[\p{L}\p{N}]$/u.test(before) ? before + by : words
}

const capital = (text: string) => upper(text.slice(0, 1)) + text.slice(1)

function fieldsForNames(facts: TemplateFacts): (text: string) => string {
  const { communeName, provinceName, signerName, unitKind, provinceKind } = facts
  const pairs: (readonly [string, string])[] = []
  if (communeName !== '') {
    const full = `${unitKind} ${communeName}`
    pairs.push([full, '{loại đơn vị} {tên xã}'], [capital(full), '{Loại đơn vị} {tên xã}'])
    pairs.push([upper(full), '{LOẠI ĐƠN VỊ} {TÊN XÃ}'])
  }
  if (provinceName !== '') {
    const full = `${provinceKind} ${provinceName}`
    pairs.push([full, '{loại tỉnh} {tên tỉnh}'], [upper(full), '{LOẠI TỈNH} {TÊN TỈNH}'])
  }
  if (isTelling(signerName)) pairs.push([signerName, '{người ký}'], [upper(signerName), '{NGƯỜI KÝ}'])
  if (isTelling(communeName)) pairs.push([communeName, '{tên xã}'], [upper(communeName), '{TÊN XÃ}'])
  return text => pairs.reduce((done, [name, field]) => replaceWhole(done, name, field), text)
}

function fillCapitals(text: string, facts: TemplateFacts): string {
  return text.replace(/ ?\{[\p{Lu} ]+\}/gu, field => upper(fillFields(field.toLocaleLowerCase('vi'), facts)))
}

/** What a schedule cell means moves with the year of the plan. */
function reschedule(item: AppendixItem, year: number): AppendixItem {
  if (item.kind !== 'row' || item.schedule === undefined) return item
  const { schedule: _, ...row } = item
  const schedule = parseSchedule(item.cells['schedule'] ?? '', { year })
  return schedule === undefined ? row : { ...row, schedule }
}
