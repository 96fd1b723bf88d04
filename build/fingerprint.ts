import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a build was made from, as one short text: the name, size and time of every file below the folders.
 * @param root absolute folder that the others are named from
 * @param inputs folders and files
 */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const names = statSync(join(root, input)).isDirectory()
      ? readdirSync(join(root, input), { recursive: true, encoding: 'utf8' })
      : ['']
    for (const name of names.sort()) {
      const { mtimeMs, size } = statSync(join(root, input, name))
      hash.update(`${input}/${name} ${mtimeMs} ${size}\n`)
    }
  }
  return hash.digest('hex')
}

/**
 * Does the work unless its result was already made from the same inputs.
 * @param made absolute path of a file that the work makes
 * @param mark absolute path of the file that remembers the inputs
 */
export async function unlessMade(
  made: string,
  mark: string,
  print: string,
  work: () => Promise<unknown>,
): Promise<void> {
  if (existsSync(made) && existsSync(mark) && readFileSync(mark, 'utf8') === print) return
  await work()
  writeFileSync(mark, print)
}
