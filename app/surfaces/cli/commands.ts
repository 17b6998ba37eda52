import { classify } from './classify.ts'
import type { CliCommand } from './command-line.ts'
import { databaseRoles } from './database-roles.ts'
import { diagnose } from './diagnose.ts'
import { importFiles } from './import-files.ts'
import { tenants } from './list-tenants.ts'
import { members } from './members.ts'
import { serve } from './serve.ts'
import { snapshot } from './snapshot.ts'

/** Every word of the command line, in the order in which help shows them. */
export const commands: readonly CliCommand[] = [
  serve,
  diagnose,
  classify,
  importFiles,
  tenants,
  members,
  snapshot,
  databaseRoles,
]
