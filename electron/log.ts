import { appendFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './safety/make-folder.ts'

/** Facts beside a log entry. Never the words of a plan: a log is sent to people who support the program. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** What the program notes of itself. Writing never throws: a full disk must not turn a note into a failure. */
export type Log = {
  readonly info: (event: string, facts?: LogFacts) => void
  /** Notes an unexpected error with its stack under the reference that the person was given. */
  readonly error: (reference: string, error: unknown, facts?: LogFacts) => void
}

/**
 * A log of one JSON line an entry.
 * @param write takes a line without its end mark
 * @param now the ISO instant of an entry
 */
export function createLog(write: (line: string) => void, now: () => string): Log {
  const note = (entry: LogFacts) => {
    try {
      write(JSON.stringify({ at: now(), ...entry }))
    } catch {
      // Nowhere is left to say it.
    }
  }
  return {
    info: (event, facts) => note({ level: 'info', event, ...facts }),
    error: (reference, error, facts) =>
      note({ level: 'error', event: 'error', reference, stack: stackOf(error), ...facts }),
  }
}

/** Stack of anything thrown, with the chain of its causes. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause === undefined ? own : `${own}\nCaused by: ${stackOf(error.cause)}`
}

/**
 * A writer of lines to a file. The file is put aside as `<path>.1` when it is full, so that a log never takes more
 * than twice `limit` bytes. Appends at once, since the lines that matter come just before a crash.
 */
export function logFile(path: string, limit = 1_000_000): (line: string) => void {
  return line => {
    makeFolder(dirname(path))
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.1`)
    appendFileSync(path, `${line}\n`)
  }
}
