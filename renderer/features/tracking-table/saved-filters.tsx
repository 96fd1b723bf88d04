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
import type { TrackingFilter } from '../../../shared/tasks/tracking-filter.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { NameDialog } from '../../components/name-dialog.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { errorOf } from '../../data/client.tsx'
import { usePresets, useRemovePreset, useSavePreset } from '../../data/presets.ts'

type Saved = Extract<Preset, { kind: 'tracking' }>

/** Filters of this plan that a person keeps under names: apply one, keep the present one, give one up. */
export function SavedFilters(props: {
  readonly planId: string
  readonly filter: TrackingFilter
  readonly countOf: (filter: TrackingFilter) => number
  readonly onApply: (filter: TrackingFilter) => void
}) {
  const { planId, filter } = props
  const presets = usePresets()
  const saving = useSavePreset()
  const removing = useRemovePreset()
  const notify = useNotify()
  const [naming, setNaming] = useState(false)
  const [listed, setListed] = useState(false)
  const own = (presets.data ?? []).filter(
    (preset): preset is Saved => preset.kind === 'tracking' && preset.tracking.planId === planId,
  )
  const named = (name: string) => own.find(preset => preset.name === name)
  const save = (name: string) =>
    saving.mutate(
      {
        id: named(name)?.id ?? crypto.randomUUID(),
        name,
        kind: 'tracking',
        tracking: { planId, filter: { ...filter, marks: [...filter.marks] } },
      },
      {
        onSuccess: () => {
          notify({ text: `Đã lưu bộ lọc “${name}”` })
          setNaming(false)
        },
      },
    )
  const remove = (preset: Saved) =>
    removing.mutate(preset.id, {
      onSuccess: () =>
        notify({
          text: `Đã xóa bộ lọc “${preset.name}”`,
          action: { label: 'Hoàn tác', run: () => saving.mutate(preset) },
        }),
    })
  return (
    <>
      <Menu open={listed} onOpenChange={(_, { open }) => setListed(open)}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" appearance="subtle" icon={<BookmarkRegular />}>
            Bộ lọc đã lưu
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {listed &&
              own.map(preset => (
                <MenuItem
                  key={preset.id}
                  secondaryContent={`${props.countOf(preset.tracking.filter)} dòng`}
                  onClick={() => props.onApply(preset.tracking.filter)}
                >
                  {preset.name}
                </MenuItem>
              ))}
            {own.length === 0 && <MenuItem disabled>Chưa có bộ lọc nào</MenuItem>}
            <MenuDivider />
            <MenuItem onClick={() => setNaming(true)}>Lưu bộ lọc đang dùng…</MenuItem>
            {own.length > 0 && (
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <MenuItem>Xóa bộ lọc</MenuItem>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {own.map(preset => (
                      <MenuItem key={preset.id} onClick={() => remove(preset)}>
                        {preset.name}
                      </MenuItem>
                    ))}
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {presets.isError && <ErrorNotice message={describe(errorOf(presets.error))} />}
      {removing.isError && <ErrorNotice message={describe(errorOf(removing.error))} />}
      <NameDialog
        open={naming}
        title="Lưu bộ lọc đang dùng"
        label="Tên bộ lọc"
        missing="Nhập tên để sau này dễ chọn."
        submit="Lưu bộ lọc"
        caution={name =>
          named(name) && { message: 'Đã có bộ lọc tên này; lưu sẽ thay bộ lọc đó.', submit: 'Thay bộ lọc' }
        }
        busy={saving.isPending}
        problem={saving.isError ? describe(errorOf(saving.error)) : null}
        onSubmit={save}
        onClose={() => {
          setNaming(false)
          saving.reset()
        }}
      />
    </>
  )
}
