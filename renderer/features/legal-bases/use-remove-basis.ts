import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { printShort } from '../../../shared/legal-bases/print-legal-basis.ts'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemoveLegalBasis, useSaveLegalBasis } from '../../data/legal-bases.ts'

/** Takes an entry off the register at once, with a way back for a while. */
export function useRemoveBasis() {
  const removing = useRemoveLegalBasis()
  const saving = useSaveLegalBasis()
  const notify = useNotify()
  const problem = removing.error ?? saving.error
  return {
    remove: (entry: LegalBasis) =>
      removing.mutate(entry.id, {
        onSuccess: () =>
          notify({
            text: `Đã xóa ${printShort(entry)} khỏi danh mục`,
            action: { label: 'Hoàn tác', run: () => saving.mutate({ ...entry, rev: 0 }) },
          }),
      }),
    error: problem === null ? null : errorOf(problem),
  }
}
