import { describe, expect, test } from 'vitest'
import { Conflict, Refused } from '#kernel/errors.ts'
import { roles } from '#kernel/permissions.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { publicSitePage } from './pages/public-site.tsx'
import { readPublicHost } from './read-public-host.ts'
import { setPublicHost } from './set-public-host.ts'

const house = await openHouse()

describe('The host name of a public site', () => {
  test('is given, changed and taken away by whoever runs the installation, and the log says so', async () => {
    const home = await house.tenant()
    const operator = house.as(home, 'operator')
    expect(await readPublicHost(operator, {})).toBeNull()
    await setPublicHost(operator, { host: ' IA.Locronan.example ' })
    expect(await readPublicHost(operator, {})).toBe('ia.locronan.example')
    await setPublicHost(operator, { host: null })
    expect(await readPublicHost(operator, {})).toBeNull()
    expect((await house.audit(home)).map(({ operation }) => operation)).toContain('transparency.set-public-host')
  })

  test.each(roles.filter(role => role !== 'operator'))('is no affair of %s', async role => {
    const scope = house.as(await house.tenant(), role)
    await expect(setPublicHost(scope, { host: 'a.example' })).rejects.toThrow(Refused)
    await expect(readPublicHost(scope, {})).rejects.toThrow(Refused)
  })

  test('belongs to one authority at a time', async () => {
    await setPublicHost(house.as(await house.tenant(), 'operator'), { host: 'une.example' })
    const other = house.as(await house.tenant(), 'operator')
    await expect(setPublicHost(other, { host: 'une.example' })).rejects.toThrow(Conflict)
  })

  test.each([
    'https://a.example',
    'a.example/',
    'a b',
    '-a.example',
    'a..b',
    '127.0.0.1',
    'a.example:0',
    'é.example',
    '.',
  ])('« %s » is not one', async host => {
    const operator = house.as(await house.tenant(), 'operator')
    expect(await fieldsOf(setPublicHost(operator, { host }))).toEqual({ host: 'transparency.not-a-host' })
  })
})

describe('The screen of the public site', () => {
  test('shows the address that always answers and saves a name typed there', async () => {
    const home = await house.tenant()
    const operator = house.as(home, 'operator')
    expect(await htmlOf(publicSitePage, visitFor(operator))).toContain(`http://localhost/p/${home.slug}`)
    await publicSitePage.post?.(visitFor(operator, { typed: { host: 'ia.plozevet.example' } }))
    expect(await htmlOf(publicSitePage, visitFor(operator))).toContain('value="ia.plozevet.example"')
    await publicSitePage.post?.(visitFor(operator))
    expect(await readPublicHost(operator, {})).toBeNull()
  })

  test('never gives the address of the installation away', async () => {
    const operator = house.as(await house.tenant(), 'operator')
    const given = publicSitePage.post?.(visitFor(operator, { typed: { host: 'LOCALHOST' } })) ?? Promise.resolve()
    expect(await fieldsOf(given)).toEqual({ host: 'transparency.host-of-installation' })
  })
})
