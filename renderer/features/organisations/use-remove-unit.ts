import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemoveOrganisation, useSaveOrganisations } from '../../data/organisations.ts'

/** Takes a unit off the register at once, with a way back for a while. */
export function useRemoveUnit() {
  const removing = useRemoveOrganisation()
  const saving = useSaveOrganisations()
  const notify = useNotify()
  const problem = removing.error ?? saving.error
  return {
    remove: (unit: Organisation) =>
      removing.mutate(unit.id, {
        onSuccess: () =>
          notify({
            text: `Đã xóa ${unit.name} khỏi danh mục`,
            action: { label: 'Hoàn tác', run: () => saving.mutate([{ ...unit, rev: 0 }]) },
          }),
      }),
    error: problem === null ? null : errorOf(problem),
  }
}
