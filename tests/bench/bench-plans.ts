import { existsSync, readFileSync } from 'node:fs'
import { readSource } from '../../electron/intake/read-source.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { templates } from '../../shared/plans/template-catalogue.ts'
import { recognisePlan } from '../../shared/recognize/recognise-plan.ts'

/** The day that benchmark documents carry. */
export const benchDate = '2026-01-15'

function templatePlan(): Plan {
  const [template] = templates
  if (template === undefined) throw new Error('no template')
  return instantiateTemplate(template, template.defaults, 'bench')
}

/** The longest real plan at hand, else a template ten pages long. */
export function largestPlan(): Plan {
  const file = new URL('../../../shared/seeds/nhu-thanh.txt', import.meta.url)
  if (!existsSync(file)) return templatePlan()
  return recognisePlan(readSource('nhu-thanh.txt', readFileSync(file)), { id: 'bench', year: 2026 }).plan
}

/** A plan with an appendix of nine columns. */
export function tablePlan(): Plan {
  return templatePlan()
}
