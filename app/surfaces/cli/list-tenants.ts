import { parseArgs } from 'node:util'
import { listTenants } from '#kernel/tenants.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { exportTenant } from './export-tenant.ts'
import { importTenant } from './import-tenant.ts'
import { setTenantHost } from './set-tenant-host.ts'
import { withDatabase } from './tenant-option.ts'

export const tenants: CliCommand = {
  name: 'tenants',
  summary: 'Liste les collectivités de cette installation, en exporte ou en importe une, donne un nom à un site public',
  usage: `gouvernail tenants [--json]
gouvernail tenants export --tenant ADRESSE --to FICHIER.zip
gouvernail tenants import FICHIER.zip [--slug ADRESSE] [--dry-run]
gouvernail tenants host ADRESSE [NOM | --none]

  export            écrit toute la collectivité (registres, historique, journal, fichiers) dans une archive
  import            en refait une collectivité d’ici, entière ou pas du tout
  --slug ADRESSE    l’adresse /t/… à lui donner ; celle de l’archive par défaut
  --dry-run         fait tout, puis n’en garde rien
  host              dit, ou choisit, le nom de domaine du site public : ia.ville.fr
  --none            retire ce nom ; /p/ADRESSE répond toujours

L’archive ne contient ni phrase de passe, ni session, ni clé : la liste de ce qui manque y est écrite.
Codes de sortie : 0 fait, 1 échec (rien n’est changé), 2 commande mal écrite.`,
  async run(words, means) {
    const [verb, ...rest] = words
    if (verb === 'export') {
      const options = { tenant: { type: 'string' }, to: { type: 'string' } } as const
      const { values } = parseArgs({ args: rest, options })
      return exportTenant({ tenant: values.tenant, to: values.to }, means)
    }
    if (verb === 'import') {
      const options = { slug: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
      const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options })
      if (positionals.length > 1) throw new UsageError('Une archive à la fois.')
      return importTenant({ from: positionals[0], slug: values.slug, dryRun: values['dry-run'] ?? false }, means)
    }
    if (verb === 'host') {
      const options = { none: { type: 'boolean' } } as const
      const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options })
      const [tenant, host, ...more] = positionals
      if (more.length > 0 || (host && values.none)) throw new UsageError('Un seul nom de domaine, ou --none.')
      return setTenantHost({ tenant, host: values.none ? null : host }, means)
    }
    return list(words, means)
  },
}

async function list(words: string[], means: CliMeans): Promise<number> {
  const { values } = parseArgs({ args: words, options: { json: { type: 'boolean' } } })
  const all = await withDatabase(means, ({ database }) => listTenants(database))
  means.print(
    values.json
      ? JSON.stringify(all, null, 2)
      : all.map(t => `${t.slug}\t${t.name}${t.demo ? '\t(démonstration)' : ''}`).join('\n'),
  )
  return 0
}
