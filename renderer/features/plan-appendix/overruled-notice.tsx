import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { AppendixItem } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/plan-appendix.module.css'

function words(item: AppendixItem): string {
  if (item.kind !== 'row') return item.title
  return Object.values(item.cells)
    .filter(text => text !== undefined && text.trim() !== '')
    .join(' | ')
}

/** What another window wrote in rows that were changed here too: kept in sight, so that it can be copied back. */
export function OverruledNotice(props: {
  readonly items: readonly AppendixItem[]
  readonly onDismiss: () => void
}) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.overruled}>
      <MessageBarBody>
        <MessageBarTitle>Có dòng vừa được sửa ở cửa sổ khác.</MessageBarTitle> Bản ở cửa sổ này được giữ. Bản
        ở cửa sổ kia là:
        <ul>
          {props.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row may be overruled twice
            <li key={index}>{words(item)}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={props.onDismiss}>
          Đã xem
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
