import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { acceptedWords } from './choice-words.ts'

/** What was taken, and what is still open. */
export function AcceptedNotice(props: {
  readonly accepted: { readonly added: number; readonly corrected: number; readonly files: number }
  readonly open: number
}) {
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {acceptedWords(props.accepted)}
        {props.open > 0 &&
          ` Còn ${props.open} mục mâu thuẫn chưa nhận; đọc lại các tệp này khi đã hỏi rõ đơn vị.`}
      </MessageBarBody>
    </MessageBar>
  )
}
