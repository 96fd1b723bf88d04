import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { ExchangePreview } from '../../../shared/tasks/exchange-api.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useMergePlanFile } from '../../data/exchange.ts'
import type { FileBytes } from '../../data/read-base64.ts'
import styles from '../../styles/import-plan.module.css'
import { chosen, type Take } from './conflict-choices.ts'
import { ConflictList } from './conflict-list.tsx'
import { bringsNothing, mergeSentences } from './merge-words.ts'
import { useImportCopy } from './use-import.ts'

/** A file whose plan is here already: what it would bring, and what the two machines say differently. */
export function MergeDialog(props: {
  readonly file: FileBytes
  readonly preview: ExchangePreview
  readonly onClose: () => void
  /** Is called once the file's content is here. */
  readonly onMerged: (preview: ExchangePreview) => void
  /** Is given the id of a plan that was made of the file. */
  readonly onCopied: (planId: string) => void
}) {
  const { file, preview, onClose } = props
  const { planId, subject, conflicts, duties } = preview
  const [takes, setTakes] = useState<ReadonlyMap<string, Take>>(new Map())
  const merging = useMergePlanFile()
  const copying = useImportCopy()
  const notify = useNotify()
  const [dutiesTake, setDutiesTake] = useState<Take | null>(null)
  const nothing = bringsNothing(preview)
  const choices = duties === 'apart' && dutiesTake === null ? undefined : chosen(conflicts, takes)
  const busy = merging.isPending || copying.isPending
  const merge = () => {
    if (choices === undefined || busy) return
    merging.mutate(
      { ...file, choices, duties: dutiesTake ?? 'here' },
      {
        onSuccess: done => {
          notify({
            text:
              done.added + done.settled === 0
                ? 'Đã gộp'
                : `Đã gộp ${done.added} lần báo cáo, đính chính ${done.settled}`,
          })
          props.onMerged(preview)
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
        <DialogTitle>{nothing ? 'Kế hoạch này đã có trên máy' : 'Gộp với bản từ máy khác'}</DialogTitle>
        <DialogContent className={styles.mergeContent}>
          <p>
            Tệp “{file.name}” là kế hoạch “{subject}”, đã có trên máy này.
          </p>
          {mergeSentences(preview).map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
          {duties === 'apart' && (
            <Field label="Lịch báo cáo đã đặt khác nhau ở hai máy">
              <RadioGroup
                className={styles.sides}
                value={dutiesTake ?? ''}
                onChange={(_, { value }) => setDutiesTake(value === 'here' ? 'here' : 'there')}
              >
                <Radio value="here" label="Giữ lịch trên máy này" />
                <Radio value="there" label="Lấy lịch trong tệp" />
              </RadioGroup>
            </Field>
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
              Gộp
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
