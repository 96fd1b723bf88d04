import { Button } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import type { Output } from '../../../shared/api/contract.ts'
import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useReveal } from '../../data/documents.ts'
import styles from '../../styles/settings.module.css'

/** Version, and the folder that holds everything. */
export function AboutProgram({ info }: { readonly info: Output<'app.info'> }) {
  const reveal = useReveal()
  return (
    <section className={styles.section}>
      <h2>Chương trình</h2>
      <dl className={styles.facts}>
        <dt>Phiên bản</dt>
        <dd>{info.version}</dd>
        <dt>Thư mục dữ liệu</dt>
        <dd>
          <span className={styles.path}>{info.dataFolder}</span>
          <Button icon={<FolderOpenRegular />} onClick={() => reveal.mutate(info.dataFolder)}>
            Mở thư mục
          </Button>
        </dd>
      </dl>
      {reveal.isError && <ErrorNotice message={describe(errorOf(reveal.error))} />}
    </section>
  )
}
