import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { AddRegular, EditRegular } from '@fluentui/react-icons'
import { Fragment, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import { fillPhrase } from '../../../shared/phrases/fill-phrase.ts'
import { findPhrases } from '../../../shared/phrases/find-phrases.ts'
import type { Phrase } from '../../../shared/phrases/phrase.ts'
import { phraseRuns } from '../../../shared/phrases/phrase-runs.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { RichText } from '../../../shared/plans/rich-text.ts'
import { ChoiceBox } from '../../components/choice-box.tsx'
import { ChoiceList, ChoiceOption } from '../../components/choice-list.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useChoices } from '../../components/use-choices.ts'
import { errorOf } from '../../data/client.tsx'
import { usePhrases } from '../../data/phrases.ts'
import styles from '../../styles/phrases.module.css'
import { PhraseDialog } from './phrase-dialog.tsx'

type Props = {
  readonly plan: Plan
  /** The phrase's words with the plan's facts filled in and linked. */
  readonly onInsert: (text: RichText) => void
  readonly onClose: () => void
}

/** Standard sentences by section, as they would read in this plan. ↑ ↓ choose, Enter inserts and closes. */
export function PhrasePicker(props: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.picker}>
      <Contents {...props} />
    </DialogFrame>
  )
}

function Contents({ plan, onInsert, onClose }: Props) {
  const [words, setWords] = useState('')
  const [edited, setEdited] = useState<Phrase | 'new' | null>(null)
  const all = usePhrases()
  const groups = findPhrases(all.data ?? [], words)
  const phrases = groups.flatMap(group => group.phrases)
  const insert = (phrase: Phrase) => {
    onInsert(phraseRuns(phrase.text, plan))
    onClose()
  }
  const choices = useChoices(phrases, insert)
  const { current } = choices
  return (
    <DialogBody>
      <DialogTitle>Chèn câu mẫu</DialogTitle>
      <DialogContent className={styles.content}>
        <ChoiceBox
          choices={choices}
          label="Tìm câu mẫu"
          placeholder="Tìm câu mẫu theo mục hoặc vài chữ (không dấu cũng được)"
          words={words}
          onWords={setWords}
        />
        {all.isPending && <Loading label="Đang đọc câu mẫu…" />}
        {all.isError && <ErrorNotice message={describe(errorOf(all.error))} />}
        <ChoiceList choices={choices} label="Câu mẫu" className={styles.list}>
          {groups.map(({ section, phrases: ofSection }) => (
            <Fragment key={section}>
              <div role="presentation" className={styles.section}>
                {section}
              </div>
              {ofSection.map(phrase => (
                <ChoiceOption
                  key={phrase.id}
                  choices={choices}
                  choice={phrase}
                  onClick={() => choices.point(phrase)}
                  onDoubleClick={() => insert(phrase)}
                >
                  {fillPhrase(phrase.text, plan)}
                  {phrase.own && <span className={styles.own}>Câu của đơn vị</span>}
                </ChoiceOption>
              ))}
            </Fragment>
          ))}
        </ChoiceList>
        {all.isSuccess && phrases.length === 0 && (
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
        <Button appearance="primary" disabledFocusable={!current} onClick={() => current && insert(current)}>
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
