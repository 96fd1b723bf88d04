import type { ImportNote } from './source.ts'

/** Collects what a person should look at, in the order it was met. */
export type Report = {
  readonly info: (at: number, message: string, text: string) => void
  readonly warning: (at: number, message: string, text: string) => void
  readonly notes: readonly ImportNote[]
}

export function createReport(): Report {
  const notes: ImportNote[] = []
  return {
    info: (at, message, text) => notes.push({ at, severity: 'info', message, text }),
    warning: (at, message, text) => notes.push({ at, severity: 'warning', message, text }),
    notes,
  }
}
