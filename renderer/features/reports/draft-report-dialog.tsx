import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components'
import { useState } from 'react'
import { toDay } from '../../../shared/dates.ts'
import type { PlanSummary } from '../../../shared/plans/api.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { Period, PeriodKind } from '../../../shared/tasks/period.ts'
import { periodTitle } from '../../../shared/tasks/tracked-words.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LineListEditor } from '../../components/line-list-editor.tsx'
import { Loading } from '../../components/loading.tsx'
import { describeProblem } from '../../data/flush-first.ts'
import { useDraftReport, useLastAddressees } from '../../data/reports.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/reports.module.css'
import { DataNote } from './data-note.tsx'
import { begunPeriods, likelyPeriod } from './report-periods.ts'

type Props = {
  readonly plan: Plan
  /** The reports that there are. */
  readonly reports: readonly PlanSummary[]
  readonly onClose: () => void
  /** Is given the new report's id. */
  readonly onDrafted: (reportId: string) => void
}

const kindNames: Readonly<Record<PeriodKind, string>> = {
  month: 'Tháng',
  quarter: 'Quý',
  halfYear: '6 tháng',
  nineMonths: '9 tháng',
  year: 'Năm',
}

/** Asks for which period and to whom, says what data there is, and drafts a report. */
export function DraftReportDialog({ open, ...props }: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={open} onClose={props.onClose} className={styles.dialog}>
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents(props: Props) {
  const info = useAppInfo()
  const addressees = useLastAddressees(props.plan.id)
  const reported = props.reports.flatMap(({ report }) => report?.period ?? [])
  const likely = info.data && likelyPeriod(props.plan.year, info.data.today, reported)
  if (info.data && addressees && likely !== undefined)
    return <DraftForm {...props} today={info.data.today} likely={likely} lastAddressees={addressees} />
  return (
    <DialogBody>
      <DialogTitle>Lập báo cáo</DialogTitle>
      <DialogContent>
        {info.data && likely === undefined ? (
          <p>Năm {props.plan.year} chưa bắt đầu nên chưa có kỳ nào để báo cáo.</p>
        ) : (
          <Loading label="Đang đọc các báo cáo trước…" />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>Đóng</Button>
      </DialogActions>
    </DialogBody>
  )
}

function DraftForm(
  props: Props & {
    readonly today: string
    readonly likely: Period
    readonly lastAddressees: readonly string[]
  },
) {
  const { plan, today, reports, onClose } = props
  const [period, setPeriod] = useState<Period>(props.likely)
  const [addressees, setAddressees] = useState(props.lastAddressees)
  const drafting = useDraftReport()
  const { year, month, day } = plan.letterhead
  const issuedOn = toDay(year ?? 0, month ?? 0, day ?? 0)
  const before = reports.filter(({ report }) => report?.period === period).length
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        event.stopPropagation()
        if (drafting.isPending) return
        drafting.mutate(
          { planId: plan.id, period, addressees: [...addressees] },
          { onSuccess: ({ id }) => props.onDrafted(id) },
        )
      }}
    >
      <DialogBody>
        <DialogTitle>Lập báo cáo</DialogTitle>
        <DialogContent className={styles.fields}>
          <Field label="Kỳ báo cáo">
            <Select value={period} onChange={(_, { value }) => setPeriod(value)}>
              {begunPeriods(plan.year, today).map(({ kind, periods }) => (
                <optgroup key={kind} label={kindNames[kind]}>
                  {periods.map(each => (
                    <option key={each} value={each}>
                      {periodTitle(each)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          {before > 0 && (
            <p className={styles.quiet}>
              Kỳ này đã có {before} báo cáo; báo cáo mới được lập riêng, báo cáo cũ giữ nguyên.
            </p>
          )}
          <LineListEditor
            label="Kính gửi"
            itemLabel="Cơ quan nhận"
            addLabel="Thêm cơ quan nhận"
            lines={addressees}
            onChange={setAddressees}
            onLeave={() => undefined}
          />
          <p className={styles.quiet}>
            Cơ quan cấp trên mà báo cáo gửi đến; để trống thì báo cáo không có phần “Kính gửi”.
          </p>
          <DataNote planId={plan.id} period={period} today={today} issuedOn={issuedOn ?? null} />
          {drafting.isError && <ErrorNotice message={describeProblem(drafting.error)} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={drafting.isPending}>
            {drafting.isPending ? 'Đang soạn…' : 'Lập báo cáo'}
          </Button>
          <Button onClick={onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
