import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestFor } from './suggest-links.ts'

const described = (id: string, name: string, purpose: string | null = null) => ({ id, name, purpose })

describe('A suggestion of a link', () => {
  test('puts first what shares the rarest words', () => {
    const register = [
      described('a', 'Courrier entrant', 'Enregistrer le courrier'),
      described('b', 'Courrier des élus', 'Répondre au courrier'),
      described('c', 'Recrutement', 'Examiner les candidatures'),
      described('d', 'Tri des candidatures reçues par courrier'),
    ]
    const found = suggestFor({ name: 'Analyse de candidatures', purpose: 'Trier le courrier' }, register)
    expect(found.map(({ target }) => target.id)).toEqual(['d', 'c', 'a', 'b'])
    expect(found[0]?.words).toEqual(['candidatures', 'courrier'])
  })

  test('is not made of words that every register says', () => {
    const register = [described('a', 'Gestion des données', 'Suivi des demandes des agents publics')]
    expect(suggestFor({ name: 'Outil de gestion', purpose: 'Suivi des demandes' }, register)).toEqual([])
  })

  test('always has a reason, is one of the targets, comes once, and there are five at most', () => {
    const words = fc.array(fc.constantFrom('crèche', 'photo', 'élus', 'images', 'eau', 'vélo', 'gestion'), {
      maxLength: 6,
    })
    const one = fc.record({ id: fc.uuid(), name: words.map(list => list.join(' ')), purpose: fc.option(fc.string()) })
    fc.assert(
      fc.property(one, fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 20 }), (subject, targets) => {
        const found = suggestFor(subject, targets)
        expect(found.length).toBeLessThanOrEqual(5)
        expect(new Set(found.map(({ target }) => target)).size).toBe(found.length)
        for (const { target, words: shared } of found) {
          expect(targets).toContain(target)
          expect(shared.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
