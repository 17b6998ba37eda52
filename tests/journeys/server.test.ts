import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { findRunning } from '#kernel/cluster/running-server.ts'
import { pathsIn } from '#kernel/cluster/paths.ts'
import { addresses } from '#kernel/cluster/open-cluster.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { addFile, press, says } from './support/gestures.ts'
import { owner } from './support/owner.ts'
import { firstVisitLink, newFolder, runProduct, stopProduct } from './support/run-product.ts'

const folder = newFolder()
let product = await runProduct(folder)
const { visitor } = await openBrowser(product)

afterAll(async () => {
  await stopProduct(product)
  rmSync(folder, { recursive: true, force: true })
})

test('killed during an import, the server comes back with the whole of it or nothing; asked to stop, it leaves no database running', async () => {
  const page = await visitor()
  await page.goto(await firstVisitLink(product))
  for (const [field, value] of Object.entries({ ...owner, passphrase_again: owner.passphrase }))
    await page.locator(`[name=${field}]`).fill(value)
  await press(page.getByRole('button', { name: 'Créer le compte' }))
  const { port } = new URL(product.origin)

  for (const moment of ['while it writes', 'once acknowledged'] as const) {
    const base = await newAuthority(page, `Commune tuée ${moment}`)
    await addFile(page, base, 'inventaire-logiciels-dsi.csv')
    const preview = new URL(page.url()).pathname
    const importing = page.getByRole('button', { name: /^Importer \d+ lignes$/ })
    const whole = Number(/\d+/.exec((await importing.textContent()) ?? ''))
    expect(whole).toBeGreaterThan(150)
    const answer = applyImport(page, product.origin + preview)
    const over = new AbortController()
    const acknowledged =
      moment === 'once acknowledged' ? await answer : await Promise.race([answer, writing(over.signal)])
    over.abort()
    await stopProduct(product, 'SIGKILL')
    await answer
    product = await runProduct(folder, Number(port))

    await page.goto(`${base}/applications`)
    const count = Number(/(\d+) logiciels?\b/.exec(await says(page))?.[1] ?? 0)
    expect([0, whole]).toContain(count)
    if (acknowledged === 303) expect(count).toBe(whole)
    await page.goto(preview)
    expect(await page.getByRole('button', { name: 'Annuler cet import' }).count()).toBe(count === 0 ? 0 : 1)
    if (count > 0) continue
    await press(importing)
    expect(await says(page)).toContain('Annuler cet import')
  }

  expect(databasesIn(folder).length).toBeGreaterThan(0)
  const stopped = stopProduct(product)
  const patience = setTimeout(() => product.child.kill('SIGKILL'), 15_000)
  expect(await stopped, 'the exit code; null when it had to be killed').toBe(0)
  clearTimeout(patience)
  expect(databasesIn(folder)).toEqual([])
}, 120_000)

/** Sends the form of the preview; the status of the answer, null when the server died before it. */
async function applyImport(page: Page, address: string): Promise<number | null> {
  const options = { form: { do: 'apply' }, headers: { origin: new URL(address).origin }, maxRedirects: 0 }
  return page.request.post(address, options).then(
    answer => answer.status(),
    () => null,
  )
}

/** Resolves as soon as a transaction of the application has written something that is not yet committed. */
async function writing(over: AbortSignal): Promise<null> {
  const paths = pathsIn(folder)
  const running = findRunning(paths.data)
  if (!running) throw new Error('no database')
  const { superuserUrl } = addresses(running, readFileSync(paths.password, 'utf8'))
  const admin = new pg.Client({ connectionString: superuserUrl('gouvernail') })
  await admin.connect()
  try {
    while (!over.aborted) {
      const { rowCount } = await admin.query(
        `select from pg_locks where mode = 'RowExclusiveLock' and relation = 'inventory.application'::regclass`,
      )
      if (rowCount) break
    }
    return null
  } finally {
    await admin.end()
  }
}

/** Processes of PostgreSQL at work in this folder. */
function databasesIn(data: string): string[] {
  return readdirSync('/proc').filter(pid => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(path.join(data, 'postgres'))
    } catch {
      return false
    }
  })
}
