import { expect, test } from 'vitest'
import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { addNote } from '../add-note.ts'
import { sayActor } from '#kernel/sentences.ts'
import { historyEntries } from './history-entries.ts'

const visit = {
  language: 'fr',
  scope: { registry: { modules: [{ operations: [addNote] }] } },
} as unknown as Pick<Visit, 'scope' | 'language'>
const line: HistoryLine = { at: new Date(0), operation: null, actorName: null, before: null, after: null }
const words = new Map([
  ['state open', 'ouvert'],
  ['names a', 'Alpha'],
])
const labels = { state: 'État', due: 'Échéance', names: 'Noms', note: 'Note' }

test('only what changed in columns that have a name is shown, in words', () => {
  const before = { state: 'open', due: '2026-03-01', names: [], note: 'même', hidden: 1 }
  const after = { state: 'closed', due: '2026-04-02', names: ['a', 'b'], note: 'même', hidden: 2 }
  const [entry] = historyEntries(visit, [{ ...line, before, after }], {
    labels,
    say: (column, value) => words.get(`${column} ${value}`),
  })
  expect(entry?.changes).toEqual([
    { field: 'État', before: 'ouvert', after: 'closed' },
    { field: 'Échéance', before: '1er mars 2026', after: '2 avril 2026' },
    { field: 'Noms', before: null, after: 'Alpha' },
  ])
})

test('settings are said by name and value, as they are typed', () => {
  const after = { note: { organisation: 'val-de-brume', pages: 2 } }
  const [entry] = historyEntries(visit, [{ ...line, after }], { labels })
  expect(entry?.changes).toEqual([{ field: 'Note', before: null, after: 'organisation=val-de-brume, pages=2' }])
})

test('a yes or a no is said as such', () => {
  const [entry] = historyEntries(visit, [{ ...line, before: { note: false }, after: { note: true } }], { labels })
  expect(entry?.changes).toEqual([{ field: 'Note', before: 'non', after: 'oui' }])
})

test('what was done is the name of the operation, else that the record was made or changed, in its own words if it has some', () => {
  const said = (lines: Partial<HistoryLine>[], words = {}) =>
    historyEntries(
      visit,
      lines.map(one => ({ ...line, ...one })),
      { labels, words },
    ).map(({ what }) => what)
  const lines = [{ operation: 'records.add-note' }, { before: {} }, {}]
  expect(said(lines)).toEqual([addNote.spec.summary.fr, 'Fiche modifiée', 'Fiche créée'])
  expect(said(lines, { created: 'Lettre préparée' })[2]).toBe('Lettre préparée')
})

test('people keep their name; jobs, keys, the command line and nobody are said in words', () => {
  const names = ['Ada', 'job:nuit', 'key:SIG', 'cli:root', 'cli:démonstration', 'anonymous', null]
  expect(names.map(name => sayActor(name, 'fr'))).toEqual([
    'Ada',
    'travail automatique',
    'clé d’API «\u202fSIG\u202f»',
    'ligne de commande (root)',
    'la démonstration',
    'sans nom, par un lien',
    'auteur non enregistré',
  ])
  const [entry] = historyEntries(visit, [{ ...line, actorName: 'anonymous' }], {
    labels,
    words: { anonymous: 'la direction, par son lien' },
  })
  expect(entry?.who).toBe('la direction, par son lien')
})
