import { stat } from 'node:fs/promises'
import { Failure } from '../../shared/errors.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { listFolder } from './list-folder.ts'

export function fileHandlers({ platform }: BackendContext): NounHandlers<'files'> {
  return {
    'files.listFolder': ({ path }) => listFolder(path ?? platform.documentsFolder()),
    'files.chooseFolder': ({ startIn }) => platform.chooseFolder(startIn),
    'files.reveal': async ({ path }) => {
      await stat(path).catch(() => {
        throw new Failure({ code: 'notFound', what: 'file', detail: path })
      })
      await platform.reveal(path)
      return null
    },
  }
}
