import type { Result } from '../result.ts'
import type { ChangedEvent, CommandName, Input, Output } from './contract.ts'

/** One call over any host: only JSON crosses, and the answer is always a result. */
export type Invoke = (name: string, input: unknown, origin: string | null) => Promise<Result<unknown>>
/** Hears of every change; returns how to stop hearing. */
export type Subscribe = (listener: (event: ChangedEvent) => void) => () => void

export type Host = { readonly invoke: Invoke; readonly subscribe: Subscribe }

export type Client = {
  /** Calls a command by name; throws a `Failure`-free result: the caller looks at `ok`. */
  readonly call: <N extends CommandName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>
  readonly subscribe: Subscribe
}

/**
 * A typed client over a host. The host's dispatch has parsed and shaped the output by the contract, which is why
 * its answer may be taken at its word here, the one place where a type is asserted.
 */
export function createClient(host: Host, origin: string): Client {
  return {
    call: async <N extends CommandName>(name: N, input: Input<N>) =>
      (await host.invoke(name, input, origin)) as Result<Output<N>>,
    subscribe: host.subscribe,
  }
}
