import { Select } from '@fluentui/react-components'
import type { VersionSummary } from '../../../shared/versions/api.ts'
import { dayAndTime } from '../../components/when.ts'
import styles from '../../styles/plan-history.module.css'
import { versionName, versionTitle } from './version-words.ts'

/** The kept versions, latest first; choosing one compares it: a list, or a drop-down where the window is narrow. */
export function VersionList(props: {
  readonly versions: readonly VersionSummary[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}) {
  return (
    <>
      <ul className={styles.versions} aria-label="Các phiên bản đã lưu">
        {props.versions.map(version => (
          <li key={version.id}>
            <button
              type="button"
              data-named={version.kind === 'named'}
              aria-current={version.id === props.chosen ? 'true' : undefined}
              onClick={() => props.onChoose(version.id)}
            >
              <span>{versionName(version)}</span>
              <span className={styles.time}>{dayAndTime(version.at)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Select
        className={styles.versionSelect}
        aria-label="Phiên bản"
        value={props.chosen ?? ''}
        onChange={(_, { value }) => props.onChoose(value)}
      >
        {props.versions.map(version => (
          <option key={version.id} value={version.id}>
            {versionTitle(version)}
          </option>
        ))}
      </Select>
    </>
  )
}
