import type { Node } from '@tiptap/pm/model'
import type { Block } from '../../shared/plans/block.ts'

/**
 * Nodes never change, so a node's block is worked out once. That also keeps blocks that were not touched the very
 * objects that were read, which is how saving knows them.
 */
const memory = new WeakMap<Node, Block>()

/** The block that a node is known to be. */
export function recalledBlock(node: Node): Block | undefined {
  return memory.get(node)
}

/** Keeps what block a node is. */
export function rememberBlock(node: Node, block: Block) {
  memory.set(node, block)
}
