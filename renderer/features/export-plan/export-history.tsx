import { Button } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { dayAndTime } from '../../components/when.ts'
import { errorOf } from '../../data/client.tsx'
import { useExportHistory, useReveal } from '../../data/documents.ts'
import styles from '../../styles/export-plan.module.css'
import { fileName } from './exported-files.tsx'

/** Files written from this plan before, latest first. */
export function ExportHistory({ planId }: { readonly planId: string }) {
  const history = useExportHistory(planId)
  const reveal = useReveal()
  const files = (history.data ?? []).toSorted((left, right) => right.at.localeCompare(left.at))
  const problem = history.error ?? reveal.error
  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history">Các lần xuất</h2>
      {problem && <ErrorNotice message={describe(errorOf(problem))} />}
      {history.data?.length === 0 && <p className={styles.quiet}>Văn bản này chưa xuất lần nào.</p>}
      <ul className={styles.history}>
        {files.map(file => (
          <li key={`${file.at}-${file.path}`}>
            <span className={styles.quiet}>{dayAndTime(file.at)}</span>
            <span className={styles.wholePath} title={file.path}>
              {fileName(file.path)}
            </span>
            <Button
              appearance="subtle"
              icon={<FolderOpenRegular />}
              title="Mở thư mục"
              aria-label={`Mở thư mục của ${fileName(file.path)}`}
              onClick={() => reveal.mutate(file.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
