import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { spellingGroups, unifySpellings } from '../../../shared/organisations/unify-units.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { useNotify } from '../../components/use-notify.tsx'
import type { AppendixSession } from '../../data/appendix-session.ts'
import type { PlanEditor } from '../../editor/plan-editor.ts'
import styles from '../../styles/organisations.module.css'
import { placeWords } from './place-words.ts'
import { RegisterDialog } from './register-dialog.tsx'
import { TextChangeList } from './text-change-list.tsx'
import { applyTextChanges, textChanges } from './text-changes.ts'
import { unifying, type WantedByKey, wantedFor } from './unify-choices.ts'
import { UnifyGroup } from './unify-group.tsx'

type Props = {
  readonly appendices: readonly Appendix[]
  readonly session: AppendixSession
  readonly editor: PlanEditor
  readonly goToRow: (id: string, field?: string) => void
  readonly onClose: () => void
}

const title = 'Thống nhất tên đơn vị'

/** Units that the plan writes in several ways, and one spelling for each at one click; undo takes it back. */
export function UnifyDialog({ open, ...props }: Props & { readonly open: boolean }) {
  return (
    <RegisterDialog open={open} title={title} onClose={props.onClose}>
      {register => <Contents {...props} register={register} />}
    </RegisterDialog>
  )
}

const nobody: ReadonlySet<string> = new Set()

function Contents(props: Props & { readonly register: readonly Organisation[] }) {
  const { appendices, session, editor, register, onClose } = props
  const notify = useNotify()
  const groups = useMemo(() => spellingGroups(appendices, register), [appendices, register])
  const wordsOf = useMemo(() => placeWords(appendices), [appendices])
  const [chosen, setChosen] = useState<WantedByKey>(new Map())
  const [withText, setWithText] = useState(false)
  const [refused, setRefused] = useState(nobody)
  const { choices, places } = useMemo(() => unifying(groups, chosen), [groups, chosen])
  const changes = useMemo(() => textChanges(editor.text(), choices), [editor, choices])
  const taken = withText ? changes.filter(({ id }) => !refused.has(id)) : []
  const apply = () => {
    session.editAll(now => unifySpellings(now, choices))
    if (taken.length > 0) {
      editor.rewrite(applyTextChanges(editor.text(), choices, new Set(taken.map(({ id }) => id))))
      notify({
        text: `Đã sửa ${places} chỗ trong phụ lục, ${taken.length} đoạn trong nội dung. Ctrl+Z hai lần để lấy lại.`,
      })
    } else notify({ text: `Đã thống nhất tên ${choices.length} đơn vị, ${places} chỗ. Ctrl+Z để lấy lại.` })
    onClose()
  }
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.fields}>
        {groups.length === 0 ? (
          <p>Mỗi đơn vị trong các phụ lục đều chỉ có một cách ghi. Không có gì phải thống nhất.</p>
        ) : (
          <>
            <p>
              {groups.length} đơn vị đang được ghi nhiều cách trong các phụ lục. Chọn cách ghi cho từng đơn
              vị, hoặc giữ nguyên.
            </p>
            <ul className={styles.groups}>
              {groups.map(group => (
                <UnifyGroup
                  key={group.key}
                  group={group}
                  wanted={wantedFor(group, chosen)}
                  wordsOf={wordsOf}
                  onWant={wanted => setChosen(new Map(chosen).set(group.key, wanted))}
                  onGo={({ rowId, field }) => {
                    onClose()
                    props.goToRow(rowId, field)
                  }}
                />
              ))}
            </ul>
            {changes.length > 0 && (
              <Checkbox
                checked={withText}
                onChange={(_, { checked }) => setWithText(checked === true)}
                label={`Sửa cả trong nội dung kế hoạch (${changes.length} đoạn)`}
              />
            )}
            {withText && <TextChangeList changes={changes} refused={refused} onRefuse={setRefused} />}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {groups.length > 0 && (
          <Button appearance="primary" disabledFocusable={choices.length === 0} onClick={apply}>
            Thống nhất tất cả ({places} chỗ)
          </Button>
        )}
        <Button onClick={onClose}>{groups.length > 0 ? 'Hủy' : 'Đóng'}</Button>
      </DialogActions>
    </DialogBody>
  )
}
