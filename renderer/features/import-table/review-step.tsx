import { MessageBar, MessageBarBody, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { changesNothing, type TableMerge } from '../../../shared/recognize/table-merge.ts'
import styles from '../../styles/import-table.module.css'
import { AddedList } from './added-list.tsx'
import { ChangedList } from './changed-list.tsx'
import { MissingList, SkippedList } from './left-lists.tsx'
import { reviewCounts } from './review-counts.ts'

type Kind = 'added' | 'changed' | 'skipped' | 'missing'

/** What the import would do, row by row, to agree to or turn down. */
export function ReviewStep(props: {
  readonly merge: TableMerge
  /** The one that the table goes into; undefined for a new one. */
  readonly appendix: Appendix | undefined
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (keys: readonly string[], accepted: boolean) => void
  readonly labelOf: (field: string) => string
}) {
  const { merge, appendix } = props
  const counts = reviewCounts(merge)
  const lists: readonly { readonly kind: Kind; readonly label: string; readonly count: number }[] = [
    {
      kind: 'added',
      label:
        counts.headings > 0
          ? `Thêm ${counts.added} dòng, ${counts.headings} nhóm`
          : `Thêm ${counts.added} dòng`,
      count: counts.added + counts.headings,
    },
    { kind: 'changed', label: `Sửa ${counts.changed} dòng`, count: counts.changed },
    { kind: 'skipped', label: `Bỏ qua ${counts.skipped} hàng`, count: counts.skipped },
    { kind: 'missing', label: `${counts.missing} dòng không có trong tệp`, count: counts.missing },
  ]
  const filled = lists.filter(({ count }) => count > 0)
  const [wanted, setWanted] = useState<Kind | null>(null)
  const shown = filled.find(({ kind }) => kind === wanted) ?? filled[0]
  return (
    <div className={styles.review}>
      {changesNothing(merge) && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            Không có gì thay đổi: {counts.unchanged} dòng của bảng đã có trong phụ lục, từng ô như nhau.
          </MessageBarBody>
        </MessageBar>
      )}
      <p role="status" className={styles.quiet}>
        {counts.unchanged > 0 && `${counts.unchanged} dòng đã có và không đổi. `}
        {merge.columns.length > 0 &&
          `Phụ lục có thêm ${merge.columns.length} cột: ${merge.columns.map(({ label }) => label).join(', ')}.`}
      </p>
      {shown && (
        <>
          <TabList
            size="small"
            aria-label="Việc sẽ làm"
            selectedValue={shown.kind}
            onTabSelect={(_, { value }) => setWanted(lists.find(({ kind }) => kind === value)?.kind ?? null)}
          >
            {filled.map(({ kind, label }) => (
              <Tab key={kind} value={kind}>
                {label}
              </Tab>
            ))}
          </TabList>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section key={shown.kind} className={styles.entries} aria-label={shown.label} tabIndex={0}>
            {shown.kind === 'added' && <AddedList {...props} />}
            {shown.kind === 'changed' && appendix && <ChangedList {...props} appendix={appendix} />}
            {shown.kind === 'skipped' && <SkippedList merge={merge} />}
            {shown.kind === 'missing' && <MissingList merge={merge} />}
          </section>
        </>
      )}
    </div>
  )
}
