import type { z } from 'zod'
import { documentCommands } from '../documents/api.ts'
import { formCommands } from '../forms/api.ts'
import { jobCommands } from '../jobs/api.ts'
import { legalBasisCommands } from '../legal-bases/api.ts'
import { organisationCommands } from '../organisations/api.ts'
import { phraseCommands } from '../phrases/api.ts'
import { planCommands } from '../plans/api.ts'
import { nextYearCommands } from '../plans/next-year.ts'
import { tableCommands } from '../recognize/api.ts'
import { reportCommands } from '../reports/api.ts'
import { settingsCommands } from '../settings/api.ts'
import { presetCommands } from '../settings/presets-api.ts'
import { progressCommands } from '../tasks/api.ts'
import { exchangeCommands } from '../tasks/exchange-api.ts'
import { versionCommands } from '../versions/api.ts'
import type { Topic } from './command.ts'
import { searchCommands } from './search.ts'

/** Every command that a screen may call, joined from the nouns' own tables. Both sides import this and nothing else. */
export const contract = {
  ...planCommands,
  ...versionCommands,
  ...reportCommands,
  ...nextYearCommands,
  ...documentCommands,
  ...legalBasisCommands,
  ...organisationCommands,
  ...tableCommands,
  ...phraseCommands,
  ...presetCommands,
  ...progressCommands,
  ...exchangeCommands,
  ...formCommands,
  ...jobCommands,
  ...settingsCommands,
  ...searchCommands,
}

export type Contract = typeof contract
export type CommandName = keyof Contract
export type Input<N extends CommandName> = z.input<Contract[N]['input']>
export type Parsed<N extends CommandName> = z.output<Contract[N]['input']>
export type Output<N extends CommandName> = z.output<Contract[N]['output']>

/** Sent after a change is committed. `origin` is the caller's own id, so that it can ignore its own echo. */
export type ChangedEvent = { readonly topics: readonly Topic[]; readonly origin: string | null }
