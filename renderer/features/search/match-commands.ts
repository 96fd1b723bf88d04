import { fold } from '../../../shared/vietnamese.ts'

/** Something the program can do, as the search box offers it. */
export type Command = {
  readonly id: string
  readonly label: string
  /** Its key: `Ctrl+E`. */
  readonly keys?: string
  readonly run: () => void
}

/** Commands that hold every typed word, marks and capitals apart; all of them for no words. */
export function matchCommands(commands: readonly Command[], words: string): readonly Command[] {
  const parts = fold(words).split(' ')
  return commands.filter(command => {
    const label = fold(command.label)
    return parts.every(part => label.includes(part))
  })
}
