import { describe, expect, test } from 'vitest'
import { mentionFor } from './mention.ts'

const facts = {
  system: 'Barème des places en crèche',
  purpose: 'Classer les demandes de place selon le barème voté',
  office: 'Direction de l’enfance',
  contact: 'enfance@ville.example',
  url: 'https://ville.example/p/brume/k7m3qx',
}
const plain = (text: string) => text.replace(/\u202f/g, ' ')

describe('The mention of an algorithmic treatment', () => {
  test.each(['letter', 'online'] as const)('says in its %s form all that R. 311-3-1-1 asks for', form => {
    const text = plain(mentionFor(facts)[form])
    expect(text).toContain('« Barème des places en crèche »')
    expect(text).toContain('Sa finalité : Classer les demandes de place selon le barème voté.')
    expect(text).toContain('obtenir les règles qui définissent ce traitement et les principales caractéristiques')
    expect(text).toContain('écrivez à : Direction de l’enfance, enfance@ville.example.')
    expect(text).toContain(facts.url)
    expect(text).toContain('Sans réponse dans un délai d’un mois, vous avez deux mois pour saisir la Commission')
  })

  test('marks what nobody said and says nothing of rules that are not online', () => {
    const text = plain(mentionFor({ system: 'Barème', purpose: null, office: null, contact: null, url: null }).letter)
    expect(text.match(/\[à compléter : [^\]]+\]/g)).toEqual([
      '[à compléter : finalité du traitement]',
      '[à compléter : service]',
      '[à compléter : adresse]',
    ])
    expect(text).not.toContain('Les règles publiées')
  })

  test('is typeset as French is: narrow spaces before colons and inside quotation marks', () => {
    expect(mentionFor(facts).letter).toContain('«\u202fBarème des places en crèche\u202f»')
    expect(mentionFor(facts).letter).toContain('finalité\u202f:')
  })
})
