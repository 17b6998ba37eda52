import { parseArgs } from 'node:util'
import { takeSnapshot } from '#plan/take-snapshot.ts'
import type { CliCommand } from './command-line.ts'
import { withTenant } from './tenant-option.ts'

export const snapshot: CliCommand = {
  name: 'snapshot',
  summary: 'Prend la photo du jour (l’application le fait d’elle-même chaque nuit)',
  usage: 'gouvernail snapshot [--tenant ADRESSE]',
  async run(words, means) {
    const { values } = parseArgs({ args: words, options: { tenant: { type: 'string' } } })
    const { day, changed } = await withTenant(means, values.tenant, scope => takeSnapshot(scope, {}))
    means.print(`Photo du ${day} : ${changed} mesure(s) changée(s).`)
    return 0
  },
}
