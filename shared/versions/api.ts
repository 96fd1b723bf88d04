import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { plan } from '../plans/plan.ts'
import { versionPart } from './version-part.ts'

/** Why a version was kept: hourly while editing, before something that changes much, or because a person named it. */
export const versionKinds = ['hourly', 'import', 'export', 'state', 'restore', 'named'] as const

export const versionSummary = z.strictObject({
  id: z.string(),
  planId: z.string(),
  kind: z.enum(versionKinds),
  /** A named version's name; empty otherwise. */
  name: z.string(),
  /** ISO instant. */
  at: z.string(),
})
export type VersionSummary = Readonly<z.infer<typeof versionSummary>>

export const versionCommands = {
  /** Latest first. */
  'versions.list': query(z.strictObject({ planId: z.string() }), z.array(versionSummary)),
  'versions.get': query(
    z.strictObject({ id: z.string() }),
    z.strictObject({ summary: versionSummary, plan }),
  ),
  'versions.keep': change(
    z.strictObject({ planId: z.string(), name: z.string().trim().min(1) }),
    versionSummary,
    ['versions'],
  ),
  /** Brings back a whole version (`part` null), or one thing of it; what it replaces is kept as a version first. */
  'versions.restore': change(z.strictObject({ id: z.string(), part: versionPart.nullable() }), z.null(), [
    'plans',
    'versions',
  ]),
}
