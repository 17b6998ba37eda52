import { describe, expect, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { sent } from '../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { listParties } from '../list-parties.ts'
import { readAuthority } from '../read-authority.ts'
import { updateAuthority } from '../update-authority.ts'
import { firstStepsPage } from './first-steps.tsx'
import { identityPage } from './identity.tsx'

const house = await openHouse()

describe('The first visit', () => {
  test('leads whoever may describe the authority to five questions, and others to what is known', async () => {
    const home = await house.tenant()
    const asked = await identityPage.get?.(visitFor(house.as(home, 'admin')))
    expect(asked).toEqual({ redirect: `/t/${home.slug}/organisation/premiers-pas` })
    expect(await htmlOf(identityPage, visitFor(house.as(home, 'elected')))).toContain('n’est pas encore décrite')
  })

  test('asks five questions, enters each body once, then goes to the first file', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const html = await htmlOf(firstStepsPage, visitFor(admin))
    expect(html.match(/<(input|select|textarea) /g)).toHaveLength(5)
    const typed = {
      type: 'commune',
      population: '12 500',
      siren: '200 000 172',
      member_of: 'Communauté d’agglomération du Val\nSyndicat mixte numérique\ncommunaute d’agglomeration du val',
    }
    const { result } = await sent(firstStepsPage, admin, { typed })
    expect(result).toMatchObject({ redirect: expect.stringMatching(/\/ajouter$/) })
    expect(await readAuthority(admin, {})).toMatchObject({ type: 'commune', population: 12_500, siren: '200000172' })
    const bodies = (await listParties(admin, {})).map(({ name, kind }) => [name, kind])
    expect(bodies).toEqual([
      ['Communauté d’agglomération du Val', 'epci'],
      ['Syndicat mixte numérique', 'syndicat'],
    ])
  })

  test('shows the SIREN that fails its check beside its field, with everything typed', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const typed = { type: 'commune', population: '900', siren: '123456789' }
    const { refused } = await sent(firstStepsPage, admin, { typed })
    expect(refused).toMatch(/id="champ-siren-erreur">[^<]*ne passe pas le contrôle/)
    expect(refused).toContain('href="#champ-siren"')
    expect(refused).toMatch(/name="siren"[^>]*value="123456789"|value="123456789"[^>]*name="siren"/)
    expect(refused).toMatch(/name="population"[^>]*value="900"|value="900"[^>]*name="population"/)
  })
})

describe('The identity form', () => {
  const described = async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await updateAuthority(admin, { type: 'commune', population: 900, agents: 12, competences: ['Eau'] })
    return admin
  }

  test('empties what was emptied, and keeps a day of the year however it is written', async () => {
    const admin = await described()
    const typed = {
      do: 'identity',
      name: 'Commune',
      type: 'commune',
      languages: ['fr', 'en'],
      agents: '14',
      budget_debate: '5/2',
    }
    await sent(identityPage, admin, { typed })
    const known = await readAuthority(admin, {})
    expect(known).toMatchObject({ agents: 14, population: null, competences: [], budget_debate: '02-05' })
    expect(await htmlOf(identityPage, visitFor(admin))).toContain('value="05/02"')
  })

  test('refuses a day that no year has, and a form without language', async () => {
    const admin = await described()
    const wrong = { do: 'identity', name: 'Commune', type: 'commune', languages: 'fr', budget_vote: '31/02' }
    expect((await sent(identityPage, admin, { typed: wrong })).refused).toContain('champ-budget_vote-erreur')
    const silent = { do: 'identity', name: 'Commune', type: 'commune' }
    expect((await sent(identityPage, admin, { typed: silent })).refused).toContain('champ-languages-erreur')
  })

  test('says that no image was chosen without touching the other forms', async () => {
    const admin = await described()
    const { refused } = await sent(identityPage, admin, { typed: { do: 'logo' } })
    expect(refused).toContain('champ-logo-erreur')
    expect(refused).toMatch(/name="population"[^>]*value="900"|value="900"[^>]*name="population"/)
  })

  test('never shows the secret of the declaration link to those who read the identity', async () => {
    expect(Object.keys(await readAuthority(await described(), {}))).not.toContain('declaration_token')
  })

  test('offers French time zones and the one in force', async () => {
    const html = await htmlOf(identityPage, visitFor(await described()))
    expect(html).toMatch(/<option value="Europe\/Paris" selected/)
    expect(html).toContain('<option value="Indian/Reunion">')
  })
})
