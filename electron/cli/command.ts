/** What a command line command may touch besides files. */
export type CommandContext = {
  /** Prints one line on standard output. */
  readonly print: (line: string) => void
  /** `YYYY-MM-DD` by this machine's clock. */
  readonly today: string
}

/** Runs a command on the arguments after its name and gives the exit code; throws a `Failure` for exit code 2. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>
