import type { TemplateFacts } from '../../../shared/plans/template.ts'
import type { Settings } from '../../../shared/settings/settings.ts'

/** Plans are drafted in the last quarter for the year after; at other times for the year that runs. */
export function defaultYear(today: string): number {
  const year = Number(today.slice(0, 4))
  return Number(today.slice(5, 7)) >= 10 ? year + 1 : year
}

/** What the create dialog starts from. `today` is `YYYY-MM-DD`. */
export function defaultFacts(settings: Settings, today: string): TemplateFacts {
  return {
    unitKind: settings.unitKind,
    communeName: settings.communeName,
    provinceKind: settings.provinceKind,
    provinceName: settings.provinceName,
    signerName: settings.signerName,
    year: defaultYear(today),
  }
}
