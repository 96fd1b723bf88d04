import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { Output } from '../../../shared/api/contract.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/legal-bases.module.css'

type Rows = Output<'legalBases.importFile'>

/** What became of the rows of an imported list; those that were skipped with the reason. */
export function ImportReport({ rows, onClose }: { readonly rows: Rows; readonly onClose: () => void }) {
  const count = (outcome: Rows[number]['outcome']) => rows.filter(row => row.outcome === outcome).length
  const skipped = rows.filter(row => row.outcome === 'skipped')
  return (
    <DialogFrame open onClose={onClose}>
      <DialogBody>
        <DialogTitle>Kết quả nhập danh mục</DialogTitle>
        <DialogContent className={styles.report}>
          {rows.length === 0 ? (
            <p>Tệp không có dòng nào dưới hàng tiêu đề.</p>
          ) : (
            <p>
              Thêm mới {count('added')}, cập nhật {count('updated')}, giữ nguyên {count('unchanged')}, bỏ qua{' '}
              {skipped.length}.
            </p>
          )}
          {skipped.length > 0 && (
            <ul aria-label="Các dòng bị bỏ qua">
              {skipped.map(row => (
                <li key={row.row}>
                  <b>Dòng {row.row}</b>: {row.reason}
                </li>
              ))}
            </ul>
          )}
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onClose}>
            Đóng
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogFrame>
  )
}
