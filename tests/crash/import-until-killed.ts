import { buildModules } from '#modules.ts'
import { systemClock } from '#kernel/clock.ts'
import { openDatabase } from '#kernel/database.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'

/** What a round is about: the application's login, the authority, how many lines the file holds. */
export interface Round {
  url: string
  tenant: Tenant
  lines: number
}

/** Prepares and applies an import, saying each step on standard output as soon as it is acknowledged. */
export async function importUntilKilled({ url, tenant, lines }: Round): Promise<void> {
  const database = openDatabase(url)
  const scope: Scope = {
    actor: { kind: 'cli', name: 'essai' },
    roles: ['admin'],
    directorates: [],
    tenant,
    language: 'fr',
    clock: systemClock,
    database,
    registry: buildModules(),
    queue: { send: async () => undefined },
    mailer: { send: async () => undefined },
  }
  say('ready')
  const id = await receiveFile(scope, { name: 'logiciels.csv', bytes: softwareList(lines) })
  say(`staged ${id}`)
  await applyImport(scope, { id })
  say(`applied ${id}`)
  await database.close()
}

function say(step: string): void {
  process.stdout.write(`${step}\n`)
}

/** A list of software as a spreadsheet gives it: a vendor for ten lines, three directorates. */
export function softwareList(lines: number): Uint8Array {
  const rows = Array.from(
    { length: lines },
    (_, i) => `Progiciel${i};Maison ${Math.floor(i / 10)};Direction ${'ABC'[i % 3]};${i};1.${i}`,
  )
  return new TextEncoder().encode(`Nom;Éditeur;Direction;Nombre d’utilisateurs;Version\n${rows.join('\n')}\n`)
}
