import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { AppendixForm } from '../../../shared/plans/appendix-form.ts'
import { builtInForms } from '../../../shared/plans/built-in-forms.ts'
import type { Preset } from '../../../shared/settings/presets-api.ts'

/** A form that an appendix can take: the program's own, the commune's, or another appendix's of the plan. */
export type FormChoice = {
  readonly id: string
  readonly name: string
  readonly from: 'built-in' | 'preset' | 'appendix'
  readonly form: AppendixForm
}

/** How an appendix looks, without its title and items. */
export function formOf({
  kind,
  columns,
  groupNumbering,
  subgroupNumbering,
  rowNumbering,
}: Appendix): AppendixForm {
  return { kind, columns, groupNumbering, subgroupNumbering, rowNumbering }
}

/**
 * Every form there is to choose from: the commune's own first, since it was made on purpose.
 *
 * @param year of the plan.
 */
export function formChoices(
  presets: readonly Preset[],
  appendices: readonly Appendix[],
  year: number,
): readonly FormChoice[] {
  return [
    ...presets.flatMap((preset): FormChoice[] =>
      preset.kind === 'columns'
        ? [{ id: `preset-${preset.id}`, name: preset.name, from: 'preset', form: preset.columns }]
        : [],
    ),
    ...builtInForms(year).map(
      ({ id, name, form }): FormChoice => ({ id: `built-in-${id}`, name, from: 'built-in', form }),
    ),
    ...appendices.map(
      (appendix, index): FormChoice => ({
        id: `appendix-${appendix.id}`,
        name: `Như ${appendixLabel(index, appendices.length)}`,
        from: 'appendix',
        form: formOf(appendix),
      }),
    ),
  ]
}
