import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeArchive } from '#kernel/archive/write-archive.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { beginExport } from '#modules/retention/begin-export.ts'
import { UsageError, type CliMeans } from './command-line.ts'
import { withTenant } from './tenant-option.ts'

/** `gouvernail tenants export`: the whole authority in one file, written aside and put in its place once complete. */
export async function exportTenant(
  { tenant, to }: { tenant: string | undefined; to: string | undefined },
  means: CliMeans,
): Promise<number> {
  if (!to)
    throw new UsageError('Indiquez où écrire l’archive : gouvernail tenants export --tenant ADRESSE --to FICHIER.zip')
  await withTenant(means, tenant, async scope => {
    if (!scope.tenant) throw new Error('the command line acts for a tenant')
    const { manifest, bytes, sha256 } = await writeFile({ ...scope, tenant: scope.tenant }, path.resolve(to), means)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    means.print(
      `${to} : ${manifest.tables.length} tables, ${rows} ligne(s), ${manifest.files.count} fichier(s), ${bytes} octets.\nSHA-256 ${sha256}`,
    )
  })
  return 0
}

async function writeFile(scope: Scope & { tenant: Tenant }, to: string, means: CliMeans) {
  await beginExport(scope, { to: path.basename(to).slice(0, 400) })
  const partial = `${to}.${process.pid}.partiel`
  // Readable by this account alone: there are names and addresses inside.
  const file = await open(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const manifest = await writeArchive(
      scope,
      async chunk => {
        hash.update(chunk)
        bytes += chunk.byteLength
        await file.appendFile(chunk)
      },
      async (done, total, what) => means.log(`${done}/${total} ${what}`),
    )
    await file.sync()
    await file.close()
    await rename(partial, to)
    return { manifest, bytes, sha256: hash.digest('hex') }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(partial, { force: true })
    throw error
  }
}
