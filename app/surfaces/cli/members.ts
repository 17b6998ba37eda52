import { parseArgs } from 'node:util'
import { systemClock } from '#kernel/clock.ts'
import { readEnv } from '#kernel/env.ts'
import { openDoor } from '#modules/accounts/open-door.ts'
import { localScope, quietPlatform } from '../local-scope.ts'
import { UsageError, type CliCommand } from './command-line.ts'
import { originOf } from './origin.ts'
import { withDatabase } from './tenant-option.ts'

export const members: CliCommand = {
  name: 'members',
  summary: 'Rend l’accès à une personne : lien de nouvelle phrase de passe',
  usage: `gouvernail members reset-link --email ADRESSE [--remove-factor]

Affiche un lien valable une heure, une seule fois. Le journal des collectivités de la personne le retient.

  --email ADRESSE   adresse électronique du compte
  --remove-factor   retire aussi son second facteur (téléphone et codes de secours perdus)`,
  async run(words, means) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { email: { type: 'string' }, 'remove-factor': { type: 'boolean' } },
    })
    if (positionals.join(' ') !== 'reset-link' || !values.email) throw new UsageError(members.usage)
    const { email } = values
    const options = {
      email,
      removeFactor: values['remove-factor'] ?? false,
      origin: originOf(readEnv(means.environment)),
    }
    const link = await withDatabase(means, ({ database }) => {
      const platform = quietPlatform(database, systemClock)
      return openDoor(platform, tenant => localScope(platform, tenant), options)
    })
    if (!link) throw new UsageError(`Aucun compte n’a l’adresse ${email}.`)
    means.print(link)
    return 0
  },
}
