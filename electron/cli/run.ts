import { Failure } from '../../shared/errors.ts'
import type { Command, CommandContext } from './command.ts'
import { usage } from './usage.ts'

/** Each command's code is loaded when it is called for: most need only a part of the program. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['templates', async () => (await import('./templates.ts')).listTemplates],
  ['generate', async () => (await import('./generate.ts')).generate],
  ['import', async () => (await import('./import.ts')).importDocument],
  ['check', async () => (await import('./check.ts')).check],
  ['report', async () => (await import('./report.ts')).report],
])

/**
 * Runs the command that a command line names.
 * @param args without the program's own name
 * @returns the exit code
 * @throws {Failure} what a person must be told, for exit code 2; an empty command line gives the usage instead
 */
export async function runCommand(
  args: readonly string[],
  context: CommandContext & { readonly printError: (line: string) => void },
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined) {
    context.printError(usage)
    return 2
  }
  if (name === '--help' || name === '-h') {
    context.print(usage)
    return 0
  }
  const load = commands.get(name)
  if (load === undefined) throw new Failure({ code: 'notFound', what: 'command', detail: name })
  const command = await load()
  return command(rest, context)
}
