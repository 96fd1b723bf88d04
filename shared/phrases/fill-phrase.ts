import type { Plan } from '../plans/plan.ts'
import { plainText } from '../plans/rich-text.ts'
import { phraseRuns } from './phrase-runs.ts'

/** A phrase as it reads in a plan: `{tên xã}`, `{năm}` and the other fields filled from its facts. */
export function fillPhrase(text: string, plan: Plan): string {
  return plainText(phraseRuns(text, plan))
}
