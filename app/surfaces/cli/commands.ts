import { classify } from './classify.ts'
import { clauses } from './clauses.ts'
import type { CliCommand } from './command-line.ts'
import { databaseRoles } from './database-roles.ts'
import { diagnose } from './diagnose.ts'
import { harvest } from './harvest.ts'
import { importFiles } from './import-files.ts'
import { tenants } from './list-tenants.ts'
import { members } from './members.ts'
import { profile } from './profile.ts'
import { serve } from './serve.ts'
import { snapshot } from './snapshot.ts'
import { validate } from './validate.ts'

/** Every word of the command line, in the order in which help shows them. */
export const commands: readonly CliCommand[] = [
  serve,
  diagnose,
  classify,
  profile,
  validate,
  clauses,
  harvest,
  importFiles,
  tenants,
  members,
  snapshot,
  databaseRoles,
]
