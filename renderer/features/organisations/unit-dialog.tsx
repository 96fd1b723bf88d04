import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useSaveOrganisations } from '../../data/organisations.ts'
import styles from '../../styles/organisations.module.css'
import { UnitConflict } from './unit-conflict.tsx'
import { UnitFields } from './unit-fields.tsx'
import { emptyUnitForm, formOfUnit, unitOfForm, unitProblems } from './unit-form.ts'

type Props = {
  /** Null to add one. */
  readonly unit: Organisation | null
  /** As it is now; it follows other windows. */
  readonly register: readonly Organisation[]
  readonly onClose: () => void
}

/** Adds a unit to the register or corrects one; what another window wrote meanwhile is shown, never overwritten unasked. */
export function UnitDialog(props: Props) {
  return (
    <DialogFrame open onClose={props.onClose} className={styles.form}>
      <UnitDialogForm {...props} />
    </DialogFrame>
  )
}

function UnitDialogForm({ unit, register, onClose }: Props) {
  const [known, setKnown] = useState(() => unit ?? { id: crypto.randomUUID(), rev: 0 })
  const [form, setForm] = useState(unit === null ? emptyUnitForm : formOfUnit(unit))
  const [tried, setTried] = useState(false)
  const saving = useSaveOrganisations()
  const notify = useNotify()
  const problems = unitProblems(form, register, known.id)
  const error = saving.isError ? errorOf(saving.error) : null
  const stored = register.find(({ id }) => id === known.id)
  const save = (rev: number) => {
    setTried(true)
    if (Object.keys(problems).length > 0 || saving.isPending) return
    saving.mutate([unitOfForm(form, { id: known.id, rev })], {
      onSuccess: () => {
        notify({ text: unit === null ? 'Đã thêm vào danh mục' : 'Đã lưu' })
        onClose()
      },
    })
  }
  const takeStored = () => {
    if (stored === undefined) return onClose()
    setKnown(stored)
    setForm(formOfUnit(stored))
    saving.reset()
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save(known.rev)
      }}
    >
      <DialogBody>
        <DialogTitle>{unit === null ? 'Thêm đơn vị' : 'Sửa đơn vị'}</DialogTitle>
        <DialogContent className={styles.fields}>
          <UnitFields
            form={form}
            problems={tried ? problems : {}}
            onChange={change => setForm({ ...form, ...change })}
          />
          {error?.code === 'conflict' && (
            <UnitConflict
              stored={stored}
              onKeepMine={() => save(stored?.rev ?? 0)}
              onTakeStored={takeStored}
            />
          )}
          {error !== null && error.code !== 'conflict' && <ErrorNotice message={describe(error)} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
            {unit === null ? 'Thêm vào danh mục' : 'Lưu'}
          </Button>
          <Button onClick={onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
