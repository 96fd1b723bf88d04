import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import type { ExchangeConflict } from '../../../shared/tasks/exchange-api.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { useTracked } from '../../data/progress.ts'
import styles from '../../styles/import-plan.module.css'
import { entryLines, openConflicts, type Take } from './conflict-choices.ts'

const questions: Readonly<Record<ExchangeConflict['kind'], string>> = {
  content: 'Cùng một lần báo cáo nhưng nội dung khác nhau',
  correction: 'Hai máy cùng đính chính một lần báo cáo',
  row: 'Không có trong kế hoạch trên máy này',
}

/** What the two logs say differently, side by side, with a choice for each. */
export function ConflictList(props: {
  readonly planId: string
  readonly conflicts: readonly ExchangeConflict[]
  readonly takes: ReadonlyMap<string, Take>
  readonly onTake: (ids: readonly string[], take: Take) => void
}) {
  const { conflicts, takes, onTake } = props
  const rows = useTracked(props.planId)
  const names = new Map(
    (rows.data ?? []).map(({ rowId, number, name }) => [rowId, `${number} ${name}`.trim()]),
  )
  const open = openConflicts(conflicts)
  const strange = conflicts.length - open.length
  const all = open.map(({ there }) => there.id)
  return (
    <>
      {open.length > 1 && (
        <div className={styles.allTools}>
          <Button size="small" onClick={() => onTake(all, 'here')}>
            Giữ tất cả trên máy này
          </Button>
          <Button size="small" onClick={() => onTake(all, 'there')}>
            Lấy tất cả trong tệp
          </Button>
        </div>
      )}
      <ol className={styles.conflicts} aria-label="Các chỗ khác nhau">
        {open.map(({ kind, here, there }) => {
          const name = names.get(there.rowId) ?? 'Dòng không còn trong kế hoạch'
          return (
            <li key={there.id}>
              <h3>{name}</h3>
              <p className={styles.secondary}>{questions[kind]}</p>
              <RadioGroup
                className={styles.sides}
                aria-label={`Chọn cho: ${name}`}
                value={takes.get(there.id) ?? ''}
                onChange={(_, { value }) => onTake([there.id], value === 'here' ? 'here' : 'there')}
              >
                <Side value="here" title="Giữ trên máy này" entry={here} />
                <Side value="there" title="Lấy trong tệp" entry={there} />
              </RadioGroup>
            </li>
          )
        })}
      </ol>
      {strange > 0 && (
        <p className={styles.secondary}>
          {strange} lần báo cáo nói về dòng không có trong kế hoạch trên máy này; vẫn được giữ trong nhật ký.
        </p>
      )}
    </>
  )
}

function Side(props: { readonly value: Take; readonly title: string; readonly entry: ProgressEntry | null }) {
  return (
    <div>
      <Radio value={props.value} label={props.title} />
      {(props.entry === null ? [] : entryLines(props.entry)).map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
