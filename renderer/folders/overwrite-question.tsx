import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'

/** Says that a file is there already and waits for the person's word. */
export function OverwriteQuestion(props: {
  /** The file's path. */
  readonly path: string
  readonly onOverwrite: () => void
  readonly onForget: () => void
}) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>Đã có tệp {props.path}. Ghi đè thì bản cũ không còn.</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={props.onOverwrite}>
          Ghi đè
        </Button>
        <Button size="small" onClick={props.onForget}>
          Không ghi
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
