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

/** Filters of this plan that a person keeps under names: apply one, keep the present one, rename one, give one up. */
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
  /** What gets a name: the filter in use, or a kept one that gets another. */
  const [naming, setNaming] = useState<'current' | Saved | null>(null)
  const [listed, setListed] = useState(false)
  const own = (presets.data ?? []).filter(
    (preset): preset is Saved => preset.kind === 'tracking' && preset.tracking.planId === planId,
  )
  const named = (name: string) => own.find(preset => preset.name === name)
  const renamed = naming === 'current' ? null : naming
  const save = (name: string) => {
    const taken = named(name)
    const id = renamed?.id ?? taken?.id ?? crypto.randomUUID()
    const tracking = renamed?.tracking ?? { planId, filter: { ...filter, marks: [...filter.marks] } }
    saving.mutate(
      { id, name, kind: 'tracking', tracking },
      {
        onSuccess: () => {
          if (taken !== undefined && taken.id !== id) removing.mutate(taken.id)
          notify({ text: renamed ? `Đã đổi tên thành “${name}”` : `Đã lưu bộ lọc “${name}”` })
          setNaming(null)
        },
      },
    )
  }
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
            <MenuItem onClick={() => setNaming('current')}>Lưu bộ lọc đang dùng…</MenuItem>
            {own.length > 0 && (
              <>
                <OneOf title="Đổi tên bộ lọc" presets={own} onChoose={setNaming} />
                <OneOf title="Xóa bộ lọc" presets={own} onChoose={remove} />
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {presets.isError && <ErrorNotice message={describe(errorOf(presets.error))} />}
      {removing.isError && <ErrorNotice message={describe(errorOf(removing.error))} />}
      <NameDialog
        open={naming !== null}
        title={renamed ? 'Đổi tên bộ lọc' : 'Lưu bộ lọc đang dùng'}
        label="Tên bộ lọc"
        suggested={renamed?.name ?? ''}
        missing="Nhập tên để sau này dễ chọn."
        submit={renamed ? 'Đổi tên' : 'Lưu bộ lọc'}
        caution={name =>
          name === renamed?.name || !named(name)
            ? undefined
            : { message: 'Đã có bộ lọc tên này; lưu sẽ thay bộ lọc đó.', submit: 'Thay bộ lọc' }
        }
        busy={saving.isPending}
        problem={saving.isError ? describe(errorOf(saving.error)) : null}
        onSubmit={save}
        onClose={() => {
          setNaming(null)
          saving.reset()
        }}
      />
    </>
  )
}

/** A menu of kept filters to do one thing with. */
function OneOf(props: {
  readonly title: string
  readonly presets: readonly Saved[]
  readonly onChoose: (preset: Saved) => void
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{props.title}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.presets.map(preset => (
            <MenuItem key={preset.id} onClick={() => props.onChoose(preset)}>
              {preset.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
