import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { newUnits } from '../../../shared/organisations/unify-units.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useSaveOrganisations } from '../../data/organisations.ts'
import styles from '../../styles/organisations.module.css'
import { type NewUnitRow, newUnitRows, type RowEdit, rowProblem, unitsToSave } from './new-unit-rows.ts'
import { NewUnitTable } from './new-unit-table.tsx'
import { RegisterDialog } from './register-dialog.tsx'

const title = 'Đơn vị chưa có trong danh mục'

type Props = { readonly appendices: readonly Appendix[]; readonly onClose: () => void }

/** Names of units in the plan that the register does not know: ticked, corrected, and added all or none. */
export function NewUnitsDialog({ open, ...props }: Props & { readonly open: boolean }) {
  return (
    <RegisterDialog open={open} title={title} onClose={props.onClose}>
      {register => <Contents {...props} register={register} />}
    </RegisterDialog>
  )
}

function Contents(props: Props & { readonly register: readonly Organisation[] }) {
  const { appendices, register, onClose } = props
  const notify = useNotify()
  const saving = useSaveOrganisations()
  const found = useMemo(() => newUnits(appendices, register), [appendices, register])
  const [edits, setEdits] = useState<ReadonlyMap<string, RowEdit>>(new Map())
  const [tried, setTried] = useState(false)
  const rows = newUnitRows(found, edits)
  const ticked = rows.filter(row => row.ticked)
  const edit = (changed: readonly NewUnitRow[], change: RowEdit) => {
    const next = new Map(edits)
    for (const { found: name } of changed) next.set(name, { ...edits.get(name), ...change })
    setEdits(next)
  }
  const add = () => {
    setTried(true)
    const problem = ticked.some(row => rowProblem(row, register) !== undefined)
    if (ticked.length === 0 || problem || saving.isPending) return
    const units = unitsToSave(rows, register, () => crypto.randomUUID())
    saving.mutate(units, {
      onSuccess: () => {
        notify({ text: `Đã ghi ${ticked.length} tên vào danh mục đơn vị` })
        onClose()
      },
    })
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.fields}>
          {rows.length === 0 ? (
            <p>Danh mục đã có mọi đơn vị nêu trong các phụ lục.</p>
          ) : (
            <>
              <p>
                Chọn những tên cần đưa vào danh mục để lần sau được gợi ý; tên chưa rõ thuộc nhóm nào thì chưa
                được chọn sẵn. Tên nào chỉ là cách gọi khác của một đơn vị đã có thì chọn đơn vị đó ở cột “Ghi
                vào danh mục là”.
              </p>
              <NewUnitTable rows={rows} register={register} tried={tried} onEdit={edit} />
            </>
          )}
          {saving.isError && <ErrorNotice message={describe(errorOf(saving.error))} />}
        </DialogContent>
        <DialogActions>
          {rows.length > 0 && (
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={ticked.length === 0 || saving.isPending}
            >
              Đưa {ticked.length} tên vào danh mục
            </Button>
          )}
          <Button onClick={onClose}>{rows.length > 0 ? 'Hủy' : 'Đóng'}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
