import { Button } from '@fluentui/react-components'
import { DismissRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons'
import type { ImportNotes } from '../../data/import-notes.ts'
import styles from '../../styles/import-plan.module.css'
import { notesTitle } from './notes-title.ts'

/** What the import changed or could not place, with the line of the file it is about. */
export function ImportNotesPanel(props: { readonly notes: ImportNotes; readonly onClose: () => void }) {
  // What needs a look comes first; within that, as it stands in the file.
  const sorted = props.notes.toSorted(
    (left, right) => Number(right.severity === 'warning') - Number(left.severity === 'warning'),
  )
  return (
    <aside className={styles.panel} aria-labelledby="import-notes">
      <div className={styles.panelHead}>
        <h2 id="import-notes">{notesTitle(props.notes)}</h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Đóng ghi chú khi nhập"
          onClick={props.onClose}
        />
      </div>
      <p className={styles.secondary}>
        Toàn bộ nội dung tệp đã được giữ lại. Những chỗ dưới đây chương trình đã chỉnh hoặc chưa hiểu chắc.
      </p>
      <ol className={styles.notes}>
        {sorted.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity but their place
          <li key={index}>
            <span className={note.severity === 'warning' ? styles.warning : styles.secondary}>
              {note.severity === 'warning' ? <WarningRegular aria-hidden /> : <InfoRegular aria-hidden />}
              {note.severity === 'warning' ? 'Cần xem lại' : 'Đã chỉnh'}
              {note.at > 0 && ` · dòng ${note.at}`}
            </span>
            <span>{note.message}</span>
            {note.text && <q className={styles.quote}>{note.text}</q>}
          </li>
        ))}
      </ol>
    </aside>
  )
}
