import type { ReactNode } from 'react'
import { ruleOf } from '../../shared/documents/layout-rules.ts'
import type { Paragraph, RuleLine } from '../../shared/documents/model.ts'
import type { Run } from '../../shared/plans/rich-text.ts'
import { onScreen, styleOf } from './paragraph-style.ts'

/** The element id of a block on the page. */
export const placeId = (source: string) => `place-${source}`

function marked({ text, bold, italic }: Run): ReactNode {
  if (bold && italic) {
    return (
      <b>
        <i>{text}</i>
      </b>
    )
  }
  if (bold) return <b>{text}</b>
  return italic ? <i>{text}</i> : text
}

/** A printed paragraph; what has an outline level is a heading to a screen reader too. */
export function ParagraphView(props: { readonly paragraph: Paragraph; readonly anchor: boolean }) {
  const { paragraph } = props
  const { outline } = ruleOf(paragraph.role)
  const id = props.anchor && paragraph.source !== undefined ? placeId(paragraph.source) : undefined
  const heading = outline === undefined ? {} : { role: 'heading', 'aria-level': outline + 3 }
  return (
    <div id={id} style={styleOf(paragraph.role)} {...heading}>
      {paragraph.runs.map((run, index) => (
        // Runs have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={index}>{marked(run)}</span>
      ))}
    </div>
  )
}

/** A drawn rule, centred in its column. */
export function RuleView(props: { readonly rule: RuleLine }) {
  return (
    <div
      style={{
        width: onScreen(props.rule.length),
        margin: `${onScreen(40)} auto 0`,
        borderTop: '1px solid currentColor',
      }}
    />
  )
}
