import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))

export type CliRun = {
  readonly code: number | null
  /** Lines without their end marks. */
  readonly out: readonly string[]
  readonly errors: readonly string[]
}

/** Runs the command line program in a process of its own, as a person does who stands in the folder `cwd`. */
export async function runCliIn(cwd: string, args: readonly string[]): Promise<CliRun> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A hanging command must fail its test, not outlive it.
    timeout: 45_000,
  })
  const ended = new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out: linesOf(out), errors: linesOf(errors) }
}

function linesOf(output: string): readonly string[] {
  return output === '' ? [] : output.replace(/\n$/, '').split('\n')
}
