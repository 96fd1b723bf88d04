import { Tab, TabList } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Acceptance, ProposedAnswer } from '../../../shared/forms/acceptance.ts'
import styles from '../../styles/tracking-forms.module.css'
import type { ChosenAnswers } from './chosen-answers.ts'
import { ProposalAnswers } from './proposal-answers.tsx'
import { ProposalFiles } from './proposal-files.tsx'
import { type AnswerGroup, answerGroups, listAnswers } from './proposal-groups.ts'

/** What the forms would bring: the files, then the answers by what has to be done about them. */
export function ProposalView(props: {
  readonly proposal: Acceptance
  readonly chosen: ChosenAnswers
  readonly onChoose: (answers: readonly ProposedAnswer[], on: boolean) => void
}) {
  const { proposal } = props
  const [wanted, setWanted] = useState<AnswerGroup | 'files'>('files')
  const groups = useMemo(
    () =>
      answerGroups
        .map(each => ({ ...each, answers: listAnswers(proposal.answers, each.group) }))
        .filter(({ answers }) => answers.length > 0),
    [proposal.answers],
  )
  const shown = groups.find(({ group }) => group === wanted)
  const caption = shown === undefined ? 'Các tệp đã đọc' : `Câu trả lời: ${shown.label}`
  const tabs = useRef<HTMLDivElement>(null)
  // What read the files is gone; nobody shall take answers by pressing Enter twice.
  useEffect(() => tabs.current?.querySelector<HTMLElement>('[role="tab"]')?.focus(), [])
  return (
    <div className={styles.proposal}>
      <TabList
        ref={tabs}
        size="small"
        aria-label="Nội dung đã đọc"
        selectedValue={shown?.group ?? 'files'}
        onTabSelect={(_, { value }) =>
          setWanted(groups.find(({ group }) => group === value)?.group ?? 'files')
        }
      >
        <Tab value="files">Tệp ({proposal.files.length})</Tab>
        {groups.map(({ group, label, answers }) => (
          <Tab key={group} value={group}>
            {label} ({answers.length})
          </Tab>
        ))}
      </TabList>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section key={caption} className={styles.scroll} aria-label={caption} tabIndex={0}>
        {shown === undefined ? (
          <ProposalFiles proposal={proposal} />
        ) : (
          <ProposalAnswers
            caption={caption}
            group={shown.group}
            answers={shown.answers}
            chosen={props.chosen}
            onChoose={props.onChoose}
          />
        )}
      </section>
    </div>
  )
}
