import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTenant } from '#kernel/tenants.ts'
import { localScope, quietPlatform } from '#surfaces/local-scope.ts'
import { openEmbedded } from '#surfaces/own-database.ts'

/** A tenant of its own in a database of its own, both gone when `work` is done. */
export async function withBench(work: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-bench-'))
  chmodSync(folder, 0o755)
  const own = await openEmbedded(folder, process.cwd(), 'bench', () => undefined)
  try {
    await work(await benchOf(own))
  } finally {
    await own.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchOf(own: Awaited<ReturnType<typeof openEmbedded>>) {
  const platform = quietPlatform(own.database)
  const tenant = await createTenant(platform, { name: 'Banc de mesure' })
  return { platform, tenant, scope: { ...localScope(platform, tenant), tenant }, database: own.database }
}

export type Bench = Awaited<ReturnType<typeof benchOf>>
