import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { documentKind } from '../../../shared/plans/document-kind.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { NodeView } from '../../page/node-view.tsx'
import page from '../../styles/page.module.css'
import styles from '../../styles/plan-info.module.css'

/** The plan without its text: what these fields decide. */
function frameOnly(plan: Plan) {
  const empty: Plan = { ...plan, bases: [], lead: [], body: [], closing: [], appendices: [] }
  // The date goes into a file's properties only and is not shown.
  return composePlan(empty, '2000-01-01').sections[0]?.content ?? []
}

/** Letterhead, subject, signature and recipients as they will print. */
export function LetterheadPreview({ plan }: { readonly plan: Plan }) {
  const nodes = frameOnly(plan)
  return (
    <section className={styles.preview} aria-label="Xem trước phần đầu và phần ký">
      <h2>Xem trước</h2>
      <div className={`${page.sheet} ${styles.sheet}`}>
        {nodes.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
          <div key={index}>
            {index > 0 && index === nodes.length - 1 && (
              <div className={styles.omitted}>
                … nội dung {documentKind(plan).name.toLocaleLowerCase('vi')} …
              </div>
            )}
            <NodeView node={node} />
          </div>
        ))}
      </div>
    </section>
  )
}
