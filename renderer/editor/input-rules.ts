import { InputRule, inputRules } from '@tiptap/pm/inputrules'
import { NodeSelection, type Plugin } from '@tiptap/pm/state'
import type { TextBlockKind } from '../../shared/plans/block.ts'
import { kindOf, typeOfKind } from './schema.ts'

/**
 * A mark typed at the start of a block makes it that kind. 'Phần' needs its number: many a sentence of these plans
 * begins with 'Phần mềm'.
 */
const marks: readonly (readonly [RegExp, TextBlockKind])[] = [
  [/^Phần (?:thứ )?(?:[IVX]+|\d{1,2}|\p{Ll}+ nhất|nhất|hai|ba|tư|năm)[.:]? $/u, 'part'],
  [/^[IVX]{1,6}\. $/, 'section'],
  [/^\d{1,2}\.\d{1,2}\.? $/, 'subclause'],
  [/^\d{1,2}\. $/, 'clause'],
  [/^[a-eg-ik-vxyđ]\) $/, 'point'],
  [/^[-–] $/, 'dash'],
  [/^\+ $/, 'plus'],
]

/** Makes the caret's block of the kind whose mark was just typed, and takes the typed mark away. */
export function kindRules(): Plugin {
  return inputRules({
    rules: marks.map(
      ([mark, kind]) =>
        new InputRule(mark, (state, _, start, end) => {
          const $start = state.doc.resolve(start)
          const from = $start.depth === 1 ? kindOf($start.parent) : undefined
          if (from === undefined || state.selection instanceof NodeSelection) return null
          const { attrs } = $start.parent
          const change = state.tr.delete(start, end)
          if (from === kind) return change
          return change.setNodeMarkup($start.before(), typeOfKind(kind), {
            id: attrs['id'],
            number: null,
            title: false,
          })
        }),
    ),
  })
}
