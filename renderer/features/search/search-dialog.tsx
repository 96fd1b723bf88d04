import { DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import type { SearchHit } from '../../../shared/api/search.ts'
import { describe } from '../../../shared/errors.ts'
import { ChoiceBox } from '../../components/choice-box.tsx'
import { ChoiceList, ChoiceOption } from '../../components/choice-list.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useChoices } from '../../components/use-choices.ts'
import { errorOf } from '../../data/client.tsx'
import { useSearch } from '../../data/search.ts'
import styles from '../../styles/search.module.css'
import { type Command, matchCommands } from './match-commands.ts'

type Choice = {
  readonly id: string
  readonly text: string
  readonly detail: string
  readonly kind: 'command' | 'hit'
  readonly run: () => void
}

const kindLabels: Readonly<Record<SearchHit['kind'], string>> = {
  plan: 'Kế hoạch',
  block: 'Nội dung',
  row: 'Dòng phụ lục',
  basis: 'Căn cứ',
}

type Props = {
  readonly commands: readonly Command[]
  readonly onOpenHit: (hit: SearchHit) => void
  readonly onClose: () => void
}

/** Ctrl+K: one box over every plan, row and command. ↑ ↓ choose, Enter goes, Esc closes. */
export function SearchDialog(props: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.surface}>
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents({ commands, onOpenHit, onClose }: Props) {
  const [words, setWords] = useState('')
  const search = useSearch(useDeferredValue(words))
  const found = words.trim().length > 1 ? (search.data ?? []) : []
  const entries: readonly Choice[] = [
    ...matchCommands(commands, words).map(command => ({
      id: command.id,
      kind: 'command' as const,
      text: command.label,
      detail: command.keys ?? '',
      run: command.run,
    })),
    ...found.map(hit => ({
      id: `${hit.planId}-${hit.id}`,
      kind: 'hit' as const,
      text: hit.text,
      detail: hit.kind === 'plan' ? kindLabels.plan : `${kindLabels[hit.kind]} · ${hit.planSubject}`,
      run: () => onOpenHit(hit),
    })),
  ]
  const run = (choice: Choice) => {
    onClose()
    choice.run()
  }
  const choices = useChoices(entries, run)
  return (
    <DialogBody className={styles.body}>
      <DialogTitle className="visuallyHidden">Tìm kế hoạch, nhiệm vụ, lệnh</DialogTitle>
      <DialogContent className={styles.content}>
        <ChoiceBox
          choices={choices}
          className={styles.input}
          size="large"
          label="Tìm kế hoạch, nhiệm vụ, lệnh"
          placeholder="Tìm kế hoạch, nhiệm vụ, lệnh… (gõ không dấu cũng được)"
          words={words}
          onWords={setWords}
        />
        {search.isError && <ErrorNotice message={describe(errorOf(search.error))} />}
        <ChoiceList choices={choices} label="Kết quả" className={styles.list}>
          {entries.map(choice => (
            <ChoiceOption
              key={choice.id}
              choices={choices}
              choice={choice}
              kind={choice.kind}
              onClick={() => run(choice)}
            >
              <span className={styles.hit}>{choice.text}</span>
              <span className={styles.detail}>{choice.detail}</span>
            </ChoiceOption>
          ))}
        </ChoiceList>
        {entries.length === 0 && search.isSuccess && (
          <p className={styles.none}>Không tìm thấy “{words.trim()}”. Hãy thử ít từ hơn.</p>
        )}
      </DialogContent>
    </DialogBody>
  )
}
