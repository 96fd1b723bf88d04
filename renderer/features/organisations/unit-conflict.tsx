import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { type Organisation, organisationKindLabels } from '../../../shared/organisations/organisation.ts'

/** The unit was changed in another window: what it says there, and which of the two is to stay. */
export function UnitConflict(props: {
  /** As stored now; undefined when it was removed. */
  readonly stored: Organisation | undefined
  readonly onKeepMine: () => void
  readonly onTakeStored: () => void
}) {
  const { stored } = props
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {stored ? 'Đơn vị này vừa được sửa ở cửa sổ khác.' : 'Đơn vị này vừa bị xóa ở cửa sổ khác.'}
        </MessageBarTitle>
        {stored &&
          [
            ` Bản ở cửa sổ kia: ${stored.name}`,
            organisationKindLabels[stored.kind],
            stored.aliases.length > 0
              ? `tên gọi khác: ${stored.aliases.join('; ')}`
              : 'không có tên gọi khác',
            ...(stored.note === '' ? [] : [`ghi chú: ${stored.note}`]),
          ].join(' · ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={props.onKeepMine}>
          {stored ? 'Giữ bản của tôi' : 'Thêm lại đơn vị này'}
        </Button>
        <Button size="small" onClick={props.onTakeStored}>
          {stored ? 'Lấy bản ở cửa sổ kia' : 'Bỏ'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
