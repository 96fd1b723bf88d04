import { Select } from '@fluentui/react-components'
import type { EditorState } from '@tiptap/pm/state'
import { label } from '../../../shared/glossary.ts'
import { type TextBlockKind, textBlockKinds } from '../../../shared/plans/block.ts'
import { selectedBlocks, setKind } from '../../editor/block-commands.ts'
import type { PlanSession } from '../../editor/plan-session.ts'
import { kindOf } from '../../editor/schema.ts'
import { useSessionValue } from '../../editor/use-session.ts'
import styles from '../../styles/plan-text.module.css'

const marks: Readonly<Record<TextBlockKind, string>> = {
  part: 'Phần I',
  section: 'I.',
  clause: '1.',
  subclause: '1.1.',
  point: 'a)',
  dash: '-',
  plus: '+',
  paragraph: '',
}
const outside: Readonly<Record<string, string>> = {
  basis: label('plan.basis'),
  lead: label('plan.lead'),
  closing: label('plan.closing'),
  table: label('block.table'),
}

/** The kind of the selected blocks; '' when they are of several kinds. */
function shownKind(state: EditorState): string {
  const { $head } = state.selection
  const top = $head.depth > 0 ? $head.node(1).type.name : ''
  if (top in outside) return top
  const kinds = new Set(selectedBlocks(state).map(({ node }) => kindOf(node) ?? 'table'))
  return kinds.size === 1 ? ([...kinds][0] ?? '') : ''
}

const nameOf = (kind: TextBlockKind) => [marks[kind], label(`block.${kind}`)].filter(Boolean).join('  ')

/** What kind of block the caret is in, and the choice of another. */
export function KindChoice(props: { readonly session: PlanSession; readonly disabled: boolean }) {
  const { session } = props
  const kind = useSessionValue(session, shownKind)
  return (
    <Select
      className={styles.kind}
      aria-label="Kiểu đoạn"
      value={kind}
      disabled={props.disabled || kind in outside}
      onChange={(_, { value }) => {
        const chosen = textBlockKinds.find(one => one === value)
        if (chosen) session.run(setKind(chosen))
        session.view()?.focus()
      }}
    >
      {kind === '' && <option value="">Nhiều kiểu</option>}
      {kind in outside && <option value={kind}>{outside[kind]}</option>}
      {textBlockKinds.map(one => (
        <option key={one} value={one}>
          {nameOf(one)}
        </option>
      ))}
    </Select>
  )
}
