import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { recipients, signature } from '../plans/plan.ts'

/** A commune's usual recipients, or one of its signers with the lines above the name. */
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
])
export type Preset = Readonly<z.infer<typeof preset>>

export const presetCommands = {
  'presets.list': query(z.strictObject({}), z.array(preset)),
  'presets.save': change(preset, preset, ['presets']),
  'presets.remove': change(z.strictObject({ id: z.string() }), z.null(), ['presets']),
}
