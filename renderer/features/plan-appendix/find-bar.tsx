import { Button, Checkbox, Input, Text, ToggleButton } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { AppendixItem, Column } from '../../../shared/plans/appendix.ts'
import { setCells } from '../../../shared/plans/edit-appendix.ts'
import { CloseButton } from '../../components/close-button.tsx'
import { useNotify } from '../../components/use-notify.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import type { FindOptions } from '../../editor/find/find-in-text.ts'
import styles from '../../styles/plan-appendix.module.css'
import type { AppendixContext } from './appendix-context.ts'
import { type CellHit, findCells, hitFrom, replaceInCells } from './find-cells.ts'

const choices: readonly (readonly [keyof FindOptions, string])[] = [
  ['marks', 'Phân biệt dấu'],
  ['capitals', 'Phân biệt hoa thường'],
  ['wholeWord', 'Cả từ'],
]

/** Find and replace over the cells that are shown: Ctrl+F, F3, Shift+F3, Escape. */
export function FindBar(props: {
  readonly context: AppendixContext
  /** Items and columns as shown. */
  readonly items: readonly AppendixItem[]
  readonly columns: readonly Column[]
  readonly field: RefObject<HTMLInputElement | null>
  /** Whether the words to put instead are asked for. */
  readonly replacing: boolean
  readonly onReplacing: (replacing: boolean) => void
  /** Shows a hit without taking the keyboard from here. */
  readonly onShow: (id: string, field: string | undefined) => void
  readonly onClose: () => void
}) {
  const { context, items, columns, field } = props
  const { appendix, session, selection, editContext, readOnly } = context
  const [query, setQuery] = useState('')
  const [words, setWords] = useState('')
  const [options, setOptions] = useState<FindOptions>({ marks: false, capitals: false, wholeWord: false })
  const notify = useNotify()
  const fields = useMemo(() => columns.map(one => one.field).filter(one => one !== 'ordinal'), [columns])
  // Looking through a long appendix must not hold up the next letter.
  const settled = useDeferredValue(query)
  const hits = useMemo(() => findCells(items, fields, settled, options), [items, fields, settled, options])
  const hitsNow = () => (settled === query ? hits : findCells(items, fields, query, options))
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  const here: CellHit | null =
    selection.activeRowId === null ? null : { id: selection.activeRowId, field: selection.activeField }
  const at = hits.findIndex(({ id, field: name }) => id === here?.id && name === here.field)

  const go = (step: 1 | -1 | 0) => {
    const hit = hitFrom(hitsNow(), here, { ids, fields }, step)
    if (hit) props.onShow(hit.id, hit.field ?? undefined)
  }
  const replace = (chosen: readonly CellHit[]) => {
    const changes = replaceInCells(items, chosen, query, options, words)
    if (changes.length === 0) return
    session.edit(appendix.id, now => setCells(now, changes, editContext.year))
    if (chosen.length > 1) notify({ text: `Đã thay ở ${chosen.length} ô. Ctrl+Z để lấy lại.` })
  }
  const replaceOne = () => {
    const hit = hits[at]
    if (hit) replace([hit])
    go(hit ? 1 : 0)
  }
  useEffect(() => field.current?.select(), [field])
  useShortcuts({ F3: () => go(1), 'Shift+F3': () => go(-1) })
  const count =
    query.trim() === '' ? '' : hits.length === 0 ? 'Không thấy' : `${at < 0 ? '–' : at + 1}/${hits.length} ô`
  return (
    <search
      className={styles.bar}
      aria-label="Tìm và thay trong phụ lục"
      onKeyDown={event => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <div className={styles.barRow}>
        <Input
          ref={field}
          size="small"
          className={styles.barField}
          aria-label="Tìm"
          placeholder="Tìm"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing)
              go(event.shiftKey ? -1 : at < 0 ? 0 : 1)
          }}
        />
        <Text size={200} role="status" className={styles.barCount}>
          {count}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label="Chỗ trước (Shift+F3)"
          title="Chỗ trước (Shift+F3)"
          disabledFocusable={hits.length === 0}
          onClick={() => go(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label="Chỗ sau (F3)"
          title="Chỗ sau (F3)"
          disabledFocusable={hits.length === 0}
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
        {!readOnly && (
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={props.replacing}
            title="Thay bằng chữ khác (Ctrl+H)"
            onClick={() => props.onReplacing(!props.replacing)}
          >
            Thay thế
          </ToggleButton>
        )}
        <CloseButton onClose={props.onClose} />
      </div>
      {!readOnly && props.replacing && (
        <div className={styles.barRow}>
          <Input
            size="small"
            className={styles.barField}
            aria-label="Thay bằng"
            placeholder="Thay bằng"
            value={words}
            onChange={(_, { value }) => setWords(value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) replaceOne()
            }}
          />
          <Button size="small" disabledFocusable={hits.length === 0} onClick={replaceOne}>
            Thay
          </Button>
          <Button size="small" disabledFocusable={hits.length === 0} onClick={() => replace(hitsNow())}>
            Thay tất cả
          </Button>
        </div>
      )}
    </search>
  )
}
