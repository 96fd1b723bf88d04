import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Preset } from '../../../shared/settings/presets-api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { usePresets } from '../../data/presets.ts'
import { ManagePresetsDialog } from './manage-presets-dialog.tsx'
import { SavePresetDialog } from './save-preset-dialog.tsx'

/** Presets of one kind in a menu: apply, keep the present value as one, remove. */
export function PresetMenu(props: {
  readonly kind: Preset['kind']
  readonly label: string
  readonly saveLabel: string
  readonly emptyHint: string
  readonly suggestedName: string
  /** Whether there is something to keep. */
  readonly savable: boolean
  /** The present value as a preset under a name. */
  readonly make: (id: string, name: string) => Preset
  readonly describeOne: (preset: Preset) => string
  readonly onApply: (preset: Preset) => void
}) {
  const presets = usePresets()
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const own = presets.data?.filter(({ kind }) => kind === props.kind) ?? []
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<BookmarkRegular />}>
            {props.label}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {own.map(preset => (
              <MenuItem
                key={preset.id}
                secondaryContent={props.describeOne(preset)}
                onClick={() => props.onApply(preset)}
              >
                {preset.name}
              </MenuItem>
            ))}
            {own.length === 0 && <MenuItem disabled>{props.emptyHint}</MenuItem>}
            <MenuDivider />
            <MenuItem disabled={!props.savable} onClick={() => setOpen('save')}>
              {props.saveLabel}
            </MenuItem>
            {own.length > 0 && <MenuItem onClick={() => setOpen('manage')}>Xóa bớt mẫu…</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {presets.isError && <ErrorNotice message={describe(errorOf(presets.error))} />}
      {open === 'save' && (
        <SavePresetDialog
          title={props.saveLabel.replace('…', '')}
          suggestedName={props.suggestedName}
          known={own}
          make={props.make}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'manage' && (
        <ManagePresetsDialog
          title={props.label}
          presets={own}
          describeOne={props.describeOne}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
