import { findText } from '../store/search.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'

export function searchHandlers({ store }: BackendContext): NounHandlers<'search'> {
  return { 'search.find': ({ words }) => findText(store.db, words) }
}
