import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { Block } from '../../../shared/plans/block.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import styles from '../../styles/plan-text.module.css'

function words(block: Block): string {
  if (block.kind !== 'table') return plainText(block.text)
  return block.rows.map(row => row.map(cell => plainText(cell.text)).join(' | ')).join('\n')
}

/** What another window wrote in blocks that were changed here too: kept in sight, so that it can be copied back. */
export function OverruledNotice(props: {
  readonly blocks: readonly Block[]
  readonly onDismiss: () => void
}) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.overruled}>
      <MessageBarBody>
        <MessageBarTitle>Có đoạn vừa được sửa ở cửa sổ khác.</MessageBarTitle> Bản ở cửa sổ này được giữ. Bản
        ở cửa sổ kia là:
        <ul>
          {props.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one block may be overruled twice
            <li key={index}>{words(block)}</li>
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
