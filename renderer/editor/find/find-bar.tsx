import { Button, Checkbox, Input, Text } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { CloseButton } from '../../components/close-button.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import styles from '../../styles/find-bar.module.css'
import type { PlanSession } from '../plan-session.ts'
import type { FindOptions } from './find-in-text.ts'
import { findState, goToHit, lookFor } from './find-state.ts'
import { replaceAll, replaceCurrent } from './replace-commands.ts'

/** Milliseconds of quiet before a longer query is looked for. */
const typingTime = 150

const noOptions: FindOptions = { marks: false, capitals: false, wholeWord: false }

const choices: readonly (readonly [keyof FindOptions, string])[] = [
  ['marks', 'Phân biệt dấu'],
  ['capitals', 'Phân biệt hoa thường'],
  ['wholeWord', 'Cả từ'],
]

/** What is selected, when it is a few words of one block. */
function selectedWords(session: PlanSession): string {
  const { from, to, $from, $to } = session.state().selection
  return $from.sameParent($to) && to - from <= 100 ? session.state().doc.textBetween(from, to) : ''
}

/**
 * Find and replace over the plan's text: Ctrl+F, Ctrl+H, F3, Shift+F3, Escape. Shows nothing until it is called.
 *
 * @param props.disabled the text may be searched, not changed.
 */
export function FindBar(props: { readonly session: PlanSession; readonly disabled?: boolean }) {
  const { session, disabled = false } = props
  const [open, setOpen] = useState<'find' | 'replace' | null>(null)
  const [query, setQuery] = useState('')
  const [words, setWords] = useState('')
  const [options, setOptions] = useState(noOptions)
  const field = useRef<HTMLInputElement>(null)
  const count = useSyncExternalStore(session.subscribe, () => findState(session.state()).hits.length)
  const current = useSyncExternalStore(session.subscribe, () => findState(session.state()).current)

  useEffect(() => {
    const search = open === null || query === '' ? null : { query, options }
    const timer = setTimeout(() => session.run(lookFor(search)), search === null ? 0 : typingTime)
    return () => clearTimeout(timer)
  }, [session, open, query, options])
  useEffect(() => () => void session.run(lookFor(null)), [session])

  const show = (mode: 'find' | 'replace') => {
    const selected = selectedWords(session)
    if (selected !== '') setQuery(selected)
    setOpen(mode)
    requestAnimationFrame(() => field.current?.select())
  }
  const close = () => {
    setOpen(null)
    session.view()?.focus()
  }
  /** What was typed a moment ago counts, too. */
  const go = (step: 1 | -1) => {
    const known = findState(session.state()).search
    if (query !== '' && (known?.query !== query || known.options !== options)) {
      session.run(lookFor({ query, options }))
      session.run(goToHit(0))
    } else session.run(goToHit(step))
  }
  useShortcuts({
    'Ctrl+F': () => show('find'),
    'Ctrl+H': () => show(disabled ? 'find' : 'replace'),
    F3: () => (open === null ? show('find') : go(1)),
    'Shift+F3': () => (open === null ? show('find') : go(-1)),
    ...(open === null ? {} : { Escape: close }),
  })
  if (open === null) return null

  const found = count === 0 ? (query === '' ? '' : 'Không thấy') : `${current + 1}/${count}`
  return (
    <search className={styles.bar} aria-label="Tìm và thay thế">
      <div className={styles.row}>
        <Input
          ref={field}
          size="small"
          className={styles.field ?? ''}
          aria-label="Tìm"
          placeholder="Tìm"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1)
          }}
        />
        <Text size={200} role="status" className={styles.count ?? ''}>
          {found}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          aria-label="Chỗ trước (Shift+F3)"
          icon={<ArrowUpRegular />}
          disabledFocusable={count === 0}
          onClick={() => go(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          aria-label="Chỗ sau (F3)"
          icon={<ArrowDownRegular />}
          disabledFocusable={count === 0}
          onClick={() => go(1)}
        />
        {choices.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            checked={options[name]}
            onChange={(_, { checked }) => setOptions({ ...options, [name]: checked === true })}
          />
        ))}
        <CloseButton onClose={close} />
      </div>
      {open === 'replace' && !disabled && (
        <div className={styles.row}>
          <Input
            size="small"
            className={styles.field ?? ''}
            aria-label="Thay bằng"
            placeholder="Thay bằng"
            value={words}
            onChange={(_, { value }) => setWords(value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) session.run(replaceCurrent(words))
            }}
          />
          <Button
            size="small"
            disabledFocusable={count === 0}
            onClick={() => session.run(replaceCurrent(words))}
          >
            Thay
          </Button>
          <Button size="small" disabledFocusable={count === 0} onClick={() => session.run(replaceAll(words))}>
            Thay tất cả
          </Button>
        </div>
      )}
    </search>
  )
}
