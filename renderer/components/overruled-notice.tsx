import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import styles from '../styles/overruled-notice.module.css'

/** What another window wrote in what was changed here too: kept in sight, so that it can be copied back. */
export function OverruledNotice(props: {
  readonly title: string
  /** The words of the other window, one for each place. */
  readonly words: readonly string[]
  readonly onDismiss: () => void
}) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.overruled}>
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle> Bản ở cửa sổ này được giữ. Bản ở cửa sổ kia là:
        <ul>
          {props.words.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one place may be overruled twice
            <li key={index}>{words}</li>
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
