import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { sentencesOf } from './sentences.ts'

const cut = (text: string) =>
  sentencesOf(text, 0, text.length).map(({ offset, length }) => text.slice(offset, offset + length))

test.each([
  'Voir l’art. L. 3131-2 du code et la loi n° 2024-449.',
  'M. le maire et Mme. Durand signent, cf. Annexe 2.',
  '12. Le titulaire remet les données.',
  'Article 4.2. Données remises au format ouvert.',
  'Le prix est de 3.50 euros, p. ex. Pour un lot.',
])('« %s » is one sentence', text => {
  expect(cut(text)).toEqual([text])
})

test('Sentences end at a stop followed by a capital, a number or a dash, and items at « ; »', () => {
  expect(cut('Il remet l’art. 42.1. Le plan suit ! Est-ce tout ? 3 copies.')).toEqual([
    'Il remet l’art. 42.1.',
    'Le plan suit !',
    'Est-ce tout ?',
    '3 copies.',
  ])
  expect(cut('les données ; les métadonnées.')).toEqual(['les données ;', 'les métadonnées.'])
})

test('Lines broken by the page are one paragraph; titles, items and contents are their own', () => {
  const text = [
    'Sommaire',
    'Objet 3',
    'Article 1 – Objet',
    'Le titulaire remet chaque mois, à la date convenue avec la commune, les',
    'données du service :',
    '- relevés ;',
    'plans',
    '',
    'ANNEXE',
  ].join('\n')
  expect(blocksOf(text, true).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['heading', 'Sommaire'],
    ['contents', 'Objet 3'],
    ['heading', 'Article 1 – Objet'],
    ['text', 'Le titulaire remet chaque mois, à la date convenue avec la commune, les\ndonnées du service :'],
    ['item', '- relevés ;'],
    ['item', 'plans'],
    ['item', 'ANNEXE'],
  ])
})
