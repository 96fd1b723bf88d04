import { Failure } from '../../shared/errors.ts'
import { listPresets, removePreset, savePreset } from '../store/presets.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'

export function presetHandlers({ store }: BackendContext): NounHandlers<'presets'> {
  const { db } = store
  return {
    'presets.list': () => listPresets(db),

    'presets.save': preset => savePreset(db, preset),

    'presets.remove': async ({ id }) => {
      if (!(await removePreset(db, id))) throw new Failure({ code: 'notFound', what: 'entry', detail: id })
      return null
    },
  }
}
