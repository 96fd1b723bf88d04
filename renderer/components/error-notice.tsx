import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'

/** What went wrong, where the action was, with the way out beside it. */
export function ErrorNotice(props: {
  readonly message: string
  readonly onRetry?: () => void
  readonly retryLabel?: string
}) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{props.message}</MessageBarBody>
      {props.onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={props.onRetry}>
            {props.retryLabel ?? 'Thử lại'}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
