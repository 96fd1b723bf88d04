import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
} from '@fluentui/react-components'
import { AddRegular, DocumentTableRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { Appendix, Column } from '../../../shared/plans/appendix.ts'
import { printedColumns } from '../../../shared/plans/appendix.ts'
import type { AppendixForm } from '../../../shared/plans/appendix-form.ts'
import {
  addColumn,
  applyForm,
  freeCustomField,
  moveColumn,
  removeColumn,
} from '../../../shared/plans/edit-columns.ts'
import { TaskPane } from '../../components/task-pane.tsx'
import styles from '../../styles/plan-appendix.module.css'
import type { AppendixContext } from './appendix-context.ts'
import { ColumnEntry } from './column-entry.tsx'
import { type FormChoice, formOf } from './form-choices.ts'
import { filledRows, missingColumns } from './known-columns.ts'
import { RemoveColumnDialog } from './remove-column-dialog.tsx'

/** Applies, keeps and removes the commune's own forms. */
export type FormPresets = (use: {
  readonly value: AppendixForm
  readonly suggestedName: string
  readonly onApply: (form: AppendixForm) => void
}) => ReactNode

/** An appendix's columns: which print, what they are called, how wide they are, in which order. */
export function ColumnsPanel(props: {
  readonly context: AppendixContext
  readonly forms: readonly FormChoice[]
  readonly presets?: FormPresets | undefined
  /** Whether columns that do not print are on the screen. */
  readonly hiddenShown: boolean
  readonly onShowHidden: (shown: boolean) => void
  readonly onClose: () => void
}) {
  const { context, forms, presets, onClose } = props
  const { appendix, session, readOnly } = context
  const [removing, setRemoving] = useState<Column | null>(null)
  const edit = (change: (appendix: Appendix) => Appendix) => session.edit(appendix.id, change)
  const remove = ({ field }: Column) => edit(now => removeColumn(now, field))
  const { columns } = appendix
  const printed = printedColumns(appendix)
  const move = (index: number, by: 1 | -1) => {
    const moved = columns[index]
    const before = columns[by === 1 ? index + 2 : index - 1]
    if (moved && columns[index + by]) edit(now => moveColumn(now, moved.field, before?.field ?? null))
  }
  return (
    <TaskPane title="Cột" onClose={onClose}>
      <div className={styles.panelBody}>
        <p className={styles.quiet}>
          Cột được đánh dấu thì in ra; cột ẩn vẫn giữ chữ. Độ rộng tính theo phần trăm bề ngang bảng.
        </p>
        <ol className={styles.columnList}>
          {columns.map((column, index) => (
            <ColumnEntry
              key={column.field}
              column={column}
              printed={printed}
              readOnly={readOnly}
              onEdit={edit}
              onMove={by => move(index, by)}
              onRemove={() => (filledRows(appendix, column.field) > 0 ? setRemoving(column) : remove(column))}
            />
          ))}
        </ol>
        <Switch
          label="Hiện cả cột ẩn trong bảng"
          checked={props.hiddenShown}
          onChange={(_, { checked }) => props.onShowHidden(checked)}
        />
        <div className={styles.panelTools}>
          <AddColumnMenu appendix={appendix} disabled={readOnly} onEdit={edit} />
          <FormMenu forms={forms} disabled={readOnly} onApply={form => edit(now => applyForm(now, form))} />
          {!readOnly &&
            presets?.({
              value: formOf(appendix),
              suggestedName: appendix.title,
              onApply: form => edit(now => applyForm(now, form)),
            })}
        </div>
        {removing && (
          <RemoveColumnDialog
            column={removing}
            count={filledRows(appendix, removing.field)}
            onRemove={() => remove(removing)}
            onClose={() => setRemoving(null)}
          />
        )}
      </div>
    </TaskPane>
  )
}

function AddColumnMenu(props: {
  readonly appendix: Appendix
  readonly disabled: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<AddRegular />} disabled={props.disabled}>
          Thêm cột
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.longMenu}>
        <MenuList>
          <MenuItem
            onClick={() =>
              props.onEdit(now => addColumn(now, { field: freeCustomField(now), label: 'Cột mới' }, null))
            }
          >
            Cột riêng
          </MenuItem>
          <MenuDivider />
          {missingColumns(props.appendix).map(column => (
            <MenuItem key={column.field} onClick={() => props.onEdit(now => addColumn(now, column, null))}>
              {column.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function FormMenu(props: {
  readonly forms: readonly FormChoice[]
  readonly disabled: boolean
  readonly onApply: (form: AppendixForm) => void
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<DocumentTableRegular />} disabled={props.disabled || props.forms.length === 0}>
          Áp dụng mẫu biểu
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.longMenu}>
        <MenuList>
          {props.forms.map(({ id, name, form }) => (
            <MenuItem
              key={id}
              secondaryContent={`${form.columns.length} cột`}
              onClick={() => props.onApply(form)}
            >
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
