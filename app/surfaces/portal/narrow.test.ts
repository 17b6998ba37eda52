import { describe, expect, test } from 'vitest'
import { aSystem, manySystems, publish } from '../../../tests/support/publications.ts'
import { openPublic } from './portal.testing.ts'

const { database, tenant, text } = await openPublic()
const home = await tenant()
const base = `/p/${home.slug}`
await publish(database, home, { content: aSystem(), code: 'creche' })
for (const [i, content] of manySystems(50).entries()) await publish(database, home, { content, code: `s${i}` })

async function found(query: string): Promise<string[]> {
  const html = await text(`${base}/registre?${query}`)
  return [...html.matchAll(/<h2[^>]*><a href="[^"]*\/fiches\/([^"?]+)/g)].map(([, code = '']) => code)
}

describe('The register', () => {
  test('finds words without accents, in any order, in the name, the summary and the people concerned', async () => {
    expect(await found('q=creche')).toEqual(['creche'])
    expect(await found('q=PLACE+bareme')).toEqual(['creche'])
    expect(await found('q=familles+qui+demandent+creche')).toEqual(['creche'])
    expect(await found('q=zzz')).toEqual([])
  })

  test('is narrowed by each facet, and by several at once', async () => {
    const all = [aSystem(), ...manySystems(50)]
    const counts: [string, number][] = [
      ['nature=ai', all.filter(({ nature }) => nature === 'ai').length],
      ['statut=trial', all.filter(({ status }) => status === 'trial').length],
      ['domaine=Voirie', all.filter(({ fields }) => fields.domain === 'Voirie').length],
      ['direction=Direction+3', all.filter(({ department }) => department === 'Direction 3').length],
      ['niveau=MINIMAL', all.filter(({ tier }) => tier === 'MINIMAL').length],
      ['niveau=-', all.filter(({ tier }) => tier === null).length],
      ['decision=basis', all.filter(one => one.individual_decision === 'basis').length],
      [
        'nature=ai&decision=basis',
        all.filter(one => one.nature === 'ai' && one.individual_decision === 'basis').length,
      ],
    ]
    for (const [query, count] of counts) {
      expect(count).toBeGreaterThan(0)
      expect((await found(query)).length, query).toBe(count)
    }
  })

  test('keeps what was asked from one page to the next, and a value that no system has changes nothing', async () => {
    const html = await text(`${base}/registre?q=equipe&page=1`)
    expect(html).toContain(`${base}/registre?q=equipe&amp;page=2`)
    expect((await found('nature=inconnue')).length).toBe(40)
    expect((await found('page=2')).length).toBe(11)
    expect((await found('page=99')).length).toBe(11)
  })

  test('shows with each value how many systems have it, and offers no facet that narrows nothing', async () => {
    expect(await text(`${base}/registre`)).toMatch(/<option value="Voirie">Voirie \(\d+\)<\/option>/)
    const alone = await tenant()
    await publish(database, alone, { content: aSystem(), code: 'a' })
    expect(await text(`/p/${alone.slug}/registre`)).not.toContain('<select')
  })
})
