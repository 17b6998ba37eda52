import { beforeAll, expect, test } from 'vitest'
import { Invalid, Refused } from '#kernel/errors.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { profileFile } from './profile-file.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

const sent = { name: 'sites.csv', content: new TextEncoder().encode('code;nom\n1;Halle\n2;Parc\n') }

test('Whoever works for the authority has a file profiled', async () => {
  const scope = house.as(await house.tenant(), 'data')
  expect(await profileFile(scope, sent)).toMatchObject({ rows: 2, columns: [{ name: 'code' }, { name: 'nom' }] })
})

test('An agent who declares uses may not', async () => {
  const scope = house.as(await house.tenant(), 'agent')
  await expect(profileFile(scope, sent)).rejects.toBeInstanceOf(Refused)
})

test('A file that cannot be read is refused with its reason', async () => {
  const scope = house.as(await house.tenant(), 'data')
  const error = await profileFile(scope, { ...sent, content: new Uint8Array() }).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Invalid)
  expect(error).toMatchObject({
    fields: { content: { key: 'catalogue.unreadable', words: { reason: 'Ce fichier ne contient rien.' } } },
  })
})
