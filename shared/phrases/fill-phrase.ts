import type { Plan } from '../plans/plan.ts'
import type { TemplateFacts } from '../plans/template.ts'
import { fillFields } from '../plans/template-fields.ts'

/** The facts that a plan's own letterhead and signature give to fields; blank ones stay blank. */
export function factsOfPlan({ letterhead, year, signature }: Plan): TemplateFacts {
  const { unitKind, communeName, provinceKind, provinceName } = letterhead
  return { unitKind, communeName, provinceKind, provinceName, year, signerName: signature.name }
}

/** A phrase as it reads in a plan: `{tên xã}`, `{năm}` and the other fields filled from its facts. */
export function fillPhrase(text: string, plan: Plan): string {
  return fillFields(text, factsOfPlan(plan))
}
