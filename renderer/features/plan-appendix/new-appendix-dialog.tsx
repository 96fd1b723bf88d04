import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import { label } from '../../../shared/glossary.ts'
import { type AppendixKind, appendixKinds } from '../../../shared/plans/appendix.ts'
import type { AppendixForm } from '../../../shared/plans/appendix-form.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/plan-appendix.module.css'
import type { FormChoice } from './form-choices.ts'
import { usualTitle } from './new-appendix.ts'

const origins = { preset: 'Mẫu của xã', 'built-in': 'Mẫu có sẵn', appendix: 'Trong kế hoạch này' } as const

const columnNames = ({ columns }: AppendixForm) => columns.map(column => column.label).join(' · ')

/** Asks what a new appendix lists, in which form and under which title. */
export function NewAppendixDialog(props: {
  readonly forms: readonly FormChoice[]
  readonly year: number
  readonly onAdd: (form: AppendixForm, title: string) => void
  readonly onClose: () => void
}) {
  const { forms, year, onClose } = props
  const [kind, setKind] = useState<AppendixKind>('tasks')
  const [title, setTitle] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const offered = forms.filter(({ form }) => form.kind === kind)
  const choice = offered.find(({ id }) => id === chosen) ?? offered[0]
  const shownTitle = title ?? usualTitle(kind, year)
  const add = () => {
    if (choice === undefined) return
    props.onAdd(choice.form, shownTitle.trim())
    onClose()
  }
  return (
    <DialogFrame open onClose={onClose} className={styles.wideDialog}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          event.stopPropagation()
          add()
        }}
      >
        <DialogBody>
          <DialogTitle>Thêm phụ lục</DialogTitle>
          <DialogContent className={styles.dialog}>
            <Field label="Loại phụ lục">
              <RadioGroup
                layout="horizontal"
                className={styles.kinds ?? ''}
                value={kind}
                onChange={(_, { value }) => {
                  setKind(appendixKinds.find(one => one === value) ?? kind)
                  setChosen(null)
                }}
              >
                {appendixKinds.map(one => (
                  <Radio key={one} value={one} label={label(`appendixKind.${one}`)} />
                ))}
              </RadioGroup>
            </Field>
            <Field label="Tên phụ lục">
              <Input value={shownTitle} onChange={(_, { value }) => setTitle(value)} />
            </Field>
            <Field label="Mẫu biểu (tên cột, độ rộng, cách đánh số đều sửa được sau)">
              <RadioGroup
                className={styles.forms}
                value={choice?.id ?? ''}
                onChange={(_, { value }) => setChosen(value)}
              >
                {offered.map(({ id, name, from, form }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={
                      <>
                        {name} <small className={styles.quiet}>({origins[from]})</small>
                        <small className={styles.formColumns}>{columnNames(form)}</small>
                      </>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button type="submit" appearance="primary" disabledFocusable={choice === undefined}>
              Thêm phụ lục
            </Button>
            <Button onClick={onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
