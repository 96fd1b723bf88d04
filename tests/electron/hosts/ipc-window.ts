import { EventEmitter } from 'node:events'
import { type IpcCalls, type IpcContents, startIpcHost } from '../../../electron/hosts/ipc.ts'
import { pageUrl, type Sender } from '../../../electron/security.ts'
import type { Host } from '../../../shared/api/client.ts'

/** A window's two ends without Electron: whatever passes between them is cloned, as between processes. */
export type IpcWindow = {
  readonly host: Host
  /** Calls as another sender would. */
  readonly invokeAs: (event: Partial<Sender>, ...args: unknown[]) => Promise<unknown>
  readonly destroy: () => void
  readonly stop: () => void
}

/** Connects a backend to such a window, through the real IPC host. */
export function openIpcWindow(backend: Host): IpcWindow {
  const channels = new EventEmitter()
  const handlers = new Map<string, Parameters<IpcCalls['handle']>[1]>()
  let destroyed = false
  const contents: IpcContents = {
    isDestroyed: () => destroyed,
    send: (channel, ...args) => channels.emit(channel, ...structuredClone(args)),
  }
  const ipc: IpcCalls = {
    handle: (channel, listener) => handlers.set(channel, listener),
    removeHandler: channel => handlers.delete(channel),
  }
  const stop = startIpcHost({ backend, ipc, contents: () => contents })

  const ours: Sender = { sender: contents, senderFrame: { parent: null, url: pageUrl } }
  const invokeAs: IpcWindow['invokeAs'] = async (event, ...args) => {
    const handler = handlers.get('invoke')
    if (handler === undefined) throw new Error('No handler registered for invoke')
    return structuredClone(await handler({ ...ours, ...event }, ...structuredClone(args)))
  }
  const invoke: Host['invoke'] = async (...args) => JSON.parse(JSON.stringify(await invokeAs({}, ...args)))
  const subscribe: Host['subscribe'] = listener => {
    channels.on('changed', listener)
    return () => channels.off('changed', listener)
  }
  const destroy = () => {
    destroyed = true
  }
  return { host: { invoke, subscribe }, invokeAs, destroy, stop }
}
