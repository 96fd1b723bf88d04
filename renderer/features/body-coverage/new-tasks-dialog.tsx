import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/body-coverage.module.css'
import { placeForBlock } from './guess-place.ts'
import { draftRows, type Source } from './new-tasks.ts'
import { PlaceField } from './place-field.tsx'
import { type TaskPlace, taskPlaces } from './task-places.ts'

type Props = {
  readonly source: Source
  readonly appendices: readonly Appendix[]
  /** Of the selected paragraphs. */
  readonly blockIds: readonly string[]
  readonly onCreate: (place: TaskPlace) => void
  readonly onClose: () => void
}

/** Shows the rows that selected paragraphs would give, and asks for the group that they go to. */
export function NewTasksDialog(props: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.dialog}>
      <NewTasksForm {...props} />
    </DialogFrame>
  )
}

function NewTasksForm({ source, appendices, blockIds, onCreate, onClose }: Props) {
  const places = taskPlaces(appendices)
  const [chosen, setChosen] = useState<string | null>(null)
  const place =
    places.find(({ key }) => key === chosen) ?? placeForBlock(places, source.body, blockIds[0]) ?? places[0]
  const appendix = appendices.find(({ id }) => id === place?.appendixId)
  const rows = appendix === undefined ? [] : draftRows(source, blockIds, appendix, () => crypto.randomUUID())
  const columns =
    appendix?.columns.filter(({ field }) => rows.some(row => (row.cells[field] ?? '') !== '')) ?? []
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (place === undefined || rows.length === 0) return
        onCreate(place)
        onClose()
      }}
    >
      <DialogBody>
        <DialogTitle>Tạo nhiệm vụ từ đoạn đang chọn</DialogTitle>
        <DialogContent className={styles.dialogContent}>
          {place === undefined ? (
            <p>
              Kế hoạch chưa có phụ lục nhiệm vụ. Mở thẻ Phụ lục và chọn “Thêm phụ lục”, rồi làm lại bước này.
            </p>
          ) : rows.length === 0 ? (
            <p>
              Đoạn đang chọn không có gạch đầu dòng, khoản hay đoạn văn nào để thành nhiệm vụ. Hãy bôi đen các
              gạch đầu dòng cần đưa vào phụ lục.
            </p>
          ) : (
            <>
              <PlaceField places={places} value={place} onChange={({ key }) => setChosen(key)} />
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
              <section className={styles.preview} tabIndex={0} aria-label="Các dòng sẽ thêm">
                <table>
                  <thead>
                    <tr>
                      {columns.map(({ field, label }) => (
                        <th key={field} scope="col">
                          {label}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={row.id}>
                        {columns.map(({ field }) => (
                          <td key={field}>{row.cells[field]}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </>
          )}
        </DialogContent>
        <DialogActions>
          {place !== undefined && rows.length > 0 && (
            <Button type="submit" appearance="primary">
              Tạo {rows.length} dòng nhiệm vụ
            </Button>
          )}
          <Button onClick={onClose}>{rows.length > 0 ? 'Hủy' : 'Đóng'}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
