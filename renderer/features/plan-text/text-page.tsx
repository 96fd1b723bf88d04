import { memo } from 'react'
import type { Node } from '../../../shared/documents/model.ts'
import { NodeView } from '../../page/node-view.tsx'
import page from '../../styles/page.module.css'
import styles from '../../styles/plan-text.module.css'

/** The text on its white sheet; nodes out of sight are not laid out. */
export const TextPage = memo(function TextPage({ nodes }: { readonly nodes: readonly Node[] }) {
  return (
    <div className={`${page.sheet} ${styles.sheet}`}>
      {nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
        <div key={index} className={styles.node}>
          <NodeView node={node} />
        </div>
      ))}
    </div>
  )
})
