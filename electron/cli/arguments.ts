import { parseArgs } from 'node:util'
import { Failure } from '../../shared/errors.ts'

/** What a command takes: words after its name, options with a value, options without. */
export type ArgumentSpec<Text extends string, Flag extends string> = {
  readonly words: number
  readonly texts: readonly Text[]
  readonly flags: readonly Flag[]
}

export type Arguments<Text extends string, Flag extends string> = {
  readonly words: readonly string[]
  readonly text: (name: Text) => string | undefined
  readonly flag: (name: Flag) => boolean
}

/**
 * Reads a command's arguments strictly: nothing unknown, nothing twice, no value missing.
 * @throws {Failure} `invalid/arguments` saying in Vietnamese what is wrong
 */
export function readArguments<Text extends string, Flag extends string>(
  args: readonly string[],
  spec: ArgumentSpec<Text, Flag>,
): Arguments<Text, Flag> {
  // Not strict: its own errors are English sentences; its tokens say all that ours need.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries([
      ...spec.texts.map(name => [name, { type: 'string' as const }]),
      ...spec.flags.map(name => [name, { type: 'boolean' as const }]),
    ]),
  })
  const words: string[] = []
  const texts = new Map<string, string>()
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (texts.has(name) || flags.has(name)) throw wrong(`tùy chọn ${rawName} ghi hai lần`)
    if (isOneOf(spec.flags, name)) {
      if (value !== undefined) throw wrong(`tùy chọn ${rawName} không kèm giá trị`)
      flags.add(name)
    } else if (isOneOf(spec.texts, name)) {
      const isOption = !token.inlineValue && value?.startsWith('-')
      if (value === undefined || value === '' || isOption) throw wrong(`tùy chọn ${rawName} thiếu giá trị`)
      texts.set(name, value)
    } else throw wrong(`không có tùy chọn ${rawName}`)
  }
  if (words.length > spec.words) throw wrong(`thừa “${words[spec.words]}”`)
  if (words.length < spec.words) throw wrong('thiếu tên tệp')
  return { words, text: name => texts.get(name), flag: name => flags.has(name) }
}

/** An error about how the command line is written. */
export function wrong(detail: string): Failure {
  return new Failure({ code: 'invalid', what: 'arguments', detail })
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
