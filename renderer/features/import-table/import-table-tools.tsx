import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ArrowImportRegular, ClipboardPasteRegular } from '@fluentui/react-icons'
import type { ImportWays } from './import-table-area.tsx'

type Props = Pick<ImportWays, 'ask'>

/** The toolbar's ways to bring a table in. */
export function ImportTableMenu({ ask, readOnly }: Props & { readonly readOnly: boolean }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          icon={<ArrowImportRegular />}
          disabled={readOnly}
          title="Nhập bảng từ tệp Excel, Word hoặc từ vùng đã chép"
        >
          Nhập
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowImportRegular />} onClick={() => ask('file')}>
            Nhập từ Excel, Word…
          </MenuItem>
          <MenuItem icon={<ClipboardPasteRegular />} onClick={() => ask('paste')}>
            Dán bảng từ Excel…
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** The same ways for a plan that has no appendix yet. */
export function ImportTableButtons({ ask }: Props) {
  return (
    <>
      <Button icon={<ArrowImportRegular />} onClick={() => ask('file')}>
        Nhập từ Excel, Word…
      </Button>
      <Button icon={<ClipboardPasteRegular />} onClick={() => ask('paste')}>
        Dán bảng từ Excel…
      </Button>
    </>
  )
}
