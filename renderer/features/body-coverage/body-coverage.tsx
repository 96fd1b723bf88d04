import { Tab, TabList } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { coverage } from '../../../shared/tasks/body-coverage.ts'
import styles from '../../styles/body-coverage.module.css'
import type { Source } from './new-tasks.ts'
import type { TaskPlace } from './task-places.ts'
import { UncoveredItems } from './uncovered-items.tsx'
import { UnmentionedRows } from './unmentioned-rows.tsx'
import { useRested } from './use-rested.ts'

/** What the text says and no row does, and what rows say and the text does not. A suggestion: the clerk decides. */
export function BodyCoverage(props: {
  readonly source: Source
  readonly appendices: readonly Appendix[]
  /** The active item of the open appendix: new rows go to its group unless another is chosen. */
  readonly activeId: string | null
  readonly readOnly: boolean
  readonly onCreate: (blockIds: readonly string[], place: TaskPlace) => void
  readonly onGoToBlock: (blockId: string) => void
  readonly onGoToRow: (rowId: string) => void
}) {
  const [list, setList] = useState<'items' | 'rows'>('items')
  const body = useRested(props.source.body)
  const appendices = useRested(props.appendices)
  const found = useMemo(() => coverage({ body, appendices }), [body, appendices])
  const items = useMemo(() => found.bodyItems.filter(({ rows }) => rows.length === 0), [found])
  const silent = useMemo(() => found.rows.filter(({ blocks }) => blocks.length === 0), [found])
  return (
    <div className={styles.view}>
      <p className={styles.quiet}>
        Phần mềm so chữ giữa nội dung kế hoạch và các phụ lục để gợi ý; cán bộ soạn thảo quyết định.
      </p>
      <TabList
        size="small"
        selectedValue={list}
        aria-label="Đối chiếu"
        onTabSelect={(_, { value }) => setList(value === 'rows' ? 'rows' : 'items')}
      >
        <Tab value="items">Chưa có dòng ({items.length})</Tab>
        <Tab value="rows">Dòng chưa được nêu ({silent.length})</Tab>
      </TabList>
      {list === 'items' ? (
        <UncoveredItems {...props} body={body} items={items} />
      ) : (
        <UnmentionedRows appendices={appendices} rows={silent} onGo={props.onGoToRow} />
      )}
    </div>
  )
}
