import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { isNetworkPath } from '../safety/network-path.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { listFolder } from './list-folder.ts'

export function fileHandlers({ platform }: BackendContext): NounHandlers<'files'> {
  return {
    'files.listFolder': ({ path }) => listFolder(path ?? platform.documentsFolder()),
    'files.chooseFolder': ({ startIn }) => platform.chooseFolder(startIn),
    'files.takeOpened': async () => platform.takeOpenedFile(),
    'files.reveal': async ({ path }) => {
      // Before the disk is asked: asking another machine would send it this person's name and a hash of her password.
      if (!isAbsolute(path) || isNetworkPath(path))
        throw new Failure({ code: 'refused', what: 'notLocal', detail: path })
      await stat(path).catch(() => {
        throw new Failure({ code: 'notFound', what: 'file', detail: path })
      })
      await platform.reveal(path)
      return null
    },
  }
}
