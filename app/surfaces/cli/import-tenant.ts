import { open } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { systemClock } from '#kernel/clock.ts'
import { importArchive } from '#kernel/archive/import-archive.ts'
import { UsageError, type CliMeans } from './command-line.ts'
import { withDatabase } from './tenant-option.ts'

/** `gouvernail tenants import`: an archive becomes an authority of this installation, whole or not at all. */
export async function importTenant(
  { from, slug, dryRun }: { from: string | undefined; slug: string | undefined; dryRun: boolean },
  means: CliMeans,
): Promise<number> {
  if (!from)
    throw new UsageError('Indiquez l’archive : gouvernail tenants import FICHIER.zip [--slug ADRESSE] [--dry-run]')
  const file = await open(from).catch(() => {
    throw new UsageError(`« ${from} » ne s’ouvre pas.`)
  })
  try {
    const { tenant, rows, people, manifest } = await withDatabase(means, ({ database }) =>
      importArchive({ database, clock: systemClock }, file, {
        slug,
        dryRun,
        actor: { kind: 'cli', name: userInfo().username },
      }),
    )
    means.print(
      [
        dryRun
          ? `Essai réussi, rien n’est gardé : « ${tenant.name} ».`
          : `« ${tenant.name} » est ouverte : /t/${tenant.slug}`,
        `${rows} ligne(s), ${manifest.files.count} fichier(s). Membres : ${people.known} déjà connu(s) ici, ${people.made} qui choisiront une phrase de passe.`,
        'À refaire : liens de déclaration à rediffuser, clés d’API, abonnements au calendrier, invitations en attente, fournisseurs d’identité.',
      ].join('\n'),
    )
  } finally {
    await file.close()
  }
  return 0
}
