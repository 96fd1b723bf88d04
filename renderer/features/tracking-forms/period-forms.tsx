import { Button } from '@fluentui/react-components'
import { CopyRegular, DocumentAddRegular, FolderOpenRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { UnitRound } from '../../../shared/forms/api.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { type Period, periodLabel } from '../../../shared/tasks/period.ts'
import { copyText } from '../../components/copy-text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { useReveal } from '../../data/documents.ts'
import type { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/tracking-forms.module.css'
import { MakeFormsDialog } from './make-forms-dialog.tsx'
import { ReadFormsDialog } from './read-forms-dialog.tsx'
import { reminderMessage } from './reminder-message.ts'
import { RoundsTable } from './rounds-table.tsx'
import { nextRound, owingUnits, roundsWords, unsentUnits } from './unit-standing.ts'

/** Why no form can be made. */
const noneChosen = 'Chọn đơn vị ở bảng dưới để tạo phiếu.'

/** A period's forms: the units to make them for, and what to do about those that came back or did not. */
export function PeriodForms(props: {
  readonly plan: Plan
  readonly period: Period
  readonly units: readonly UnitRound[]
  /** Rows that nobody leads. */
  readonly unassigned: number
  /** `YYYY-MM-DD`; null for none to come. */
  readonly returnBy: string | null
  /** Where forms that came back are read from. */
  readonly readFrom: ReturnType<typeof useExportFolder>
}) {
  const { plan, period, units, returnBy } = props
  const [ticks, setTicks] = useState<ReadonlySet<string> | null>(null)
  const [open, setOpen] = useState<'make' | 'read' | null>(null)
  const reveal = useReveal()
  const notify = useNotify()
  const ticked = ticks ?? new Set(unsentUnits(units))
  const chosen = units.map(({ unit }) => unit).filter(unit => ticked.has(unit))
  const none = chosen.length === 0
  const owing = owingUnits(units)
  const tick = (names: readonly string[], on: boolean) => {
    const next = new Set(ticked)
    for (const name of names) on ? next.add(name) : next.delete(name)
    setTicks(next)
  }
  const remind = () => {
    if (owing.length === 0) return
    const copied = copyText(reminderMessage(plan, period, owing, returnBy))
    notify(
      copied
        ? { text: `Đã sao chép tin nhắn nhắc ${owing.length} đơn vị. Dán vào Zalo hoặc thư bằng Ctrl+V.` }
        : { text: 'Chưa sao chép được. Hãy thử lại.', intent: 'error' },
    )
  }
  return (
    <>
      <div className={styles.tools}>
        <Button
          appearance="primary"
          size="small"
          icon={<DocumentAddRegular />}
          disabledFocusable={none}
          {...(none && { title: noneChosen })}
          onClick={() => !none && setOpen('make')}
        >
          {none ? 'Tạo phiếu' : `Tạo phiếu cho ${chosen.length} đơn vị`}
        </Button>
        <Button size="small" icon={<FolderOpenRegular />} onClick={() => setOpen('read')}>
          Đọc phiếu gửi về…
        </Button>
        <Button
          size="small"
          icon={<CopyRegular />}
          disabledFocusable={owing.length === 0}
          title="Tin nhắn cho các đơn vị đã có phiếu mà chưa trả lời đủ, để dán vào Zalo hoặc thư"
          onClick={remind}
        >
          Sao chép tin nhắn nhắc báo cáo
        </Button>
        {owing.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => setTicks(new Set(owing.map(({ unit }) => unit)))}
          >
            Chọn {owing.length} đơn vị chưa trả lời đủ
          </Button>
        )}
      </div>
      <p className={styles.summary} role="status">
        {roundsWords(units)}
        {none && units.length > 0 && ` ${noneChosen}`}
        {props.unassigned > 0 &&
          ` Còn ${props.unassigned} nhiệm vụ, chỉ tiêu chưa giao đơn vị chủ trì nên không có trong phiếu nào.`}
      </p>
      {reveal.isError && <ErrorNotice message={describe(errorOf(reveal.error))} />}
      {units.length === 0 ? (
        <div className={styles.none}>
          <EmptyState title="Chưa có đơn vị nào để gửi phiếu">
            Phiếu được lập theo đơn vị chủ trì trong các phụ lục nhiệm vụ, chỉ tiêu; kế hoạch chưa có phụ lục
            này hoặc phụ lục chưa ghi đơn vị nào.
          </EmptyState>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className={styles.list} aria-label="Các đơn vị" tabIndex={0}>
          <RoundsTable
            caption={`Phiếu báo cáo ${periodLabel(period)} theo đơn vị`}
            units={units}
            ticked={ticked}
            onTick={tick}
            onReveal={path => reveal.mutate(path)}
          />
        </section>
      )}
      {open === 'make' && (
        <MakeFormsDialog
          planId={plan.id}
          period={period}
          units={chosen}
          round={nextRound(units)}
          returnBy={returnBy}
          onMade={() => setTicks(null)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'read' && (
        <ReadFormsDialog
          planId={plan.id}
          period={period}
          folder={props.readFrom}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
