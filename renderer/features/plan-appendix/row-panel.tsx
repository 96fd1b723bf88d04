import { Button } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { AppendixItem, RowItem } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { setCells } from '../../../shared/plans/edit-appendix.ts'
import { TaskPane } from '../../components/task-pane.tsx'
import styles from '../../styles/plan-appendix.module.css'
import type { AppendixContext } from './appendix-context.ts'
import { HeldField } from './held-field.tsx'
import { ownNumberChange } from './own-number.ts'
import { cellOf } from './row-view.ts'

type Note = (row: RowItem, field: string) => ReactNode

function titleOf(item: AppendixItem | undefined, number: string | undefined): string {
  if (item === undefined) return 'Chi tiết'
  const what = item.kind === 'row' ? 'Dòng' : item.kind === 'group' ? 'Nhóm' : 'Nhóm con'
  return number === undefined || number === '' ? `Chi tiết: ${what.toLowerCase()}` : `${what} ${number}`
}

/** One item of an appendix as a form: every column of it, hidden ones too, with room for long words. */
export function RowPanel(props: {
  readonly context: AppendixContext
  /** Items in the order shown, for going up and down. */
  readonly shown: readonly AppendixItem[]
  readonly note: Note
  /** Shows another item without taking the keyboard from here. */
  readonly onShow: (id: string, field: string | undefined) => void
  readonly onClose: () => void
}) {
  const { context, shown } = props
  const { appendix, selection } = context
  const at = shown.findIndex(({ id }) => id === selection.activeRowId)
  const item = shown[at]
  const number = numberItems(appendix)[appendix.items.findIndex(({ id }) => id === item?.id)]
  const step = (by: 1 | -1) => {
    const next = shown[at + by]
    if (next) props.onShow(next.id, selection.activeField ?? undefined)
  }
  const tools = (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label="Dòng trước"
        title="Dòng trước"
        disabledFocusable={at <= 0}
        onClick={() => step(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label="Dòng sau"
        title="Dòng sau"
        disabledFocusable={at < 0 || at >= shown.length - 1}
        onClick={() => step(1)}
      />
    </>
  )
  return (
    <TaskPane title={titleOf(item, number)} tools={tools} onClose={props.onClose}>
      <div className={styles.panelBody}>
        {item === undefined ? (
          <p className={styles.quiet}>Chọn một dòng trong bảng để xem và sửa mọi cột của dòng đó.</p>
        ) : (
          <ItemForm key={item.id} item={item} context={context} note={props.note} />
        )}
      </div>
    </TaskPane>
  )
}

function ItemForm(props: {
  readonly item: AppendixItem
  readonly context: AppendixContext
  readonly note: Note
}) {
  const { item, note } = props
  const { appendix, session, editContext, readOnly } = props.context
  const write = (field: string | null, text: string) =>
    session.edit(appendix.id, now => setCells(now, [{ id: item.id, field, text }], editContext.year))
  const number = (
    <HeldField
      label="Số ghi tay (để trống thì đánh số tự động)"
      value={item.number ?? ''}
      readOnly={readOnly}
      onCommit={text => session.edit(appendix.id, now => ownNumberChange(now, item.id, text))}
    />
  )
  if (item.kind !== 'row')
    return (
      <>
        <HeldField
          label="Tên nhóm"
          lines
          value={item.title}
          readOnly={readOnly}
          onCommit={text => write(null, text)}
        />
        {number}
      </>
    )
  return (
    <>
      {appendix.columns
        .filter(({ field }) => field !== 'ordinal')
        .map(({ field, label, hidden }) => (
          <HeldField
            key={field}
            label={hidden ? `${label} (cột đang ẩn)` : label}
            value={cellOf(item, field)}
            readOnly={readOnly}
            lines
            note={note(item, field)}
            onCommit={text => write(field, text)}
          />
        ))}
      {number}
    </>
  )
}
