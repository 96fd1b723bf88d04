import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { AddRegular, SearchRegular } from '@fluentui/react-icons'
import { useDeferredValue, useId, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { citedIn } from '../../../shared/legal-bases/cited-in.ts'
import { type Opening, openings, usualOpening } from '../../../shared/legal-bases/document-types.ts'
import { forceProblem } from '../../../shared/legal-bases/force-problem.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { printFull, printLegalBasis } from '../../../shared/legal-bases/print-legal-basis.ts'
import { rankFound } from '../../../shared/legal-bases/rank-found.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useLegalBases } from '../../data/legal-bases.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/legal-bases.module.css'
import { LegalBasisDialog } from './legal-basis-dialog.tsx'
import { planDay } from './plan-day.ts'

type Props = {
  /** For marking what it cites already, and what is not in force on its day. */
  readonly plan: Pick<Plan, 'bases' | 'letterhead'>
  /** A line for the plan's bases, with its opening word and without final mark. Several may follow one another. */
  readonly onPick: (text: string) => void
  readonly onClose: () => void
}

/** Finds a document of the register by any part of it and puts it into the plan's bases. ↑ ↓ choose, Enter adds, Esc closes. */
export function BasisPicker(props: Props & { readonly open: boolean }) {
  return (
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.picker}>
        <Contents {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Contents({ plan, onPick, onClose }: Props) {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const [opening, setOpening] = useState<Opening | 'usual'>('usual')
  const [adding, setAdding] = useState(false)
  const [picked, setPicked] = useState(0)
  const list = useId()
  const found = useLegalBases(useDeferredValue(words))
  const info = useAppInfo()
  const day = info.data && planDay(plan.letterhead, info.data.today)
  const cited = citedIn(plan.bases)
  const choices = rankFound(found.data ?? [], words)
  const chosen = Math.min(active, choices.length - 1)
  const openingOf = ({ type }: LegalBasis) => (opening === 'usual' ? usualOpening(type) : opening)
  const pick = (entry: LegalBasis | undefined) => {
    if (!entry) return
    onPick(printLegalBasis(entry, openingOf(entry)))
    setPicked(picked + 1)
    setWords('')
    setActive(0)
  }
  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') pick(choices[chosen])
    else return
    event.preventDefault()
  }
  return (
    <DialogBody>
      <DialogTitle>Chèn căn cứ</DialogTitle>
      <DialogContent className={styles.pickerContent}>
        <Input
          contentBefore={<SearchRegular />}
          placeholder="Gõ số, ký hiệu hoặc vài chữ của trích yếu (không dấu cũng được)"
          role="combobox"
          aria-label="Tìm văn bản trong danh mục"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={choices.length > 0 ? `${list}-${chosen}` : undefined}
          value={words}
          onChange={(_, { value }) => {
            setWords(value)
            setActive(0)
          }}
          onKeyDown={keyed}
        />
        <RadioGroup
          layout="horizontal"
          aria-label="Từ mở đầu"
          value={opening}
          onChange={(_, { value }) => setOpening(openings.find(word => word === value) ?? 'usual')}
        >
          <Radio value="usual" label="Mở đầu theo loại văn bản" />
          {openings.map(word => (
            <Radio key={word} value={word} label={`“${word}”`} />
          ))}
        </RadioGroup>
        {found.isError && <ErrorNotice message={describe(errorOf(found.error))} />}
        <div id={list} role="listbox" aria-label="Văn bản" className={styles.choices}>
          {choices.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
            <div
              key={entry.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              ref={element => {
                if (index === chosen) element?.scrollIntoView({ block: 'nearest' })
              }}
              onClick={() => pick(entry)}
            >
              <span className={styles.choice}>
                <i>
                  <b>{openingOf(entry)}</b> {printFull(entry)}
                </i>
              </span>
              <Marks problem={day ? forceProblem(entry, day) : null} cited={cited(entry)} />
            </div>
          ))}
        </div>
        {found.isSuccess && choices.length === 0 && (
          <p className={styles.none}>
            Danh mục không có văn bản này. Bấm “Thêm văn bản mới” để ghi vào danh mục.
          </p>
        )}
      </DialogContent>
      <DialogActions fluid className={styles.pickerActions}>
        <span role="status" className={styles.picked}>
          {picked > 0 ? `Đã chèn ${picked} căn cứ` : '↑ ↓ để chọn, Enter để chèn, Esc để đóng'}
        </span>
        <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
          Thêm văn bản mới
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={choices.length === 0}
          onClick={() => pick(choices[chosen])}
        >
          Chèn
        </Button>
        <Button onClick={onClose}>Đóng</Button>
      </DialogActions>
      {adding && <LegalBasisDialog entry={null} onSaved={pick} onClose={() => setAdding(false)} />}
    </DialogBody>
  )
}

function Marks({ problem, cited }: { readonly problem: string | null; readonly cited: boolean }) {
  return (
    <span className={styles.marks}>
      {problem && <span data-mark="force">{problem}</span>}
      {cited && <span data-mark="cited">Đã có trong kế hoạch</span>}
    </span>
  )
}
