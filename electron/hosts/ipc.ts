import type { Host } from '../../shared/api/client.ts'
import type { Result } from '../../shared/result.ts'
import { isTrustedSender, type Sender } from '../security.ts'
import { answerCall } from './call.ts'

/** The part of `ipcMain` that this host needs. */
export type IpcCalls = {
  readonly handle: (channel: string, listener: (event: Sender, ...args: unknown[]) => unknown) => void
  readonly removeHandler: (channel: string) => void
}

/** The part of the window's `webContents` that this host needs. */
export type IpcContents = {
  readonly isDestroyed: () => boolean
  readonly send: (channel: string, ...args: unknown[]) => void
}

export type IpcHostOptions = {
  readonly backend: Host
  readonly ipc: IpcCalls
  /** The contents of the program's window; null while there is none. */
  readonly contents: () => IpcContents | null
}

/**
 * Answers the window's calls on the channel `invoke` and sends it every change on `changed`. Calls from anything but
 * our window's main frame are answered with an error and never reach the backend.
 * @returns how to stop
 */
export function startIpcHost({ backend, ipc, contents }: IpcHostOptions): () => void {
  const living = () => {
    const found = contents()
    return found === null || found.isDestroyed() ? null : found
  }
  ipc.handle('invoke', (event, name, input, origin): Promise<Result<unknown>> | Result<unknown> =>
    isTrustedSender(event, living())
      ? answerCall(backend, { name, input, origin })
      : { ok: false, error: { code: 'internal', reference: 'untrusted-sender' } },
  )
  const unsubscribe = backend.subscribe(event => living()?.send('changed', event))
  return () => {
    unsubscribe()
    ipc.removeHandler('invoke')
  }
}
