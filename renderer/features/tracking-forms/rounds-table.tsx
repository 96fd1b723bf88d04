import {
  CheckmarkCircleRegular,
  CircleRegular,
  ClockAlarmRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { formatDay } from '../../../shared/dates.ts'
import type { UnitRound } from '../../../shared/forms/api.ts'
import { Tick, tickOf } from '../../components/tick.tsx'
import styles from '../../styles/tracking-forms.module.css'
import { type Standing, standingOf, standingWords } from './unit-standing.ts'

/** A sign of its own shape for each: on paper there is no colour. */
const icons: Readonly<Record<Standing, typeof CircleRegular>> = {
  notSent: CircleRegular,
  missing: WarningRegular,
  partial: ClockAlarmRegular,
  answered: CheckmarkCircleRegular,
  nothingAsked: CircleRegular,
}

/** The units of a plan with what they were sent for a period and what came back, to be ticked. */
export function RoundsTable(props: {
  readonly caption: string
  readonly units: readonly UnitRound[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (units: readonly string[], on: boolean) => void
  /** Shows where a form was written. */
  readonly onReveal: (path: string) => void
}) {
  const { units, ticked, onTick } = props
  const all = units.map(({ unit }) => unit)
  return (
    <table className={styles.rounds} aria-label={props.caption}>
      <thead>
        <tr>
          <th scope="col">
            <Tick label="Chọn tất cả đơn vị" checked={tickOf(all, ticked)} onChange={on => onTick(all, on)} />
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Phải báo cáo</th>
          <th scope="col">Phiếu đã tạo</th>
          <th scope="col">Phiếu nhận về</th>
          <th scope="col">Đã trả lời</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {units.map(each => (
          <UnitLine
            key={each.unit}
            round={each}
            ticked={ticked.has(each.unit)}
            onTick={on => onTick([each.unit], on)}
            onReveal={props.onReveal}
          />
        ))}
      </tbody>
    </table>
  )
}

function UnitLine(props: {
  readonly round: UnitRound
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
  readonly onReveal: (path: string) => void
}) {
  const { round: each } = props
  const standing = standingOf(each)
  const Icon = icons[standing]
  return (
    <tr>
      <td>
        <Tick label={`Chọn ${each.unit}`} checked={props.ticked} onChange={props.onTick} />
      </td>
      <th scope="row">{each.unit}</th>
      <td>{each.asked} mục</td>
      <td>
        {each.sent.length === 0 && '—'}
        {each.sent.map(({ round, on, path }) => (
          <button
            key={`${round}-${path}`}
            type="button"
            className={styles.sent}
            title={`Mở thư mục chứa ${path}`}
            onClick={() => props.onReveal(path)}
          >
            Đợt {round} ngày {formatDay(on)}
          </button>
        ))}
      </td>
      <td>
        {each.received.length === 0 && '—'}
        {each.received.map(({ round, on, name }) => (
          <span key={`${round}-${name}`} className={styles.received} title={name}>
            Đợt {round} ngày {formatDay(on)}
          </span>
        ))}
      </td>
      <td className={styles.figures}>
        {each.answered}/{each.asked}
      </td>
      <td>
        <span className={styles.standing} data-standing={standing}>
          <Icon aria-hidden />
          {standingWords(each)}
        </span>
      </td>
    </tr>
  )
}
