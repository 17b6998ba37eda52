import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse } from '../../tests/support/house.ts'
import { Conflict, NotFound } from './errors.ts'
import { content } from './fields.ts'
import { fileQuota, keepFile, largestFile, openFile } from './files.ts'
import { newId } from './ids.ts'
import { command, query } from './operation.ts'

const house = await openHouse()
const summary = { fr: 'x', en: 'x' }
const keep = command({
  name: 'demo.keep',
  summary,
  needs: 'organisation.edit',
  input: z.object({ name: z.string(), content }),
  run: keepFile,
})
const open = query({
  name: 'demo.open',
  summary,
  needs: 'organisation.read',
  input: z.object({ id: z.uuid() }),
  run: (scope, { id }) => openFile(scope, id),
})
const bytes = (text: string) => new TextEncoder().encode(text)

describe('A file', () => {
  test.each([0, 1, 512 * 1024, 512 * 1024 + 1, 1_300_000])('of %i bytes comes back byte for byte', async size => {
    const home = await house.tenant()
    const sent = new Uint8Array(randomBytes(size))
    const id = await keep(house.as(home, 'admin'), { name: 'a.bin', content: sent })
    const back = await open(house.as(home, 'admin'), { id })
    expect(back).toMatchObject({ id, name: 'a.bin', bytes: size })
    expect(Buffer.compare(back.content, sent)).toBe(0)
  })

  test('sent twice is kept once, under its first name', async () => {
    const home = await house.tenant()
    const first = await keep(house.as(home, 'admin'), { name: 'a.csv', content: bytes('x') })
    const second = await keep(house.as(home, 'hr'), { name: 'b.csv', content: bytes('x') })
    expect(second).toBe(first)
    expect(await house.count(home, 'kernel.file')).toBe(1)
    expect(await house.count(home, 'kernel.file_chunk')).toBe(1)
  })

  test('sent by eight people at the same moment is kept once and refused to nobody', async () => {
    const home = await house.tenant()
    const sent = new Uint8Array(randomBytes(600_000))
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, i) => keep(house.as(home, 'admin'), { name: `${i}.bin`, content: sent })),
    )
    expect(new Set(ids).size).toBe(1)
    expect(await house.count(home, 'kernel.file_chunk')).toBe(2)
  })

  test('of one authority is unknown to another, which keeps its own copy of the same content', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const id = await keep(house.as(home, 'admin'), { name: 'secret.csv', content: bytes('x') })
    await expect(open(house.as(other, 'admin'), { id })).rejects.toThrow(NotFound)
    const own = await keep(house.as(other, 'admin'), { name: 'own.csv', content: bytes('x') })
    expect(own).not.toBe(id)
    expect((await open(house.as(other, 'admin'), { id: own })).name).toBe('own.csv')
  })

  test('that is too large is refused before anything is kept', async () => {
    const home = await house.tenant()
    const large = new Uint8Array(largestFile + 1)
    await expect(keep(house.as(home, 'admin'), { name: 'a', content: large })).rejects.toMatchObject({
      key: 'kernel.file-too-large',
    })
    expect(await house.count(home, 'kernel.file')).toBe(0)
  })

  test('beyond the authority’s space is refused, while another authority’s space is its own', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const huge = 2 ** 31 - 1
    await house.database.transaction({ tenantId: home.id, writable: true }, async db => {
      for (let left = fileQuota - 3; left > 0; left -= huge)
        await sql`insert into kernel.file (tenant_id, id, sha256, name, type, bytes, created_at)
          values (${home.id}, ${newId()}, ${newId()}, 'x', 'x', ${Math.min(left, huge)}, now())`.execute(db)
    })
    await keep(house.as(home, 'admin'), { name: 'fits', content: bytes('123') })
    await expect(keep(house.as(home, 'admin'), { name: 'a', content: bytes('4') })).rejects.toThrow(Conflict)
    await expect(keep(house.as(other, 'admin'), { name: 'a', content: bytes('4') })).resolves.toBeTruthy()
  })

  test.each([
    ['%PDF-1.7', 'application/pdf'],
    ['<html><script>', 'application/octet-stream'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('that begins with %j is of type %s whatever its name says', async (start, type) => {
    const home = await house.tenant()
    const id = await keep(house.as(home, 'admin'), { name: 'page.png', content: bytes(start) })
    expect((await open(house.as(home, 'admin'), { id })).type).toBe(type)
  })
})
