import { type PlanTemplate, planTemplate, type TemplateSummary } from './template.ts'
import reviewAndPlan from './templates/hai-phan-danh-gia.json' with { type: 'json' }
import manyBases from './templates/hai-phan-nhieu-can-cu.json' with { type: 'json' }
import purposeFirst from './templates/muc-dich-noi-dung.json' with { type: 'json' }
import goalsFirst from './templates/muc-tieu-truoc.json' with { type: 'json' }
import indicatorAppendix from './templates/phu-luc-chi-tieu.json' with { type: 'json' }
import blank from './templates/van-ban-trong.json' with { type: 'json' }

/** The templates that come with the program, in the order in which they are offered; the one to write all by oneself is last. */
export const templates: readonly PlanTemplate[] = [
  purposeFirst,
  reviewAndPlan,
  indicatorAppendix,
  manyBases,
  goalsFirst,
  blank,
].map(each => planTemplate.parse(each))

/** A built-in template by its id; undefined when there is none. */
export function findTemplate(id: string): PlanTemplate | undefined {
  return templates.find(template => template.id === id)
}

/** What a list of templates shows of one; titles of appendices without the commune and the year that a plan fills in. */
export function summarise(template: PlanTemplate): TemplateSummary {
  const { id, title, description, appendices } = template
  return {
    id,
    title,
    description,
    own: false,
    appendices: appendices.map(appendix => appendix.title.replace(/\s*(năm\s*)?\{[^{}]*\}/gu, '').trim()),
  }
}
