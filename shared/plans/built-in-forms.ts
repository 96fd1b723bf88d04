import { z } from 'zod'
import { type AppendixForm, appendixForm } from './appendix-form.ts'
import list from './built-in-forms.json' with { type: 'json' }

/** A form of appendices that comes with the program. */
export type BuiltInForm = { readonly id: string; readonly name: string; readonly form: AppendixForm }

const listed = z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), form: appendixForm }))
const parsed = listed.parse(list)

/**
 * The forms that communes' plans usually have, those for tasks first.
 *
 * @param year of the plan, which the headings of targets name.
 */
export function builtInForms(year: number): readonly BuiltInForm[] {
  return parsed.map(({ form, ...rest }) => {
    const columns = form.columns.map(({ label, ...column }) => ({
      ...column,
      label: label.replaceAll('{năm}', String(year)),
    }))
    return { ...rest, form: { ...form, columns } }
  })
}
