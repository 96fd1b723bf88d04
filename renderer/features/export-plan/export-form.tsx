import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
import { DocumentArrowRightRegular, FolderOpenRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { documentKind } from '../../../shared/plans/document-kind.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { useFindings } from '../../data/plans.ts'
import { FolderDialog } from '../../folders/folder-dialog.tsx'
import { useExportFolder } from '../../folders/use-export-folder.ts'
import styles from '../../styles/export-plan.module.css'
import { ErrorsDialog } from './errors-dialog.tsx'
import { ExportedFiles } from './exported-files.tsx'
import { OverwriteDialog } from './overwrite-dialog.tsx'
import { useExport } from './use-export.ts'

/** Which files, into which folder. Errors found by checking are asked about; warnings are not. */
export function ExportForm({ plan, draft }: { readonly plan: Plan; readonly draft: PlanDraft }) {
  const hasAppendix = plan.appendices.length > 0
  const document = documentKind(plan).name.toLocaleLowerCase('vi')
  const [docx, setDocx] = useState(true)
  const [xlsx, setXlsx] = useState(hasAppendix)
  const folder = useExportFolder()
  const exporting = useExport(plan.id, draft)
  const findings = useFindings(plan.id)
  const errors = findings.data?.filter(finding => finding.severity === 'error') ?? []
  const formats = [...(docx ? (['docx'] as const) : []), ...(xlsx ? (['xlsx'] as const) : [])]
  const ready = formats.length > 0 && folder.path.trim() !== '' && !exporting.running

  return (
    <section className={styles.section} aria-labelledby="export">
      <h2 id="export">Xuất tệp</h2>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (ready) exporting.start({ formats, folder: folder.path.trim() })
        }}
      >
        <fieldset aria-label="Loại tệp" className={styles.formats}>
          <Checkbox
            label={`Word (.docx): toàn bộ ${document} và phụ lục, sẵn sàng trình ký`}
            checked={docx}
            onChange={(_, { checked }) => setDocx(checked === true)}
          />
          <Checkbox
            label={
              hasAppendix
                ? 'Excel (.xlsx): các phụ lục để gửi tỉnh tổng hợp'
                : `Excel (.xlsx): không có, vì ${document} này không có phụ lục`
            }
            checked={xlsx}
            disabled={!hasAppendix}
            onChange={(_, { checked }) => setXlsx(checked === true)}
          />
        </fieldset>
        <Field label="Lưu vào thư mục">
          <div className={styles.folder}>
            <Input
              className={styles.path}
              aria-label="Lưu vào thư mục"
              value={folder.path}
              onChange={(_, { value }) => folder.choose(value)}
            />
            <Button icon={<FolderOpenRegular />} onClick={folder.browse}>
              Chọn thư mục
            </Button>
          </div>
        </Field>
        {errors.length > 0 && (
          <p className={styles.error}>
            Còn {errors.length} lỗi nên sửa trước khi xuất. Xem danh sách Kiểm tra.
          </p>
        )}
        <div>
          <Button
            id="files"
            type="submit"
            appearance="primary"
            icon={<DocumentArrowRightRegular />}
            disabledFocusable={!ready}
          >
            Xuất tệp
          </Button>
        </div>
      </form>
      {exporting.running && <Loading label="Đang tạo tệp…" />}
      {exporting.problem && (
        <ErrorNotice
          message={describe(exporting.problem)}
          onRetry={exporting.retry}
          other={{ label: 'Chọn thư mục khác', run: folder.browse }}
        />
      )}
      {folder.problem && <ErrorNotice message={describe(folder.problem)} />}
      {exporting.files && <ExportedFiles files={exporting.files} />}
      <ErrorsDialog
        open={exporting.notReady}
        errors={errors}
        onExport={exporting.exportAnyway}
        onCancel={exporting.forget}
      />
      <OverwriteDialog
        file={exporting.existing}
        onOverwrite={exporting.overwrite}
        onOtherFolder={() => {
          exporting.forget()
          folder.browse()
        }}
        onCancel={exporting.forget}
      />
      {folder.browsing && (
        <FolderDialog
          startIn={folder.path.trim() || null}
          onChoose={folder.choose}
          onClose={folder.closeBrowser}
        />
      )}
    </section>
  )
}
