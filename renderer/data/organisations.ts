import { useMutation, useQuery } from '@tanstack/react-query'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { callOrThrow, useClient } from './client.tsx'

/** The root of the family that the topic `organisations` makes stale. */
export const organisationKeys = { all: ['organisations'] } as const

/** The whole register of units, in Vietnamese alphabetical order. */
export function useOrganisations() {
  const client = useClient()
  return useQuery({
    queryKey: organisationKeys.all,
    queryFn: (): Promise<readonly Organisation[]> => callOrThrow(client, 'organisations.list', {}),
  })
}

/** Stores units, new (revision 0) or changed, all or none; answers them as stored. */
export function useSaveOrganisations() {
  const client = useClient()
  return useMutation({
    mutationFn: (units: readonly Organisation[]) =>
      callOrThrow(client, 'organisations.save', {
        units: units.map(unit => ({ ...unit, aliases: [...unit.aliases] })),
      }),
  })
}

/** Takes a unit off the register; plans keep their own words. */
export function useRemoveOrganisation() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'organisations.remove', { id }) })
}
