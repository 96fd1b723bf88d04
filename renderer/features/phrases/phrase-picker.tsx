import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from '@fluentui/react-components'
import { AddRegular, EditRegular, SearchRegular } from '@fluentui/react-icons'
import { Fragment, useId, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { fillPhrase } from '../../../shared/phrases/fill-phrase.ts'
import { findPhrases } from '../../../shared/phrases/find-phrases.ts'
import type { Phrase } from '../../../shared/phrases/phrase.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { usePhrases } from '../../data/phrases.ts'
import styles from '../../styles/phrases.module.css'
import { PhraseDialog } from './phrase-dialog.tsx'

type Props = {
  readonly plan: Plan
  /** The phrase's words with the plan's facts filled in. */
  readonly onInsert: (text: string) => void
  readonly onClose: () => void
}

/** Standard sentences by section, as they would read in this plan. ↑ ↓ choose, Enter inserts and closes. */
export function PhrasePicker(props: Props & { readonly open: boolean }) {
  return (
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.picker}>
        <Contents {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Contents({ plan, onInsert, onClose }: Props) {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const [edited, setEdited] = useState<Phrase | 'new' | null>(null)
  const list = useId()
  const all = usePhrases()
  const groups = findPhrases(all.data ?? [], words)
  const choices = groups.flatMap(({ phrases }) => phrases)
  const chosen = Math.min(active, choices.length - 1)
  const current = choices[chosen]
  const insert = (phrase: Phrase | undefined) => {
    if (!phrase) return
    onInsert(fillPhrase(phrase.text, plan))
    onClose()
  }
  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') insert(current)
    else return
    event.preventDefault()
  }
  return (
    <DialogBody>
      <DialogTitle>Chèn câu mẫu</DialogTitle>
      <DialogContent className={styles.content}>
        <Input
          contentBefore={<SearchRegular />}
          placeholder="Tìm câu mẫu theo mục hoặc vài chữ (không dấu cũng được)"
          role="combobox"
          aria-label="Tìm câu mẫu"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current.id}` : undefined}
          value={words}
          onChange={(_, { value }) => {
            setWords(value)
            setActive(0)
          }}
          onKeyDown={keyed}
        />
        {all.isPending && <Loading label="Đang đọc câu mẫu…" />}
        {all.isError && <ErrorNotice message={describe(errorOf(all.error))} />}
        <div id={list} role="listbox" aria-label="Câu mẫu" className={styles.list}>
          {groups.map(({ section, phrases }) => (
            <Fragment key={section}>
              <div role="presentation" className={styles.section}>
                {section}
              </div>
              {phrases.map(phrase => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
                <div
                  key={phrase.id}
                  id={`${list}-${phrase.id}`}
                  role="option"
                  aria-selected={phrase === current}
                  tabIndex={-1}
                  ref={element => {
                    if (phrase === current) element?.scrollIntoView({ block: 'nearest' })
                  }}
                  onClick={() => setActive(choices.indexOf(phrase))}
                  onDoubleClick={() => insert(phrase)}
                >
                  {fillPhrase(phrase.text, plan)}
                  {phrase.own && <span className={styles.own}>Câu của đơn vị</span>}
                </div>
              ))}
            </Fragment>
          ))}
        </div>
        {all.isSuccess && choices.length === 0 && (
          <p className={styles.none}>Không có câu mẫu nào như vậy. Có thể thêm câu của đơn vị.</p>
        )}
      </DialogContent>
      <DialogActions fluid>
        <Button icon={<AddRegular />} onClick={() => setEdited('new')}>
          Thêm câu
        </Button>
        <Button
          icon={<EditRegular />}
          disabledFocusable={!current?.own}
          title={current?.own ? undefined : 'Chỉ sửa được câu của đơn vị'}
          onClick={() => current?.own && setEdited(current)}
        >
          Sửa câu
        </Button>
        <Button appearance="primary" disabledFocusable={!current} onClick={() => insert(current)}>
          Chèn
        </Button>
        <Button onClick={onClose}>Đóng</Button>
      </DialogActions>
      {edited !== null && (
        <PhraseDialog
          phrase={edited === 'new' ? null : edited}
          section={current?.section ?? ''}
          plan={plan}
          onClose={() => setEdited(null)}
        />
      )}
    </DialogBody>
  )
}
