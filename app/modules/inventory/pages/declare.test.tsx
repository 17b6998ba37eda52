import { describe, expect, test } from 'vitest'
import { readDeclarationLink } from '#organisation/read-declaration-link.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { sent } from '../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { listDeclarations } from '../list-declarations.ts'
import { declarationNoticePage } from './declaration-notice.tsx'
import { declarePage } from './declare.tsx'
import { declaredPage } from './declared.tsx'

const house = await openHouse()
const answers = { tool: 'Un assistant', used_for: 'Reformuler un courrier', data_used: 'internal' }

async function signed() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  await updateAuthority(admin, { type: 'commune' })
  const { declaration_token: token } = await signNoSanction(admin, { signed_by: 'Ana Le Goff', role: 'DGS' })
  const nobody = { ...house.as(home, 'agent'), actor: { kind: 'anonymous' as const } }
  return { home, admin, nobody, token, params: { token } }
}

describe('The nameless declaration page', () => {
  test('says the promise, who signed it and what is kept, then asks five questions and no name', async () => {
    const { admin, nobody, params } = await signed()
    await saveDirectorates(admin, { directorates: [{ name: 'Voirie' }] })
    const html = await htmlOf(declarePage, visitFor(nobody, { params }))
    expect(html).toMatch(/signé par Ana Le Goff, DGS, le 23 novembre 2026/)
    expect(html).toContain('Aucun nom.')
    const names = new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name))
    expect([...names].toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      'data_used',
      'directorate_id',
      'need',
      'tool',
      'used_for',
    ])
  })

  test('is refused plainly without the link in force: no form, not even the name of who signed', async () => {
    const { nobody } = await signed()
    const result = await declarePage.get?.(visitFor(nobody, { params: { token: 'faux' } }))
    expect(result).toMatchObject({ status: 403 })
    const html = await htmlOf(declarePage, visitFor(nobody, { params: { token: 'faux' } }))
    expect(html).not.toMatch(/<form|Ana Le Goff/)
    await expect(sent(declarePage, nobody, { params: { token: 'faux' }, typed: answers })).rejects.toThrow(
      'inventory.link-not-valid',
    )
  })

  test('keeps the answers and nobody', async () => {
    const { home, admin, nobody, params } = await signed()
    const { result } = await sent(declarePage, nobody, { params, typed: answers })
    expect(result).toMatchObject({ redirect: expect.stringContaining('?merci') })
    expect(await htmlOf(declarePage, visitFor(nobody, { params, query: { merci: '' } }))).toContain('Merci')
    expect(await listDeclarations(admin, {})).toMatchObject([{ ...answers, outcome: null }])
    const lines = (await house.audit(home)).filter(({ operation }) => operation === 'inventory.declare-use')
    expect(lines).toMatchObject([{ actor_kind: 'anonymous', actor_id: null }])
    expect(JSON.stringify(lines)).not.toContain('assistant')
  })

  test('shows what is missing and keeps what was typed', async () => {
    const { nobody, params } = await signed()
    const { refused } = await sent(declarePage, nobody, { params, typed: { tool: 'Un assistant' } })
    expect(refused).toMatch(/champ-used_for-erreur[\s\S]*champ-data_used-erreur/)
    expect(refused).toContain('value="Un assistant"')
  })
})

describe('Declared uses', () => {
  test('invite to sign the commitment while it is not signed; no link, no notice', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const html = await htmlOf(declaredPage, visitFor(admin))
    expect(html).toContain('/organisation/engagement"')
    expect(html).not.toContain('<svg')
    const notice = await declarationNoticePage.get?.(visitFor(admin))
    expect(notice).toMatchObject({ redirect: '/organisation/engagement' })
  })

  test('show the link in full, its QR code and a notice to print', async () => {
    const { home, admin, token } = await signed()
    const address = `http://localhost/t/${home.slug}/declarer/${token}`
    for (const page of [declaredPage, declarationNoticePage]) {
      const html = await htmlOf(page, visitFor(admin))
      expect(html).toContain(address)
      expect(html).toMatch(/role="img" aria-label="Code QR[^"]*"><svg/)
    }
    await expect(readDeclarationLink(house.as(home, 'agent'), {})).rejects.toThrow('kernel.refused')
  })

  test('come back open, with what was typed, when the follow-up is refused', async () => {
    const { admin, nobody, params } = await signed()
    await sent(declarePage, nobody, { params, typed: answers })
    await sent(declarePage, nobody, { params, typed: { ...answers, tool: 'Un traducteur' } })
    const [use] = await listDeclarations(admin, {})
    const id = use?.id ?? ''
    const untold = await sent(declaredPage, admin, { typed: { id } })
    expect(untold.refused).toContain(`champ-outcome-${id}-erreur`)
    const reasonless = await sent(declaredPage, admin, { typed: { id, [`outcome-${id}`]: 'set-aside' } })
    expect(reasonless.refused?.match(/<details open/g)).toHaveLength(1)
    expect(reasonless.refused).toMatch(/value="set-aside" checked/)
    const done = { id, [`outcome-${id}`]: 'new-system' }
    expect((await sent(declaredPage, admin, { typed: done })).result).toHaveProperty('flash')
    const open = (await listDeclarations(admin, {})).filter(({ outcome }) => outcome === null)
    expect(open.map(one => one.tool)).toEqual(['Un assistant', 'Un traducteur'].filter(tool => tool !== use?.tool))
  })
})
