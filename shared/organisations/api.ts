import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { organisation } from './organisation.ts'

export const organisationCommands = {
  /** The whole register, in Vietnamese alphabetical order. */
  'organisations.list': query(z.strictObject({}), z.array(organisation)),
  /** Stores new and changed units, all or none; refused with `conflict` when one was changed since its `rev`. */
  'organisations.save': change(
    z.strictObject({ units: z.array(organisation).min(1) }),
    z.array(organisation),
    ['organisations'],
  ),
  /** Takes a unit off the register. Plans keep its printed name. */
  'organisations.remove': change(z.strictObject({ id: z.string() }), z.null(), ['organisations']),
}
