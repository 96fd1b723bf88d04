import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'

/** What went wrong, where the action was, with the way out beside it. */
export function ErrorNotice(props: {
  readonly message: string
  readonly onRetry?: () => void
  /** Another way out. */
  readonly other?: { readonly label: string; readonly run: () => void } | undefined
}) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{props.message}</MessageBarBody>
      {props.onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={props.onRetry}>
            Thử lại
          </Button>
          {props.other && (
            <Button size="small" onClick={props.other.run}>
              {props.other.label}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
