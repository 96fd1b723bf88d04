import { memo, type ReactNode, useMemo } from 'react'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import type { Node } from '../../../shared/documents/model.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { type PlanFacts, withFacts } from '../../data/plan-facts.ts'
import { NodeView } from '../../page/node-view.tsx'
import page from '../../styles/page.module.css'
import styles from '../../styles/plan-text.module.css'

const Nodes = memo(function Nodes({ nodes }: { readonly nodes: readonly Node[] }) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
    <NodeView key={index} node={node} />
  ))
})

/** What prints around the text: letterhead and title above, recipients and signature below. */
function useFrame(plan: Plan, facts: PlanFacts) {
  const { bases: _, lead: _lead, closing: _closing, ...shown } = facts
  const key = JSON.stringify(shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is shown of plan and facts
  return useMemo(() => {
    const empty = { ...withFacts(plan, facts), bases: [], lead: [], body: [], closing: [], appendices: [] }
    // The date goes into a file's properties only and is not shown.
    const nodes = composePlan(empty, '2000-01-01').sections[0]?.content ?? []
    return { above: nodes.slice(0, -1), below: nodes.slice(-1) }
  }, [plan.id, key])
}

/** The white sheet: the text between its letterhead and its signature. */
export function PlanSheet(props: {
  readonly plan: Plan
  readonly facts: PlanFacts
  readonly children: ReactNode
}) {
  const { above, below } = useFrame(props.plan, props.facts)
  return (
    <div className={`${page.sheet} ${styles.sheet}`}>
      <div className={styles.frame}>
        <Nodes nodes={above} />
      </div>
      {props.children}
      <div className={styles.frame}>
        <Nodes nodes={below} />
      </div>
    </div>
  )
}
