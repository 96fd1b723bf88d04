import type { CommandName, Output, Parsed } from '../../shared/api/contract.ts'

/** A value that is only handed on: the domain's readonly types fit where the schema's inferred ones do not. */
export type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T

export type Answer<N extends CommandName> = ReadonlyDeep<Output<N>>

/**
 * One command: gets input that the contract's schema has accepted, answers with the output, throws a `Failure` for
 * what a person must be told.
 */
export type Handler<N extends CommandName> = (input: Parsed<N>) => Promise<Answer<N>>

/** Every command of the contract: leaving one out, or getting its types wrong, does not compile. */
export type Handlers = { readonly [N in CommandName]: Handler<N> }

/** The handlers of one noun: those whose names start with it. */
export type NounHandlers<Noun extends string> = Pick<Handlers, Extract<CommandName, `${Noun}.${string}`>>
