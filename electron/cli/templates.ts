import { templates } from '../../shared/plans/template-catalogue.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

/** Lists the built-in templates: id and title, parted by a tab. */
export const listTemplates: Command = async (args, { print }) => {
  readArguments(args, { words: 0, texts: [], flags: [] })
  for (const { id, title } of templates) print(`${id}\t${title}`)
  return 0
}
