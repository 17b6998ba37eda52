import type { CliCommand } from './command-line.ts'
import { diagnose } from './diagnose.ts'
import { serve } from './serve.ts'

/** Every word of the command line, in the order in which help shows them. */
export const commands: readonly CliCommand[] = [serve, diagnose]
