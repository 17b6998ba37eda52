import { expect, test } from 'vitest'
import { findClues } from './clues.ts'
import { concessionRights } from './concession-rights.ts'
import { guessService } from './guess-delegated.ts'
import { wordInside } from './words-inside.ts'

const of = (contract: Partial<Parameters<typeof findClues>[0]>) =>
  findClues({ object: 'Prestations', kind: 'contract', ...contract }).map(({ clue }) => clue.id)

test.each<[Parameters<typeof of>[0], string[]]>([
  [{ cpv: '72267000' }, ['cpv-it-services']],
  [{ cpv: '48000000' }, ['cpv-software']],
  [{ cpv: '30200000' }, ['cpv-hardware']],
  [{ cpv: '30190000' }, []],
  [{ cpv: '50312300' }, ['cpv-maintenance']],
  [{ ccag: 'Techniques de l’information et de la communication' }, ['ccag-tic']],
  [{ ccag: 'CCAG-TIC' }, ['ccag-tic']],
  [{ ccag: 'Travaux' }, []],
  [{ kind: 'dsp' }, ['concession']],
  [{ object: 'Fourniture de LOGICIELS métiers' }, ['software']],
  [{ object: 'Télérelève des compteurs d’eau' }, ['sensors']],
  [{ object: 'Levés topographiques' }, ['geographic']],
  [{ object: 'Schéma directeur des énergies' }, ['studies']],
  [{ object: 'Travaux de voirie et espaces verts' }, []],
  [{ object: 'Signalisation routière' }, []],
])('%j: clues %j', (contract, expected) => expect(of(contract)).toEqual(expected))

test('Clues say the very words that they were found by', () => {
  const [found] = findClues({ object: 'Maintenance des Progiciels', kind: 'contract' })
  expect(found).toMatchObject({ clue: { id: 'software', status: 'a-confirmer' }, because: 'progiciel' })
})

test('A pattern is whole words, or their beginning with a star, whatever accents and capitals', () => {
  expect(wordInside('Les ŒUVRES numérisées', ['oeuvres'])).toBe('oeuvres')
  expect(wordInside('signalisation', ['sig'])).toBeNull()
  expect(wordInside('mise en œuvre du SIG', ['sig'])).toBe('sig')
})

test.each([
  ['Exploitation du réseau d’eau potable', 'water'],
  ['Assainissement collectif', 'sanitation'],
  ['Délégation du service des transports urbains', 'transport'],
  ['Collecte et valorisation des déchets', 'waste'],
  ['Réseau de chaleur', 'energy'],
  ['Gestion des parcs de stationnement', 'parking'],
  ['Centre aquatique', 'culture-sport'],
  ['Réseau d’initiative publique à très haut débit', 'digital'],
  ['Gestion d’une crèche', null],
])('« %s » runs the service %s', (object, service) => expect(guessService(object)).toBe(service))

test('What may be asked of a concessionaire names its article and is to be confirmed', () => {
  expect(concessionRights.map(({ reference, status }) => [reference, status])).toEqual([
    ['CCP, art. L. 3131-2', 'a-confirmer'],
    ['CCP, art. L. 3131-3', 'a-confirmer'],
    ['CCP, art. L. 3131-4', 'a-confirmer'],
  ])
})
