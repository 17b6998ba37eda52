import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { tenants } from './list-tenants.ts'

const house = await openHouse()
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...words: string[]): Promise<string> {
  const printed: string[] = []
  const environment = { DATABASE_URL: house.appUrl, GOUVERNAIL_VAR: folder }
  const print = (text: string) => void printed.push(text)
  await tenants.run(words, { root: process.cwd(), environment, print, log: () => undefined })
  return printed.join('\n')
}

test('An authority leaves by one command and comes in by another, under the address that is asked for', async () => {
  const tenant = await house.tenant()
  await saveApplications(house.as(tenant, 'admin'), { applications: [{ name: 'Registre' }] })
  const file = path.join(folder, 'commune.zip')
  expect(await run('export', '--tenant', tenant.slug, '--to', file)).toMatch(/SHA-256 [0-9a-f]{64}/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await house.audit(tenant)).at(-1)).toMatchObject({ operation: 'retention.begin-export', actor_kind: 'cli' })
  await expect(run('import', file)).rejects.toMatchObject({ key: 'kernel.archive-slug-taken' })
  expect(await run('import', file, '--slug', 'essai', '--dry-run')).toContain('rien n’est gardé')
  expect(await run('import', file, '--slug', 'commune-neuve')).toContain('/t/commune-neuve')
  expect(await run()).toContain('commune-neuve')
  expect(await run('--json')).not.toContain('essai')
})

test('A command mistyped says how to write it, and an export that fails leaves no file', async () => {
  await expect(run('export', '--to', 'x.zip', '--tenant', 'nulle-part')).rejects.toThrow('nulle-part')
  await expect(run('export')).rejects.toThrow('--to')
  await expect(run('import')).rejects.toThrow('Indiquez l’archive')
  await expect(run('import', path.join(folder, 'absente.zip'))).rejects.toThrow('ne s’ouvre pas')
  const { slug } = await house.tenant()
  await expect(run('export', '--tenant', slug, '--to', path.join(folder, 'nulle', 'part.zip'))).rejects.toThrow(
    'ENOENT',
  )
  expect(existsSync(path.join(folder, 'nulle'))).toBe(false)
})
