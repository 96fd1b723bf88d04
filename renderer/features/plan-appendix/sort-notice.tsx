import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Column } from '../../../shared/plans/appendix.ts'
import type { Sort } from './row-view.ts'

/** Rows stand in another order than they print in: it must be seen, and one click brings the printed order back. */
export function SortNotice(props: {
  readonly sort: Sort
  readonly columns: readonly Column[]
  readonly onReset: () => void
}) {
  const { sort, columns } = props
  const name = columns.find(({ field }) => field === sort.field)?.label ?? ''
  return (
    <MessageBar intent="info" role="status">
      <MessageBarBody>
        Đang xem theo thứ tự “{name}” {sort.down ? 'giảm dần' : 'tăng dần'}; thứ tự in không đổi.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={props.onReset}>
          Về thứ tự in
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
