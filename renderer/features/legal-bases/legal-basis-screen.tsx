import { Button, Input } from '@fluentui/react-components'
import { AddRegular, ArrowDownloadRegular, ArrowUploadRegular, SearchRegular } from '@fluentui/react-icons'
import { useDeferredValue, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useLegalBases } from '../../data/legal-bases.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/legal-bases.module.css'
import listScreen from '../../styles/list-screen.module.css'
import { ExportRegisterDialog } from './export-register-dialog.tsx'
import { ImportRegisterButton } from './import-register-button.tsx'
import { LegalBasisDialog } from './legal-basis-dialog.tsx'
import { LegalBasisTable } from './legal-basis-table.tsx'
import { useRemoveBasis } from './use-remove-basis.ts'

/** The register of documents that plans rest on: found, added, corrected, exchanged as a workbook. */
export function LegalBasisScreen() {
  const [words, setWords] = useState('')
  const [edited, setEdited] = useState<LegalBasis | 'new' | null>(null)
  const [exporting, setExporting] = useState(false)
  const found = useLegalBases(useDeferredValue(words))
  const info = useAppInfo()
  const removal = useRemoveBasis()
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
      Thêm văn bản
    </Button>
  )
  return (
    <div className="screen">
      <div className={listScreen.heading}>
        <h1 id="legal-bases">Căn cứ pháp lý</h1>
        <div className={styles.actions}>
          {add}
          <ImportRegisterButton icon={<ArrowUploadRegular />} />
          <Button icon={<ArrowDownloadRegular />} onClick={() => setExporting(true)}>
            Xuất Excel
          </Button>
        </div>
      </div>
      <Input
        className={listScreen.search}
        contentBefore={<SearchRegular />}
        aria-label="Tìm căn cứ pháp lý"
        placeholder="Tìm theo số, ký hiệu, cơ quan, trích yếu… (gõ không dấu cũng được)"
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      {removal.error && <ErrorNotice message={describe(removal.error)} />}
      {found.isError && (
        <ErrorNotice message={describe(errorOf(found.error))} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <Loading label="Đang đọc danh mục…" />}
      {found.data && found.data.length > 0 && (
        <>
          <p className={listScreen.count} role="status">
            {found.data.length} văn bản
          </p>
          <LegalBasisTable
            labelledBy="legal-bases"
            entries={found.data}
            today={info.data?.today ?? ''}
            onEdit={setEdited}
            onRemove={removal.remove}
          />
        </>
      )}
      {found.data?.length === 0 && words.trim() === '' && (
        <EmptyState title="Danh mục chưa có văn bản nào" actions={add}>
          Thêm từng văn bản, dán nguyên câu căn cứ từ văn bản cũ, hoặc nhập cả danh mục từ tệp Excel.
        </EmptyState>
      )}
      {found.data?.length === 0 && words.trim() !== '' && (
        <p className={listScreen.none}>
          Không tìm thấy “{words.trim()}”. Hãy thử ít từ hơn hoặc thêm văn bản mới.
        </p>
      )}
      {edited !== null && (
        <LegalBasisDialog entry={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {exporting && <ExportRegisterDialog onClose={() => setExporting(false)} />}
    </div>
  )
}
