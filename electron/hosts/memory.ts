import type { Host } from '../../shared/api/client.ts'
import type { Backend } from '../backend/create-backend.ts'
import type { Platform } from './platform.ts'
import { saveFile } from './save-file.ts'

/**
 * A host in the same process, for tests and scripts. Everything passes through JSON, as it does between processes,
 * so that what works here works over the other hosts.
 */
export function memoryHost(backend: Backend): Host {
  return {
    invoke: async (name, input, origin) =>
      throughJson(await backend.invoke(name, input === undefined ? undefined : throughJson(input), origin)),
    subscribe: listener => backend.subscribe(event => listener(throughJson(event))),
  }
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/**
 * A platform without a person in front of it: saves to disk, cancels every dialog, opens nothing.
 * @param documents absolute path that stands for the person's documents folder
 */
export function memoryPlatform(documents: string): Platform {
  return {
    host: 'memory',
    systemDialogs: false,
    saveFile,
    chooseFolder: async () => null,
    reveal: async () => {},
    takeOpenedFile: () => null,
    documentsFolder: () => documents,
  }
}
