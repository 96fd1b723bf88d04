import { Select } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { returnDay } from '../../../shared/forms/return-day.ts'
import { label } from '../../../shared/glossary.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { periodTitle } from '../../../shared/tasks/tracked-words.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useAwaitedForms, useFormRounds } from '../../data/forms.ts'
import { useCalendar } from '../../data/progress.ts'
import { useAppInfo } from '../../data/settings.ts'
import { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/tracking-forms.module.css'
import { formPeriods, kindNames, shownPeriod } from './form-periods.ts'
import { PeriodForms } from './period-forms.tsx'

/** Units' forms for a period: made, sent out, read back; who has not answered. */
export function TrackingForms({ plan }: { readonly plan: Plan }) {
  const info = useAppInfo()
  const calendar = useCalendar(plan.id)
  const awaited = useAwaitedForms(plan.id)
  const failed = info.error ?? calendar.error ?? awaited.error
  if (failed)
    return (
      <div className="screen">
        <ErrorNotice
          message={describe(errorOf(failed))}
          onRetry={() => {
            void calendar.refetch()
            void awaited.refetch()
          }}
        />
      </div>
    )
  if (!info.data || !calendar.data || awaited.data === undefined)
    return <Loading label="Đang mở phiếu báo cáo…" />
  return <FormsOn plan={plan} duties={calendar.data.duties} today={info.data.today} awaited={awaited.data} />
}

function FormsOn(props: {
  readonly plan: Plan
  readonly duties: readonly ReportingDuty[]
  readonly today: string
  readonly awaited: Period | null
}) {
  const { plan, duties, today } = props
  const field = useId()
  const [chosen, setChosen] = useState<Period | null>(null)
  // What is waited for changes while this is open: what is shown does not change with it.
  const [awaited] = useState(props.awaited)
  const periods = useMemo(
    () => formPeriods(plan.year, duties, today, awaited),
    [plan.year, duties, today, awaited],
  )
  const period = shownPeriod(periods, chosen)
  const rounds = useFormRounds(plan.id, period)
  const set = returnDay(duties, period)?.day ?? null
  // The folder that was chosen stays, however often it is read.
  const readFrom = useExportFolder()
  return (
    <div className={styles.screen}>
      <div className={styles.period}>
        <label htmlFor={field}>{label('work.period')}</label>
        <Select id={field} size="small" value={period} onChange={(_, { value }) => setChosen(value)}>
          {periods.groups.map(({ kind, periods: ofKind }) => (
            <optgroup key={kind} label={kindNames[kind]}>
              {ofKind.map(each => (
                <option key={each} value={each}>
                  {periodTitle(each)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </div>
      {rounds.isError && (
        <ErrorNotice message={describe(errorOf(rounds.error))} onRetry={() => void rounds.refetch()} />
      )}
      {rounds.isPending && <Loading label="Đang đọc tình hình phiếu…" />}
      {rounds.data && (
        <PeriodForms
          key={period}
          plan={plan}
          period={period}
          units={rounds.data.units}
          unassigned={rounds.data.unassigned}
          readFrom={readFrom}
          returnBy={set !== null && set >= today ? set : null}
        />
      )}
    </div>
  )
}
