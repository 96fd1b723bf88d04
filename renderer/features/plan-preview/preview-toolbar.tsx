import { Button, Select, Toolbar } from '@fluentui/react-components'
import { DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons'
import styles from '../../styles/plan-preview.module.css'
import { type Zoom, zooms } from './use-zoom.ts'

const labelOf = (zoom: Zoom) => (zoom === 'fit' ? 'Vừa bề ngang' : `${zoom}%`)

/** Where the reader is, how large the pages are, and the way to paper. */
export function PreviewToolbar(props: {
  /** From 0; of `count` pages. */
  readonly reading: number
  readonly count: number
  /** Newer pages are on their way. */
  readonly refreshing: boolean
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly onPrint: () => void
}) {
  const { reading, count, refreshing, zoom, onZoom, onPrint } = props
  return (
    <Toolbar className={styles.toolbar} size="small" aria-label="Bản xem trước">
      <span className={styles.pageCount}>
        {count > 0 && `Trang ${Math.min(reading + 1, count)}/${count}`}
        {refreshing && count > 0 && <span className={styles.refreshing}>Đang cập nhật…</span>}
      </span>
      <Select
        size="small"
        aria-label="Cỡ trang"
        value={String(zoom)}
        onChange={(_, { value }) => onZoom(zooms.find(one => String(one) === value) ?? 'fit')}
      >
        {zooms.map(one => (
          <option key={one} value={String(one)}>
            {labelOf(one)}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="subtle"
        icon={<PrintRegular />}
        disabled={count === 0}
        title="In (Ctrl+P)"
        onClick={onPrint}
      >
        In
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DocumentPdfRegular />}
        disabled={count === 0}
        title="Trong hộp thoại in, chọn máy in “Lưu dưới dạng PDF”"
        onClick={onPrint}
      >
        Lưu PDF
      </Button>
    </Toolbar>
  )
}
