import { z } from 'zod'
import { unitKinds } from '../plans/plan.ts'

/** The commune that this copy of the program serves; new plans start from it. */
export const settings = z.strictObject({
  unitKind: z.enum(unitKinds),
  communeName: z.string(),
  provinceKind: z.enum(['tỉnh', 'thành phố']),
  provinceName: z.string(),
  signerName: z.string(),
  /** The folder of the last export; null before the first. */
  exportFolder: z.string().nullable(),
})
export type Settings = Readonly<z.infer<typeof settings>>

export const defaultSettings: Settings = {
  unitKind: 'xã',
  communeName: '',
  provinceKind: 'tỉnh',
  provinceName: '',
  signerName: '',
  exportFolder: null,
}
