import { useMemo } from 'react'
import { useOrganisations } from '../../data/organisations.ts'
import { unitSuggestions } from './unit-suggestions.ts'

/** `unitSuggestions` of the register as it is; the function stays the same while the register does. */
export function useUnitSuggestions(): (field: string, text: string) => readonly string[] {
  const { data } = useOrganisations()
  return useMemo(() => unitSuggestions(data ?? []), [data])
}
