import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useDeferredValue, useId, useState } from 'react'
import type { SearchHit } from '../../../shared/api/search.ts'
import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
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
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.surface}>
        <Contents {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Contents({ commands, onOpenHit, onClose }: Props) {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const search = useSearch(useDeferredValue(words))
  const found = words.trim().length > 1 ? (search.data ?? []) : []
  const choices: readonly Choice[] = [
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
  const chosen = Math.min(active, choices.length - 1)
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') run(choices[chosen])
    else return
    event.preventDefault()
  }

  return (
    <DialogBody className={styles.body}>
      <DialogTitle className="visuallyHidden">Tìm kế hoạch, nhiệm vụ, lệnh</DialogTitle>
      <DialogContent className={styles.content}>
        <Input
          className={styles.input}
          size="large"
          contentBefore={<SearchRegular />}
          placeholder="Tìm kế hoạch, nhiệm vụ, lệnh… (gõ không dấu cũng được)"
          role="combobox"
          aria-label="Tìm kế hoạch, nhiệm vụ, lệnh"
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
        {search.isError && <ErrorNotice message={describe(errorOf(search.error))} />}
        <div id={list} role="listbox" aria-label="Kết quả" className={styles.list}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
            <div
              key={choice.id}
              id={`${list}-${index}`}
              role="option"
              data-kind={choice.kind}
              aria-selected={index === chosen}
              tabIndex={-1}
              ref={element => {
                if (index === chosen) element?.scrollIntoView({ block: 'nearest' })
              }}
              onClick={() => run(choice)}
            >
              <span className={styles.hit}>{choice.text}</span>
              <span className={styles.detail}>{choice.detail}</span>
            </div>
          ))}
        </div>
        {choices.length === 0 && search.isSuccess && (
          <p className={styles.none}>Không tìm thấy “{words.trim()}”. Hãy thử ít từ hơn.</p>
        )}
      </DialogContent>
    </DialogBody>
  )
}
