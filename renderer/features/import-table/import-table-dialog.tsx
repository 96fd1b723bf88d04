import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import { changesNothing } from '../../../shared/recognize/table-merge.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { StepLine } from '../../components/step-line.tsx'
import styles from '../../styles/import-table.module.css'
import { fieldName } from './field-choices.ts'
import { applyImport } from './import-review.ts'
import { MappingStep } from './mapping-step.tsx'
import { acceptedOnly, doingInWords, reviewCounts } from './review-counts.ts'
import { ReviewStep } from './review-step.tsx'
import { SourceStep } from './source-step.tsx'
import { TableList } from './table-list.tsx'
import { TargetFields } from './target-fields.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useImportDraft } from './use-import-draft.ts'
import { type ImportSource, useImportSource } from './use-import-source.ts'

/** What an import begins with: a way of asking, a dropped file, or a range that was pasted already. */
export type ImportStart = {
  readonly from: 'file' | 'paste'
  readonly file?: File
  readonly table?: RawTable
  /** The appendix that is open; undefined when the plan has none. */
  readonly appendixId: string | undefined
}

export type ImportDone = {
  readonly appendices: (now: readonly Appendix[]) => readonly Appendix[]
  /** `thêm 40 dòng; sửa 3 dòng (4 ô)` */
  readonly words: string
}

type Step = 'source' | 'columns' | 'review'
const steps: readonly Step[] = ['source', 'columns', 'review']
const stepNames = ['Chọn bảng', 'Khớp cột', 'Xem trước khi nhập']

/** What leads on from a step; null where nothing does. */
type Next = { readonly label: string; readonly ready: boolean; readonly run: () => void } | null

/** Brings a table of a file or of the clipboard into an appendix, in three steps; nothing is written before the last. */
export function ImportTableDialog(props: {
  readonly start: ImportStart
  readonly appendices: readonly Appendix[]
  readonly year: number
  readonly newId: () => string
  readonly onImport: (done: ImportDone) => void
  readonly onClose: () => void
}) {
  const { start, appendices, year, newId, onClose } = props
  const [step, setStep] = useState<Step>('source')
  const draft = useImportDraft({ appendices, appendixId: start.appendixId, year })
  const source = useImportSource((read: ImportSource) => {
    // What was pasted into an appendix is meant for it.
    draft.begin(read, start.table !== undefined && read.tables[0] === start.table)
    setStep(read.tables.length === 1 ? 'columns' : 'source')
  })
  const begin = useEffectEvent(() => {
    if (start.file) source.readFile(start.file)
    else if (start.table) source.readPasted(start.table)
  })
  useEffect(() => begin(), [])
  const drop = useFileDrop(file => {
    if (step === 'source') source.readFile(file)
    return true
  })

  const { mapping, merge, accepted, appendix, problem } = draft
  const chosen = draft.draft
  const doing = doingInWords(reviewCounts(acceptedOnly(merge, accepted)))
  const nothingNew = changesNothing(merge)
  const readable = chosen !== null && problem === null && draft.mapped.some(({ kind }) => kind === 'row')
  const finish = () => {
    if (chosen === null || doing === '') return
    const { target } = chosen
    props.onImport({
      appendices: now =>
        applyImport(now, { table: draft.table, mapping, merge }, target, accepted, { newId, year }),
      words: doing,
    })
  }
  const leading: Readonly<Record<Step, Next>> = {
    source: {
      label: 'Tiếp: khớp cột',
      ready: chosen !== null && source.working === null,
      run: () => setStep('columns'),
    },
    columns: { label: 'Tiếp: xem trước', ready: readable, run: () => setStep('review') },
    review: nothingNew ? null : { label: 'Nhập', ready: doing !== '', run: finish },
  }
  const next = leading[step]
  const origin = chosen === null ? '' : (chosen.source.file ?? 'vùng vừa dán')
  return (
    <DialogFrame open onClose={onClose} className={styles.dialog} drop={drop.handlers} holds="work">
      <DialogBody className={styles.body}>
        <DialogTitle
          action={<StepLine label="Các bước nhập" steps={stepNames} current={steps.indexOf(step)} />}
        >
          Nhập bảng vào phụ lục{origin !== '' && <small className={styles.origin}>từ {origin}</small>}
        </DialogTitle>
        <DialogContent className={styles.content}>
          {step === 'source' && (
            <>
              <SourceStep
                from={start.from}
                over={drop.over}
                working={source.working}
                problem={source.problem}
                onFile={source.readFile}
                onPasted={source.readPasted}
                onCancel={source.cancel}
              />
              {chosen !== null && chosen.source.file !== null && source.working === null && (
                <section className={styles.found}>
                  <h3>
                    {chosen.source.tables.length} bảng trong “{chosen.source.file}”
                  </h3>
                  <TableList
                    tables={chosen.source.tables}
                    chosen={chosen.table}
                    onChoose={draft.chooseTable}
                  />
                </section>
              )}
            </>
          )}
          {step === 'columns' && chosen !== null && (
            <MappingStep
              table={draft.table}
              appendix={appendix}
              mapping={mapping}
              mapped={draft.mapped}
              edits={chosen.edits}
              problem={problem}
              onEdits={draft.setEdits}
              target={
                <TargetFields
                  appendices={appendices}
                  target={chosen.target}
                  onChoose={draft.chooseTarget}
                  onChange={draft.setTarget}
                />
              }
            />
          )}
          {step === 'review' && (
            <ReviewStep
              merge={merge}
              appendix={appendix}
              accepted={accepted}
              onAccept={draft.accept}
              labelOf={field =>
                mapping.own.find(own => own.field === field)?.label ?? fieldName(field, appendix, mapping)
              }
            />
          )}
        </DialogContent>
        <DialogActions className={styles.actions}>
          {step === 'review' && doing !== '' && <span className={styles.doing}>Sẽ {doing}.</span>}
          {step !== 'source' && (
            <Button onClick={() => setStep(step === 'review' ? 'columns' : 'source')}>Quay lại</Button>
          )}
          {next && (
            <Button
              appearance="primary"
              disabledFocusable={!next.ready}
              onClick={() => next.ready && next.run()}
            >
              {next.label}
            </Button>
          )}
          <Button onClick={onClose}>{step === 'review' && nothingNew ? 'Đóng' : 'Hủy'}</Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
