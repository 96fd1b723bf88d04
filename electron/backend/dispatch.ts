import type { z } from 'zod'
import type { Invoke } from '../../shared/api/client.ts'
import { type ChangedEvent, type CommandName, contract, type Parsed } from '../../shared/api/contract.ts'
import { type AppError, Failure } from '../../shared/errors.ts'
import type { Log } from '../log.ts'
import { asStoreFailure } from '../store/store-failure.ts'
import type { Handlers } from './handlers.ts'

/** A command that takes longer makes a person wait noticeably. */
const slowMilliseconds = 50

/** The contract, said so that the compiler pairs each command's schemas with its handler. */
const schemas: {
  readonly [N in CommandName]: { readonly input: z.ZodType<Parsed<N>>; readonly output: z.ZodType }
} = contract

export type DispatchParts = {
  readonly handlers: Handlers
  readonly log: Log
  /** Hears of every change once it is stored. */
  readonly changed: (event: ChangedEvent) => void
  /** What an unexpected error is called in the log and in the sentence that a person reads. */
  readonly newReference: () => string
}

/**
 * The one way into the backend: finds the command, parses its input, runs it, shapes its output by the contract.
 * The returned function never throws and never rejects.
 */
export function createDispatch({ handlers, log, changed, newReference }: DispatchParts): Invoke {
  const run = async <N extends CommandName>(name: N, input: unknown): Promise<unknown> => {
    const command = schemas[name]
    const parsed = command.input.safeParse(input)
    if (!parsed.success)
      throw new Failure({ code: 'invalid', what: 'input', detail: firstIssue(name, parsed.error) })
    return command.output.parse(await handlers[name](parsed.data))
  }

  const errorOf = (error: unknown, name: string): AppError => {
    const told = asStoreFailure(error)
    if (told instanceof Failure) return told.error
    const reference = newReference()
    log.error(reference, error, { command: name })
    return { code: 'internal', reference }
  }

  return async (name, input, origin) => {
    if (!isCommand(name))
      return { ok: false, error: { code: 'notFound', what: 'command', detail: String(name).slice(0, 100) } }
    const start = performance.now()
    try {
      const value = await run(name, input)
      const command = contract[name]
      if (command.kind === 'change') changed({ topics: command.topics, origin })
      return { ok: true, value }
    } catch (error) {
      return { ok: false, error: errorOf(error, name) }
    } finally {
      const milliseconds = Math.round(performance.now() - start)
      // An action waits for a person, not for us.
      if (milliseconds > slowMilliseconds && contract[name].kind !== 'action')
        log.info('slow command', { command: name, milliseconds })
    }
  }
}

/** Own names only, and only strings: a host may hand on whatever it was sent. */
function isCommand(name: string): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

function firstIssue(name: string, error: z.core.$ZodError): string {
  const path = error.issues[0]?.path ?? []
  return [name, ...path].map(String).join('.')
}
