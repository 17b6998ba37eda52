/** One word of the command line. */
export interface CliCommand {
  name: string
  summary: string
  /** What --help prints under the summary. */
  usage: string
  run(words: string[], means: CliMeans): Promise<number>
}

export interface CliMeans {
  /** Root of the checkout: migrations, examples and data stand below it. */
  root: string
  environment: NodeJS.ProcessEnv
  /** The result; everything else goes to `log`. */
  print(text: string): void
  log(line: string): void
}

/** A mistake in what was typed: shown without a trace, exit code 2. */
export class UsageError extends Error {}
