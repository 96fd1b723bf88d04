import { Failure } from '../../shared/errors.ts'
import { builtInPhrases } from '../../shared/phrases/built-in-phrases.ts'
import { listPhrases, removePhrase, savePhrase } from '../store/phrases.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'

export function phraseHandlers({ store }: BackendContext): NounHandlers<'phrases'> {
  const { db } = store
  const refuseBuiltIn = (id: string) => {
    if (builtInPhrases.some(phrase => phrase.id === id))
      throw new Failure({ code: 'refused', what: 'builtIn', detail: id })
  }
  return {
    'phrases.list': async () => [...builtInPhrases, ...(await listPhrases(db))],

    'phrases.save': async phrase => {
      refuseBuiltIn(phrase.id)
      return savePhrase(db, phrase)
    },

    'phrases.remove': async ({ id }) => {
      refuseBuiltIn(id)
      if (!(await removePhrase(db, id))) throw new Failure({ code: 'notFound', what: 'entry', detail: id })
      return null
    },
  }
}
