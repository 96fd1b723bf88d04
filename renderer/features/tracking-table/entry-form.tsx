import { Button } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureUnit } from '../../../shared/tasks/tracked-words.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useAppendProgress } from '../../data/progress.ts'
import styles from '../../styles/progress-entry.module.css'
import type { DraftStore } from './draft-store.ts'
import {
  correctionDraft,
  type DraftProblems,
  type EntryDraft,
  newDraft,
  readDraft,
  saysNothing,
} from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

export type EntryFormProps = {
  readonly planId: string
  readonly planYear: number
  /** The rows that it is about: one, or several that are updated alike. */
  readonly rows: readonly TrackedRow[]
  /** The entry that is put right; null for a new one. */
  readonly corrects: ProgressEntry | null
  readonly today: string
  readonly period: Period | null
  readonly periods: readonly Period[]
  readonly drafts: DraftStore
  /** Grows with each wish that the form take the keyboard. */
  readonly focusWish: number
  /** After saving, with what was stored; `next` when the next row is wanted. */
  readonly onSaved: (saved: readonly ProgressEntry[], next: boolean) => void
}

/** The key under which a draft is kept: a row's id, several rows', or a correction's. */
export function draftKey(rows: readonly TrackedRow[], corrects: ProgressEntry | null): string {
  if (corrects !== null) return `correction ${corrects.id}`
  return rows.length === 1 ? (rows[0]?.rowId ?? '') : 'several'
}

/**
 * Enters what a unit says of a row, or of several rows at once. What is typed is kept as a draft until it is saved or
 * taken back. Give it a `key` of its `draftKey`.
 */
export function EntryForm(props: EntryFormProps) {
  const { planId, planYear, rows, corrects, drafts, today } = props
  const key = draftKey(rows, corrects)
  const row = rows.length === 1 ? rows[0] : undefined
  const initial = () =>
    corrects === null ? newDraft(row, { today, period: props.period }) : correctionDraft(corrects)
  const held = useSyncExternalStore(drafts.subscribe, () => drafts.get(key))
  const draft = held ?? initial()
  const [problems, setProblems] = useState<DraftProblems>({})
  const form = useRef<HTMLFormElement>(null)
  const saving = useAppendProgress()

  const takeKeyboard = useEffectEvent(() => {
    const field = form.current?.querySelector<HTMLElement>('input:checked, input, textarea')
    field?.focus()
  })
  useEffect(() => {
    if (props.focusWish > 0) takeKeyboard()
  }, [props.focusWish])

  const change = (next: EntryDraft) => {
    setProblems({})
    if (JSON.stringify(next) === JSON.stringify(initial())) drafts.drop(key)
    else drafts.put(key, next)
  }
  const save = (next: boolean) => {
    if (saving.isPending) return
    const unit = row === undefined ? '' : figureUnit(row)
    const read = readDraft(draft, { today, planYear, unit, corrects: corrects?.id ?? null })
    if (!read.ok) {
      setProblems(read.problems)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const { entry } = read
    const entries = rows.map(({ rowId, leads }) => ({
      ...entry,
      rowId,
      evidence: [...entry.evidence],
      reporter: entry.reporter === '' ? (leads[0] ?? '') : entry.reporter,
    }))
    saving.mutate(
      { planId, entries },
      {
        onSuccess: saved => {
          drafts.drop(key)
          props.onSaved(saved, next)
        },
      },
    )
  }
  const saveLabel = corrects !== null ? 'Lưu đính chính' : rows.length > 1 ? `Lưu ${rows.length} dòng` : 'Lưu'
  const single = corrects === null && rows.length === 1
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={event => event.preventDefault()}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault()
          save(single)
          // Enter alone in a line of text saves nothing: what is saved stays in the log.
        } else if (event.target instanceof HTMLInputElement) event.preventDefault()
      }}
    >
      <div className={styles.fields}>
        <EntryFields
          draft={draft}
          row={row}
          periods={props.periods}
          problems={problems}
          correcting={corrects !== null}
          today={today}
          onChange={change}
        />
      </div>
      {corrects !== null && saysNothing(draft) && (
        <p className={styles.note}>Không còn nội dung nào: lưu là rút lại lần báo cáo này.</p>
      )}
      {saving.isError && (
        <ErrorNotice message={describe(errorOf(saving.error))} onRetry={() => save(false)} />
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={saving.isPending}
          title={single ? 'Lưu và sang dòng sau (Ctrl+Enter)' : `${saveLabel} (Ctrl+Enter)`}
          onClick={() => save(single)}
        >
          {single ? 'Lưu, sang dòng sau' : saveLabel}
        </Button>
        {single && (
          <Button size="small" disabledFocusable={saving.isPending} onClick={() => save(false)}>
            Lưu
          </Button>
        )}
        {held !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => change(initial())}>
            Bỏ nội dung ghi dở
          </Button>
        )}
      </div>
    </form>
  )
}
