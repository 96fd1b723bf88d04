import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { type CitationChange, shortenCitations } from '../../../shared/legal-bases/shorten-citations.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { Loading } from '../../components/loading.tsx'
import { useLegalBases } from '../../data/legal-bases.ts'
import styles from '../../styles/legal-bases.module.css'

type Props = {
  readonly plan: Plan
  /** The changes that she accepts, for `applyCitationChanges`. */
  readonly onApply: (changes: readonly CitationChange[]) => void
  readonly onClose: () => void
}

const keyOf = ({ where, at }: CitationChange) => `${where}:${at}`

/** Full form at a document's first mention, short form afterwards (NĐ30 PL I.II.6.b): shown one by one, done when accepted. */
export function CitationsDialog(props: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.form}>
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents({ plan, onApply, onClose }: Props) {
  const register = useLegalBases('')
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const changes = register.data ? shortenCitations(plan, register.data) : []
  const accepted = changes.filter(change => !refused.has(keyOf(change)))
  const mark = (change: CitationChange, on: boolean) => {
    const next = new Set(refused)
    if (on) next.delete(keyOf(change))
    else next.add(keyOf(change))
    setRefused(next)
  }
  return (
    <DialogBody>
      <DialogTitle>Viện dẫn văn bản trong nội dung</DialogTitle>
      <DialogContent className={styles.fields}>
        {register.isPending && <Loading label="Đang đọc danh mục…" />}
        {register.data && changes.length === 0 && (
          <p>Các văn bản đều đã được ghi đầy đủ ở lần đầu và ghi gọn ở những lần sau.</p>
        )}
        {changes.length > 0 && (
          <>
            <p>Lần đầu ghi đầy đủ, những lần sau chỉ ghi loại, số và ký hiệu. Bỏ chọn chỗ muốn giữ nguyên.</p>
            <ul className={styles.changes}>
              {changes.map(change => (
                <li key={keyOf(change)}>
                  <Checkbox
                    checked={!refused.has(keyOf(change))}
                    onChange={(_, { checked }) => mark(change, checked === true)}
                    label={
                      <>
                        <del>{change.from}</del> <ins>{change.to}</ins>
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </DialogContent>
      <DialogActions>
        {changes.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={accepted.length === 0}
            onClick={() => {
              onApply(accepted)
              onClose()
            }}
          >
            Sửa {accepted.length} chỗ
          </Button>
        )}
        <Button onClick={onClose}>{changes.length > 0 ? 'Hủy' : 'Đóng'}</Button>
      </DialogActions>
    </DialogBody>
  )
}
