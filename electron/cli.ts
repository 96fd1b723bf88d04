import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, Failure } from '../shared/errors.ts'
import { systemClock } from './backend/system-clock.ts'
import { runCommand } from './cli/run.ts'
import { createLog, logFile } from './log.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)
const printError = (line: string) => void process.stderr.write(`${line}\n`)

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** The sentence for anything thrown. What nobody expected is kept whole for whoever is asked about it. */
function sentenceFor(error: unknown): string {
  if (error instanceof Failure) return describe(error.error)
  const reference = randomUUID().slice(0, 8)
  const log = createLog(logFile(join(tmpdir(), 'so-ke-hoach-cli.log')), systemClock.now)
  log.error(reference, error)
  return describe({ code: 'internal', reference })
}

// Set, not exited with: what was printed must reach a slow pipe first.
try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    print,
    printError,
    today: systemClock.today(),
  })
} catch (error) {
  printError(sentenceFor(error))
  process.exitCode = 2
}
