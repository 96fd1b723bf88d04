import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useDeferredValue, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { citedIn } from '../../../shared/legal-bases/cited-in.ts'
import { type Opening, openings, usualOpening } from '../../../shared/legal-bases/document-types.ts'
import { forceProblem } from '../../../shared/legal-bases/force-problem.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { printFull, printLegalBasis } from '../../../shared/legal-bases/print-legal-basis.ts'
import { rankFound } from '../../../shared/legal-bases/rank-found.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ChoiceBox } from '../../components/choice-box.tsx'
import { ChoiceList, ChoiceOption } from '../../components/choice-list.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useChoices } from '../../components/use-choices.ts'
import { errorOf } from '../../data/client.tsx'
import { useLegalBases } from '../../data/legal-bases.ts'
import { useAppInfo } from '../../data/settings.ts'
import styles from '../../styles/legal-bases.module.css'
import listScreen from '../../styles/list-screen.module.css'
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
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.picker}>
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents({ plan, onPick, onClose }: Props) {
  const [words, setWords] = useState('')
  const [opening, setOpening] = useState<Opening | 'usual'>('usual')
  const [adding, setAdding] = useState(false)
  const [picked, setPicked] = useState(0)
  const found = useLegalBases(useDeferredValue(words))
  const info = useAppInfo()
  const day = info.data && planDay(plan.letterhead, info.data.today)
  const cited = citedIn(plan.bases)
  const entries = rankFound(found.data ?? [], words)
  const openingOf = ({ type }: LegalBasis) => (opening === 'usual' ? usualOpening(type) : opening)
  const pick = (entry: LegalBasis) => {
    onPick(printLegalBasis(entry, openingOf(entry)))
    setPicked(picked + 1)
    setWords('')
    choices.restart()
  }
  const choices = useChoices(entries, pick)
  return (
    <DialogBody>
      <DialogTitle>Chèn căn cứ</DialogTitle>
      <DialogContent className={styles.pickerContent}>
        <ChoiceBox
          choices={choices}
          label="Tìm văn bản trong danh mục"
          placeholder="Gõ số, ký hiệu hoặc vài chữ của trích yếu (không dấu cũng được)"
          words={words}
          onWords={setWords}
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
        <ChoiceList choices={choices} label="Văn bản" className={styles.choices}>
          {entries.map(entry => (
            <ChoiceOption key={entry.id} choices={choices} choice={entry} onClick={() => pick(entry)}>
              <span className={styles.choice}>
                <i>
                  <b>{openingOf(entry)}</b> {printFull(entry)}
                </i>
              </span>
              <Marks problem={day ? forceProblem(entry, day) : null} cited={cited(entry)} />
            </ChoiceOption>
          ))}
        </ChoiceList>
        {found.isSuccess && entries.length === 0 && (
          <p className={listScreen.none}>
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
          disabledFocusable={choices.current === undefined}
          onClick={() => choices.current && pick(choices.current)}
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
