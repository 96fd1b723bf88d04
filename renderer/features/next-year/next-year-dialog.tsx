import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  SearchBox,
  ToggleButton,
} from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { NextYear } from '../../../shared/plans/next-year.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useCreateNextYear, useNextYear } from '../../data/next-year.ts'
import styles from '../../styles/next-year.module.css'
import { Cautions } from './cautions.tsx'
import { type ChangeGroup, filterGroups, groupChanges, isOpen, saysWords } from './change-groups.ts'
import { ChangeSection } from './change-section.tsx'
import { GroupList } from './group-list.tsx'
import { standingDuties } from './standing-duties.ts'
import { moveBetweenTicks } from './tick-keys.ts'
import { type Acceptance, useAcceptance } from './use-acceptance.ts'

type Props = {
  readonly plan: Plan
  readonly onClose: () => void
  /** Is given the new plan's id. */
  readonly onCreated: (planId: string) => void
}

/** Everything that next year's plan would change against this one, each to accept or refuse; then makes its draft. */
export function NextYearDialog({ open, ...props }: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={open} onClose={props.onClose} className={styles.dialog} holds="work">
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents(props: Props) {
  const proposal = useNextYear(props.plan.id)
  if (proposal.data) return <Review {...props} nextYear={proposal.data} />
  return (
    <DialogBody className={styles.body}>
      <DialogTitle>Tạo kế hoạch năm sau</DialogTitle>
      <DialogContent>
        {proposal.error ? (
          <ErrorNotice message={describe(errorOf(proposal.error))} onRetry={() => void proposal.refetch()} />
        ) : (
          <Loading label="Đang soát kế hoạch và số liệu theo dõi…" />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>Đóng</Button>
      </DialogActions>
    </DialogBody>
  )
}

function Review(props: Props & { readonly nextYear: NextYear }) {
  const { plan, nextYear, onClose } = props
  const { year, changes } = nextYear
  const [words, setWords] = useState('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const acceptance = useAcceptance(plan, nextYear)
  const creating = useCreateNextYear()
  const groups = useMemo(() => groupChanges(changes), [changes])
  const openCount = useMemo(() => changes.filter(isOpen).length, [changes])
  const shown = useMemo(() => {
    const says = saysWords(words)
    return filterGroups(groups, change => says(change) && (!onlyOpen || isOpen(change)))
  }, [groups, words, onlyOpen])
  const { accepted } = acceptance
  const duties = useMemo(() => standingDuties(plan), [plan])
  const create = () => {
    if (creating.isPending) return
    creating.mutate(
      { planId: plan.id, accepted: [...accepted] },
      { onSuccess: ({ id }) => props.onCreated(id) },
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key has its button at the foot
    <div
      className={styles.frame}
      onKeyDown={event => {
        if (event.key !== 'Enter' || !event.ctrlKey) return
        event.preventDefault()
        create()
      }}
    >
      <DialogBody className={styles.body}>
        <DialogTitle
          action={
            <div className={styles.filters}>
              {openCount > 0 && (
                <ToggleButton checked={onlyOpen} onClick={() => setOnlyOpen(!onlyOpen)}>
                  Cần xem lại ({openCount})
                </ToggleButton>
              )}
              <SearchBox
                className={styles.search}
                value={words}
                aria-label="Tìm trong các thay đổi"
                placeholder="Tìm trong các thay đổi"
                onChange={(_, { value }) => setWords(value)}
              />
            </div>
          }
        >
          Tạo kế hoạch năm {year}
        </DialogTitle>
        <DialogContent className={styles.content}>
          <Cautions plan={plan} nextYear={nextYear} />
          <GroupList groups={groups} shown={shown} acceptance={acceptance} duties={duties} />
          <ChangeList shown={shown} acceptance={acceptance} />
        </DialogContent>
        {creating.isError && (
          <div className={styles.problem}>
            <ErrorNotice message={describe(errorOf(creating.error))} />
          </div>
        )}
        <DialogActions className={styles.actions}>
          <span className={styles.count} role="status">
            Nhận {accepted.size} trong {changes.length} thay đổi. Bản gốc giữ nguyên.
          </span>
          <Button
            appearance="primary"
            disabledFocusable={creating.isPending}
            aria-keyshortcuts="Control+Enter"
            title="Ctrl+Enter"
            onClick={create}
          >
            {creating.isPending ? 'Đang tạo…' : `Tạo kế hoạch năm ${year}`}
          </Button>
          <Button onClick={onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </div>
  )
}

function ChangeList(props: { readonly shown: readonly ChangeGroup[]; readonly acceptance: Acceptance }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go between boxes that can be reached without
    <div className={styles.list} onKeyDown={moveBetweenTicks}>
      {props.shown.length === 0 && <p>Không có thay đổi nào như vậy.</p>}
      {props.shown.map(group => (
        <ChangeSection key={group.id} group={group} acceptance={props.acceptance} />
      ))}
    </div>
  )
}
