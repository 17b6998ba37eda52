import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { completeFirstRun } from './complete-first-run.ts'
import { firstRunLink, isFirstRunOpen } from './first-run-link.ts'
import { cookie, ip, openHouse, passphrase } from './house.testing.ts'
import { membershipOf, tenantsOf } from './membership-of.ts'
import { openAuthority } from './open-authority.ts'
import { createPerson, preparePerson } from './person.ts'
import { sessionOf } from './session-of.ts'
import { digest } from '#kernel/token.ts'

const origin = 'http://localhost:4610'
const owner = { name: 'Yann Le Dû', email: 'Yann@Syndicat.example', passphrase, passphrase_again: passphrase, ip }

async function atFirstRun() {
  const house = await openHouse()
  const link = async () => (await firstRunLink(house.database, house.clock, origin))?.split('/').pop() ?? ''
  const use = (token: string, other = {}) => completeFirstRun(house.means, house.auth, { ...owner, token, ...other })
  return { ...house, link, use }
}

test('The link of the first start makes an operator, once, and is then no longer given', async () => {
  const { auth, clock, database, link, means, use } = await atFirstRun()
  const [token, other] = [await link(), await link()]
  expect(token).toMatch(/^[\w-]{43}$/)
  const { rows } = await database.pool.query<{ token_hash: string }>('select token_hash from auth.first_run')
  expect(rows.map(row => row.token_hash)).not.toContain(token)
  await expect(use('invente')).rejects.toThrow(NotFound)
  await expect(use(token, { passphrase: 'court' })).rejects.toThrow(Invalid)

  const { setCookie } = await use(token)
  const session = await sessionOf(auth, cookie(setCookie))
  expect(session?.user).toMatchObject({ name: 'Yann Le Dû', email: 'yann@syndicat.example', operator: true })
  for (const again of [token, other]) {
    await expect(use(again, { email: 'intrus@ailleurs.example' })).rejects.toMatchObject({
      key: 'accounts.no-first-run',
    })
  }
  expect(await firstRunLink(database, clock, origin)).toBeNull()

  if (!session) throw new Error('no session')
  const tenant = await openAuthority(means, session.user, { name: 'Commune de Kerlann' })
  expect(tenant.slug).toBe('commune-de-kerlann')
  expect(await membershipOf(database, tenant, session.user.id)).toMatchObject({ roles: ['admin'], directorates: [] })
  expect(await tenantsOf(database, session.user.id)).toEqual([tenant])
  const stranger = { ...session.user, operator: false }
  await expect(openAuthority(means, stranger, { name: 'Commune pirate' })).rejects.toThrow(Refused)
  await expect(openAuthority(means, session.user, { name: ' ' })).rejects.toThrow(Invalid)
})

test('The link of the first start serves one day', async () => {
  const { clock, database, link, use } = await atFirstRun()
  const token = await link()
  expect(await isFirstRunOpen(database, clock, token)).toBe(true)
  clock.advance(24 * 3_600_000)
  expect(await isFirstRunOpen(database, clock, token)).toBe(false)
  await expect(use(token)).rejects.toThrow(NotFound)
})

test('Two links used at the same moment make one operator', async () => {
  const { clock, database, link, use } = await atFirstRun()
  const [token, other] = [await link(), await link()]
  const first = await preparePerson({ ...owner, email: 'premiere@ville.example' })
  const second = await database.transaction({ tenantId: null, writable: true }, async db => {
    await sql`update auth.first_run set used_at = ${clock.now()} where token_hash = ${digest(other)}`.execute(db)
    await createPerson(db, first, clock.now())
    const late = use(token).catch((error: unknown) => error)
    await new Promise(resolve => setTimeout(resolve, 400))
    return { late }
  })
  expect(await second.late).toMatchObject({ key: 'accounts.no-first-run' })
  const { rows } = await database.pool.query('select email from auth.user')
  expect(rows).toEqual([{ email: 'premiere@ville.example' }])
})
