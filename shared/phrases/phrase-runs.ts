import type { Plan } from '../plans/plan.ts'
import type { RichText, Run } from '../plans/rich-text.ts'
import { fieldFacts, fieldWords } from '../plans/template-fields.ts'

/**
 * A phrase as it goes into a plan: fields such as `{tên xã}` and `{năm trước}` filled from its facts and linked to
 * them. What stands in braces and is no field stays as it is.
 *
 * @returns runs without marks, none empty; a fact that is blank reads `…` until it is known.
 */
export function phraseRuns(text: string, plan: Plan): RichText {
  const facts = fieldFacts(plan)
  const runs: Run[] = []
  const put = (words: string, field?: string) => {
    const last = runs.at(-1)
    // Side by side, one field twice could not be told from one.
    const linked = field !== undefined && last?.field !== field
    if (linked) runs.push({ text: words, field })
    else if (last !== undefined && last.field === undefined)
      runs[runs.length - 1] = { text: last.text + words }
    else if (words !== '') runs.push({ text: words })
  }
  for (const part of text.split(/(\{[^{}]*\})/u)) {
    const name = /^\{(.*)\}$/su.exec(part)?.[1]
    const words = name === undefined ? undefined : fieldWords(name, facts)
    if (name === undefined || words === undefined) put(part)
    else put(words, name)
  }
  return runs
}
