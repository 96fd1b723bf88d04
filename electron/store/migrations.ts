import type { Migration } from 'kysely/migration'
import { up as registers } from './migrations/0001-registers.ts'
import { up as plans } from './migrations/0002-plans.ts'
import { up as settingsAndExports } from './migrations/0003-settings-and-exports.ts'
import { up as versionsAndStates } from './migrations/0004-versions-and-states.ts'
import { up as ownWording } from './migrations/0005-own-wording.ts'
import { up as appendices } from './migrations/0006-appendices.ts'
import { up as progress } from './migrations/0007-progress.ts'
import { up as reports } from './migrations/0008-reports.ts'
import { up as forms } from './migrations/0009-forms.ts'
import { up as carriedPlans } from './migrations/0010-carried-plans.ts'
import { up as familyProgress } from './migrations/0011-family-progress.ts'

/** Every step of the schema by name, run in the order of the names. A shipped one is never edited: add the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-registers': { up: registers },
  '0002-plans': { up: plans },
  '0003-settings-and-exports': { up: settingsAndExports },
  '0004-versions-and-states': { up: versionsAndStates },
  '0005-own-wording': { up: ownWording },
  '0006-appendices': { up: appendices },
  '0007-progress': { up: progress },
  '0008-reports': { up: reports },
  '0009-forms': { up: forms },
  '0010-carried-plans': { up: carriedPlans },
  '0011-family-progress': { up: familyProgress },
}
