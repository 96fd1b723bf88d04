import { type PlanTemplate, planTemplate, type TemplateSummary } from './template.ts'
import { fillFields } from './template-fields.ts'
import purposeFirst from './templates/muc-dich-noi-dung.json' with { type: 'json' }
import goalsFirst from './templates/muc-tieu-truoc.json' with { type: 'json' }

/** The templates that come with the program, in the order in which they are offered. */
export const templates: readonly PlanTemplate[] = [purposeFirst, goalsFirst].map(each =>
  planTemplate.parse(each),
)

/** A built-in template by its id; undefined when there is none. */
export function findTemplate(id: string): PlanTemplate | undefined {
  return templates.find(template => template.id === id)
}

/** What a list of templates shows of one, filled in with its own invented commune's facts where it has any. */
export function summarise(template: PlanTemplate): TemplateSummary {
  const { id, title, description, appendices } = template
  return {
    id,
    title,
    description,
    appendices: appendices.map(appendix => fillFields(appendix.title, template.defaults)),
  }
}
