import { createContext, type ReactNode, use } from 'react'
import type { Client } from '../../shared/api/client.ts'
import type { CommandName, Input, Output } from '../../shared/api/contract.ts'
import { type AppError, Failure } from '../../shared/errors.ts'

const ClientContext = createContext<Client | null>(null)

/** Gives every screen below it the one client of this window. */
export function ClientProvider(props: { readonly client: Client; readonly children: ReactNode }) {
  return <ClientContext value={props.client}>{props.children}</ClientContext>
}

/** The window's client. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (client === null) throw new Error('ClientProvider is missing above this component')
  return client
}

/**
 * Calls a command for a query or a mutation, which want a thrown error.
 *
 * @throws Failure with the answer's error.
 */
export async function callOrThrow<N extends CommandName>(
  client: Client,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await client.call(name, input)
  if (!answer.ok) throw new Failure(answer.error)
  return answer.value
}

/** What went wrong, for `describe`; a lost connection to the host has no code of its own. */
export function errorOf(reason: unknown): AppError {
  return reason instanceof Failure ? reason.error : { code: 'internal', reference: 'mất kết nối' }
}
