import { appendFile, truncate, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { manifestPart, tablePart } from '#kernel/archive/manifest.ts'
import { isFailure } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { listTenants } from '#kernel/tenants.ts'
import { archiveOf, bringIn, freshPath, manifestOf, partsOf, put, type Parts } from '../support/archive.ts'
import { addMembers } from '../support/archived-members.ts'
import { testDay } from '../support/database.ts'
import { fillTenant, marker } from '../support/filled-tenant.ts'
import { openHouse } from '../support/house.ts'

const house = await openHouse()
const platform = { database: house.database, clock: testDay }
let home: Tenant
let neighbour: Tenant
let place: string

beforeAll(async () => {
  neighbour = await house.tenant()
  home = await fillTenant(house)
  await addMembers(house, home)
  place = await archiveOf(house.as(home, 'admin'), home)
}, 120_000)

describe('An archive that is not honest is refused, and nothing of it stays', () => {
  async function refusal(path: string): Promise<string | null> {
    const before = await listTenants(house.database)
    const count = async () => (await house.database.pool.query('select count(*)::int as n from auth."user"')).rows[0]?.n
    const users = await count()
    try {
      await bringIn(platform, path, { slug: `faux-${newId().slice(-12)}` })
      return null
    } catch (error) {
      expect(await listTenants(house.database)).toEqual(before)
      expect(await count()).toBe(users)
      return isFailure(error) ? error.key : String(error)
    }
  }
  const altered = async (change: (parts: Parts) => void, options?: Parameters<typeof put>[1]) => {
    const parts = await partsOf(place)
    change(parts)
    return refusal(await put(parts, options))
  }
  const edit = (part: string, change: (text: string) => string) => (parts: Parts) =>
    void parts.set(part, Buffer.from(change(parts.get(part)?.toString() ?? '')))
  const rows = tablePart('inventory.application')
  const manifest = (change: (value: ReturnType<typeof manifestOf>) => void) => (parts: Parts) => {
    const value = manifestOf(parts)
    change(value)
    parts.set(manifestPart, Buffer.from(JSON.stringify(value)))
  }

  test.each<[string, (parts: Parts) => void, string]>([
    [
      'a path that climbs out',
      parts => void parts.set('../../etc/passwd', Buffer.from('x')),
      'kernel.archive-part-unexpected',
    ],
    [
      'a part that nothing announces',
      parts => void parts.set('tables/autre.ndjson', Buffer.from('x')),
      'kernel.archive-part-unexpected',
    ],
    ['a part missing', parts => void parts.delete(rows), 'kernel.archive-part-missing'],
    ['no manifest', parts => void parts.delete(manifestPart), 'kernel.archive-part-missing'],
    [
      'a file missing',
      parts => void parts.delete([...parts.keys()].find(name => name.startsWith('files/')) ?? ''),
      'kernel.archive-damaged',
    ],
    [
      'a row of another authority',
      edit(rows, text => text.replaceAll(home.id, neighbour.id)),
      'kernel.archive-other-tenant',
    ],
    [
      'a history that speaks for another authority',
      edit(tablePart('kernel.change'), text =>
        text.replace(new RegExp(`("after": \\{[^\\n]*?"tenant_id": ")${home.id}`), `$1${neighbour.id}`),
      ),
      'kernel.archive-other-tenant',
    ],
    ['a character zero', edit(rows, text => text.replace(marker, `${marker}\\u0000`)), 'kernel.archive-bad-line'],
    ['a byte zero', edit(rows, text => text.replace(marker, `${marker}\0`)), 'kernel.archive-bad-line'],
    ['a line that is no record', edit(rows, text => `${text}[1,2]\n`), 'kernel.archive-bad-line'],
    [
      'a field that the table has not',
      edit(rows, text => text.replace('{', '{"is_admin": true, ')),
      'kernel.archive-bad-line',
    ],
    [
      'a record nested without end',
      edit(rows, text => `${text}{"name": ${'['.repeat(200_000)}"\\u0000"${']'.repeat(200_000)}}\n`),
      'kernel.archive-bad-line',
    ],
    [
      'a record nested deeper than the database reads',
      edit(rows, text =>
        text.replace(/"comment": (null|"[^"]*")/, `"comment": ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      ),
      'kernel.archive-impossible',
    ],
    [
      'a record whose authority is said twice',
      edit(rows, text => text.replace(`"tenant_id": "${home.id}"`, `$&, "tenant_id": "${neighbour.id}"`)),
      'kernel.archive-other-tenant',
    ],
    ['the same record twice', edit(rows, text => text + text), 'kernel.archive-impossible'],
    [
      'a reference to nothing',
      edit(rows, text => text.replace(/"vendor_id": "[^"]+"/, `"vendor_id": "${newId()}"`)),
      'kernel.archive-impossible',
    ],
    [
      'a role that only the installation gives',
      edit(tablePart('accounts.membership'), text => text.replace('["admin"]', '["operator"]')),
      'kernel.archive-impossible',
    ],
    [
      'a line without end',
      edit(rows, text => `${text}{"name":"${'a'.repeat(34 * 1024 * 1024)}"}\n`),
      'kernel.archive-long-line',
    ],
    [
      'a file whose type is not that of its bytes',
      edit(tablePart('kernel.file'), text => text.replace('application/octet-stream', 'text/html')),
      'kernel.archive-damaged',
    ],
    [
      'a version newer than this one',
      manifest(value => value.migrations.push({ name: '9999-later.sql', sha256: 'a'.repeat(64) })),
      'kernel.archive-newer',
    ],
    [
      'tables that were altered',
      manifest(value => value.migrations.splice(0, 1, { name: '0001-kernel.sql', sha256: 'a'.repeat(64) })),
      'kernel.archive-foreign',
    ],
    [
      'a table that is gone',
      parts => {
        manifest(value =>
          value.tables.push({
            name: 'plan.gone',
            columns: ['tenant_id', 'id'],
            rows: 0,
            bytes: 0,
            sha256: 'a'.repeat(64),
          }),
        )(parts)
        parts.set('tables/plan.gone.ndjson', Buffer.alloc(0))
      },
      'kernel.archive-older',
    ],
    [
      'a time zone that does not exist',
      manifest(value => void (value.tenant.timeZone = 'Mars/Nord')),
      'kernel.archive-damaged',
    ],
    [
      'an address that would be another page',
      manifest(value => void (value.format = 'autre' as typeof value.format)),
      'kernel.archive-damaged',
    ],
  ])('%s', async (_, change, key) => {
    expect(await altered(change)).toBe(key)
  })

  test('a digest that does not fit, a row fewer than announced', async () => {
    expect(
      await altered(
        edit(rows, text => text.replace(marker, marker.toUpperCase())),
        { honest: false },
      ),
    ).toBe('kernel.archive-damaged')
    const parts = await partsOf(place)
    const fewer = await put(parts)
    const again = await partsOf(fewer)
    manifest(value => {
      for (const table of value.tables) if (table.name === 'inventory.application') table.rows++
    })(again)
    expect(await refusal(await put(again, { honest: false }))).toBe('kernel.archive-damaged')
  })

  test('a bomb, a ZIP cut short, a ZIP that is none', async () => {
    const zeros = edit(rows, text => `${text}{"name":"${'a'.repeat(20 * 1024 * 1024)}"}\n`)
    expect(await altered(zeros, { deflate: true })).toBe('kernel.archive-bomb')
    const parts = await partsOf(place)
    const cut = await put(parts)
    await truncate(cut, 4_000)
    expect(await refusal(cut)).toBe('kernel.archive-damaged')
    const none = freshPath()
    await writeFile(none, 'bonjour')
    expect(await refusal(none)).toBe('kernel.archive-damaged')
    await appendFile(none, Buffer.alloc(100))
    expect(await refusal(none)).toBe('kernel.archive-damaged')
  })
})
