import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { appendixForm } from '../plans/appendix-form.ts'
import { recipients, signature } from '../plans/plan.ts'
import { trackingFilter } from '../tasks/tracking-filter.ts'

/** A commune's usual recipients, one of its signers with the lines above the name, a form of its appendices, or a way to look at the work of a plan. */
export const preset = z.discriminatedUnion('kind', [
  z.strictObject({
    id: z.string().min(1),
    name: z.string().trim().min(1),
    kind: z.literal('recipients'),
    recipients,
  }),
  z.strictObject({
    id: z.string().min(1),
    name: z.string().trim().min(1),
    kind: z.literal('signature'),
    signature,
  }),
  z.strictObject({
    id: z.string().min(1),
    name: z.string().trim().min(1),
    kind: z.literal('columns'),
    columns: appendixForm,
  }),
  z.strictObject({
    id: z.string().min(1),
    name: z.string().trim().min(1),
    kind: z.literal('tracking'),
    tracking: z.strictObject({ planId: z.string().min(1), filter: trackingFilter }),
  }),
])
export type Preset = Readonly<z.infer<typeof preset>>

export const presetCommands = {
  'presets.list': query(z.strictObject({}), z.array(preset)),
  'presets.save': change(preset, preset, ['presets']),
  'presets.remove': change(z.strictObject({ id: z.string() }), z.null(), ['presets']),
}
