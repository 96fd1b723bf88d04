import { Button, Input } from '@fluentui/react-components'
import { AddRegular, SearchRegular } from '@fluentui/react-icons'
import { useDeferredValue, useMemo, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useOrganisations } from '../../data/organisations.ts'
import listScreen from '../../styles/list-screen.module.css'
import { groupUnits } from './group-units.ts'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitTable } from './unit-table.tsx'
import { useRemoveUnit } from './use-remove-unit.ts'

const none: readonly Organisation[] = []

/** The register of units that plans name: found, added, corrected, taken off. */
export function OrganisationScreen() {
  const [words, setWords] = useState('')
  const [edited, setEdited] = useState<Organisation | 'new' | null>(null)
  const units = useOrganisations()
  const removal = useRemoveUnit()
  const sought = useDeferredValue(words)
  const register = units.data ?? none
  const groups = useMemo(() => groupUnits(register, sought), [register, sought])
  const count = groups.reduce((sum, group) => sum + group.units.length, 0)
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
      Thêm đơn vị
    </Button>
  )
  return (
    <div className="screen">
      <div className={listScreen.heading}>
        <h1 id="organisations">Danh mục đơn vị</h1>
        {add}
      </div>
      <Input
        className={listScreen.search}
        contentBefore={<SearchRegular />}
        aria-label="Tìm đơn vị"
        placeholder="Tìm theo tên, tên viết tắt, nhóm… (gõ không dấu cũng được)"
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      {removal.error && <ErrorNotice message={describe(removal.error)} />}
      {units.isError && (
        <ErrorNotice message={describe(errorOf(units.error))} onRetry={() => void units.refetch()} />
      )}
      {units.isPending && <Loading label="Đang đọc danh mục…" />}
      {count > 0 && (
        <>
          <p className={listScreen.count} role="status">
            {count} đơn vị
          </p>
          <UnitTable
            labelledBy="organisations"
            groups={groups}
            onEdit={setEdited}
            onRemove={removal.remove}
          />
        </>
      )}
      {units.isSuccess && count === 0 && register.length === 0 && (
        <EmptyState title="Danh mục chưa có đơn vị nào" actions={add}>
          Danh mục ghi tên đầy đủ và các cách viết tắt của từng đơn vị, để gợi ý khi giao việc trong phụ lục
          và thống nhất tên gọi trong cả kế hoạch.
        </EmptyState>
      )}
      {units.isSuccess && count === 0 && register.length > 0 && (
        <p className={listScreen.none}>
          Không tìm thấy “{words.trim()}”. Hãy thử ít từ hơn hoặc thêm đơn vị mới.
        </p>
      )}
      {edited !== null && (
        <UnitDialog
          unit={edited === 'new' ? null : edited}
          register={register}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}
