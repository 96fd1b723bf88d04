import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { describe } from '../../../shared/errors.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useMergePlanFile } from '../../data/exchange.ts'
import type { FileBytes } from '../../data/read-base64.ts'
import styles from '../../styles/import-plan.module.css'
import { chosen, openConflicts, type Take } from './conflict-choices.ts'
import { ConflictList } from './conflict-list.tsx'
import { useImportCopy } from './use-import.ts'

type Preview = Output<'exchange.read'>

const partNames: Readonly<Record<Preview['differences'][number], string>> = {
  year: 'năm kế hoạch',
  state: 'trạng thái',
  letterhead: 'phần đầu văn bản',
  subject: 'trích yếu',
  bases: 'căn cứ',
  lead: 'câu dẫn',
  body: 'nội dung',
  closing: 'câu kết',
  recipients: 'nơi nhận',
  signature: 'chữ ký',
  appendices: 'phụ lục',
}

/** A file whose plan is here already: what its log would add, and what the two logs say differently. */
export function MergeDialog(props: {
  readonly file: FileBytes
  readonly preview: Preview
  readonly onClose: () => void
  /** Is given the plan's id after its log was merged. */
  readonly onMerged: (planId: string) => void
  /** Is given the id of a plan that was made of the file. */
  readonly onCopied: (planId: string) => void
}) {
  const { file, preview, onClose } = props
  const { planId, subject, differences, added, conflicts } = preview
  const [takes, setTakes] = useState<ReadonlyMap<string, Take>>(new Map())
  const merging = useMergePlanFile()
  const copying = useImportCopy()
  const notify = useNotify()
  const open = openConflicts(conflicts).length
  const nothing = added === 0 && open === 0
  const choices = chosen(conflicts, takes)
  const busy = merging.isPending || copying.isPending
  const merge = () => {
    if (choices === undefined || busy) return
    merging.mutate(
      { ...file, choices },
      {
        onSuccess: done => {
          notify({ text: `Đã gộp ${done.added} lần báo cáo, đính chính ${done.settled}` })
          props.onMerged(done.planId)
        },
      },
    )
  }
  const copy = () => {
    if (!busy) copying.mutate(file, { onSuccess: ({ plan }) => props.onCopied(plan.id) })
  }
  const problem = merging.error ?? copying.error
  return (
    <DialogFrame open onClose={onClose} className={styles.merge}>
      <DialogBody>
        <DialogTitle>{nothing ? 'Kế hoạch này đã có trên máy' : 'Gộp tiến độ từ máy khác'}</DialogTitle>
        <DialogContent className={styles.mergeContent}>
          <p>
            Tệp “{file.name}” là kế hoạch “{subject}”, đã có trên máy này.
          </p>
          <p>
            {added === 0
              ? 'Tệp không có lần báo cáo nào mới.'
              : `${added} lần báo cáo trong tệp chưa có ở đây sẽ được thêm vào nhật ký.`}
            {open > 0 && ` ${open} chỗ hai bên ghi khác nhau, cần chọn từng chỗ.`}
          </p>
          {differences.length > 0 && (
            <p className={styles.secondary}>
              Văn bản trong tệp khác ở: {differences.map(part => partNames[part]).join(', ')}. Chỉ tiến độ
              được gộp; văn bản trên máy này giữ nguyên.
            </p>
          )}
          {conflicts.length > 0 && (
            <ConflictList
              planId={planId}
              conflicts={conflicts}
              takes={takes}
              onTake={(ids, take) =>
                setTakes(now => new Map([...now, ...ids.map(id => [id, take] as const)]))
              }
            />
          )}
          {problem && <ErrorNotice message={describe(errorOf(problem))} />}
        </DialogContent>
        <DialogActions fluid>
          {!nothing && (
            <Button appearance="primary" disabledFocusable={choices === undefined || busy} onClick={merge}>
              Gộp tiến độ
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={copy}>
            Nhập thành kế hoạch riêng
          </Button>
          <Button onClick={onClose}>{nothing ? 'Đóng' : 'Hủy'}</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
