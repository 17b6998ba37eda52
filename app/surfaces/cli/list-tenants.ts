import { parseArgs } from 'node:util'
import { listTenants } from '#kernel/tenants.ts'
import type { CliCommand } from './command-line.ts'
import { withDatabase } from './tenant-option.ts'

export const tenants: CliCommand = {
  name: 'tenants',
  summary: 'Liste les collectivités de cette installation',
  usage: 'gouvernail tenants [--json]',
  async run(words, means) {
    const { values } = parseArgs({ args: words, options: { json: { type: 'boolean' } } })
    const list = await withDatabase(means, ({ database }) => listTenants(database))
    means.print(
      values.json
        ? JSON.stringify(list, null, 2)
        : list.map(t => `${t.slug}\t${t.name}${t.demo ? '\t(démonstration)' : ''}`).join('\n'),
    )
    return 0
  },
}
