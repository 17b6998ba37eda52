import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NotFound } from '#kernel/errors.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Scope } from '#kernel/scope.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { sent } from '../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { applyImport } from '../apply-import.ts'
import { chooseRows } from '../choose-rows.ts'
import { readImport } from '../read-import.ts'
import { receiveFile } from '../receive-file.ts'
import { addFilePage } from './add-file.tsx'
import { importFilePage } from './import-file.ts'
import { importPage } from './import.tsx'

const house = await openHouse()
const receive = (scope: Scope, name: string, text: string) =>
  receiveFile(scope, { name, bytes: new TextEncoder().encode(text) })
const software = (...names: string[]) => `Nom;Éditeur;Version\n${names.map(name => `${name};Maison;1`).join('\n')}\n`
const shown = async (scope: Scope, id: string) =>
  (await htmlOf(importPage, visitFor(scope, { params: { id } }))).replace(/\s/g, ' ')
const press = (scope: Scope, id: string, typed: Record<string, string>) =>
  sent(importPage, scope, { params: { id }, typed })

describe('A list that the register already holds', () => {
  const names = Array.from({ length: 1_000 }, (_, i) => `Progiciel ${String.fromCharCode(97 + (i % 26))}${i}x`)

  test('says that nothing is ready, beyond the lines that are shown, and takes one answer for all', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await applyImport(admin, { id: await receive(admin, 'logiciels.csv', software(...names)) })
    const id = await receive(admin, 'logiciels.csv', software(...names, 'Nouveau'))
    expect(await shown(admin, id)).toContain('1 ligne prête, 1 000 doublons possibles, 0 ligne écartée')
    await press(admin, id, { do: 'exact', all: 'update' })
    expect(await shown(admin, id)).toContain('1 001 lignes prêtes')
    expect(await applyImport(admin, { id })).toEqual({ created: 1, updated: 1_000, skipped: 0 })
    expect(await house.count(home, 'inventory.application')).toBe(1_001)
  })

  test('offers no import of nothing, and leads to the list of what came in', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const trees = 'Titre;Description;Fréquence de mise à jour;Licence\nArbres;Alignements;annuelle;Licence Ouverte\n'
    const first = await receive(admin, 'jeux-de-donnees.csv', trees)
    expect(await shown(admin, first)).toContain('value="apply"')
    await press(admin, first, { do: 'apply', seen: '0' })
    expect(await shown(admin, first)).toMatch(/href="[^"]*\/catalogue">\s*Voir la liste/)
    const again = await receive(admin, 'jeux-de-donnees.csv', trees)
    const page = await shown(admin, again)
    expect(page).toContain('Rien n’est prêt à importer')
    expect(page).not.toContain('value="apply"')
  })

  test('is created anew, all of it, when somebody says so', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await applyImport(admin, { id: await receive(admin, 'logiciels.csv', software('Alpha', 'Bêta')) })
    const id = await receive(admin, 'logiciels.csv', software('Alpha', 'Bêta'))
    await press(admin, id, { do: 'exact', all: 'n’importe quoi' })
    expect((await readImport(admin, { id })).skipped).toBe(2)
    await press(admin, id, { do: 'exact', all: 'create' })
    expect(await applyImport(admin, { id })).toMatchObject({ created: 2, skipped: 0 })
  })
})

test('A line spoken of twice keeps its choice and its corrections', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const id = await receive(admin, 'logiciels.csv', software('Alpha'))
  const twice = { line: 2, values: { vendor: null } }
  await chooseRows(admin, { id, rows: [{ line: 2, choice: 'skip', values: { version: '2' } }, twice] })
  const [row] = (await readImport(admin, { id })).rows
  expect(row).toMatchObject({ choice: 'skip', values: { name: 'Alpha', version: '2', vendor: null } })
})

test('A button that the page does not have imports nothing', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const id = await receive(admin, 'logiciels.csv', software('Alpha'))
  for (const word of ['aply', '']) await expect(press(admin, id, { do: word })).rejects.toThrow(NotFound)
  expect((await readImport(admin, { id })).import.state).toBe('staged')
})

describe('Who may not import what was recognised', () => {
  const button = 'value="apply"'
  const notice = new URL('../../../../examples/val-de-brume/avis-editeurs/message-fin-de-version.txt', import.meta.url)
  const files: [string, string, string, Role, Role[]][] = [
    ['a list of software', 'l.csv', software('Alpha'), 'hr', ['admin', 'ai-lead', 'it', 'data']],
    ['headcounts', 'e.csv', 'Direction;Cat. A;Cat. B;Cat. C\nVoirie;1;2;3\n', 'it', ['admin', 'ai-lead', 'hr']],
    ['software of unknown directorates', 'l.csv', 'Nom;Version;Service\nA;1;Voirie\n', 'it', ['admin', 'ai-lead']],
    [
      'a sheet that names a partner',
      'f.json',
      '{"name":"X","type":"commune","population":9,"member_of":[{"name":"Syndicat"}]}',
      'hr',
      ['admin', 'ai-lead'],
    ],
    [
      'a vendor’s notice',
      'a.txt',
      readFileSync(notice, 'utf8'),
      'hr',
      ['admin', 'ai-lead', 'it', 'dpo', 'procurement'],
    ],
  ]

  test.each(files)('is told so at once, and who may: %s', async (_, name, text, refused, others) => {
    const home = await house.tenant()
    const id = await receive(house.as(home, refused), name, text)
    const html = await shown(house.as(home, refused), id)
    expect(html).toContain('Votre rôle ne permet pas d’importer ce fichier.')
    expect(html).toContain('Peuvent l’importer : administration de l’espace, ')
    const roles: Role[] = ['admin', 'ai-lead', 'it', 'dpo', 'data', 'hr', 'procurement', 'communication']
    for (const role of roles) {
      const seen = await shown(house.as(home, role), id)
      expect([role, seen.includes('Votre rôle ne permet pas')]).toEqual([role, !others.includes(role)])
    }
    expect(html.includes(name === 'a.txt' ? '>Enregistrer<' : button)).toBe(false)
  })

  test('may import once nothing more is needed: directorates that are known take no further right', async () => {
    const home = await house.tenant()
    await saveDirectorates(house.as(home, 'admin'), { directorates: [{ name: 'Voirie' }] })
    const it = house.as(home, 'it')
    const id = await receive(it, 'l.csv', 'Nom;Version;Service\nA;1;Voirie\n')
    expect(await shown(it, id)).toContain(button)
    expect(await applyImport(it, { id })).toMatchObject({ created: 1 })
    expect(await shown(house.as(home, 'communication'), id)).not.toContain('value="undo"')
    expect(await shown(it, id)).toContain('value="undo"')
  })
})

const letter = `Ciril Group
Villeurbanne, le 3 novembre 2026

Objet : activation de l’assistant IA

Madame, Monsieur,

Nous vous informons qu’un assistant d’intelligence artificielle, qui résume les dossiers des agents, sera activé par défaut le 1er février 2027 dans le logiciel Civil Net RH.

Sans opposition de votre part avant le 15 janvier 2027, la fonction sera considérée comme acceptée.

Cordialement,
Ciril Group
`

describe('The form of a document', () => {
  const answers = {
    do: 'apply',
    'keep-1': 'true',
    'title-1': 'Civil Net RH',
    'how-1': 'on-by-default',
    'what_it_does-1': 'résume',
    'notice_on-1': '2026-11-03',
  }

  test('comes back with each error beside its field and in the summary, and with what was typed', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await receive(admin, 'courrier.txt', letter)
    const late = await press(admin, id, { ...answers, 'object_by-1': '2026-01-01' })
    expect(late.refused).toMatch(/<a href="#champ-object_by-1">.*avant l’annonce/)
    expect(late.refused).toMatch(/id="champ-object_by-1-erreur">[^<]*avant l’annonce/)
    expect(late.refused).toMatch(/id="champ-object_by-1"[^>]*value="2026-01-01"/)
    const { 'title-1': _, ...untitled } = answers
    const missing = await press(admin, id, untitled)
    expect(missing.refused).toMatch(/id="champ-title-1-erreur"/)
    expect(missing.refused).toMatch(/name="keep-1"[^>]*checked/)
    expect(await house.count(home, 'inventory.imposed')).toBe(0)
  })

  test('shows the sentence that each field was read in, and the file itself', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await receive(admin, 'courrier.txt', letter)
    const html = await shown(admin, id)
    expect(html).toMatch(
      /id="champ-activation_on-1-aide">Lu dans le texte : « [^<]*activé par défaut le 1er février 2027/,
    )
    expect(html).toMatch(/id="champ-object_by-1-aide">[^<]*Sans opposition de votre part avant le 15 janvier 2027/)
    expect(html).toContain(`/ajouter/${id}/fichier"`)
    const file = await importFilePage.get?.(visitFor(admin, { params: { id } }))
    expect(file).toMatchObject({ name: 'courrier.txt' })
  })

  test('says what came of it in the words of what it recorded', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await receive(admin, 'courrier.txt', letter)
    const { result } = await press(admin, id, answers)
    expect(result).toMatchObject({ flash: '1 IA imposée enregistrée.' })
    expect(await shown(admin, id)).not.toContain('Fiches créées')
  })

  test('is not sent over what somebody else changed meanwhile', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await receive(admin, 'courrier.txt', letter)
    await chooseRows(house.as(home, 'it'), { id, rows: [{ line: 1, values: { title: 'Autre' } }] })
    await press(admin, id, { ...answers, seen: '0' })
    expect((await readImport(admin, { id })).rows[0]?.values.title).toBe('Autre')
    expect(await shown(admin, id)).toContain('it de test a changé des choix')
    await press(admin, id, { ...answers, seen: '1' })
    expect(await house.count(home, 'inventory.imposed')).toBe(1)
  })
})

test('A list says its codes in words, keeps what was written, and names the line that the register refuses', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const text =
    'Nom;Version;Hébergement;Criticité;Utilisateurs\nAlpha;1;SaaS;Moyenne;9000000000\nBêta;1;Interne;Haute;2\n'
  const id = await receive(admin, 'logiciels.csv', text)
  const html = await shown(admin, id)
  for (const word of ['on ne sait pas', 'chez nous', 'ordinaire', 'Hébergement : SaaS'])
    expect(html).toContain(`${word}<`)
  for (const code of ['unknown', 'own', 'ordinary']) expect(html).not.toContain(`>${code}<`)
  const { refused } = await press(admin, id, { do: 'apply' })
  expect(refused?.replace(/\s/g, ' ')).toMatch(/Ligne 2, Nombre d’utilisateurs : /)
})

describe('Files that nobody can read', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])

  test('are all listed, the empty one too, each with its reason', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const files = [
      { name: 'vide.csv', bytes: new Uint8Array() },
      { name: 'photo.png', bytes: png },
      { name: 'faux.pdf', bytes: new TextEncoder().encode('Bonjour, à demain.') },
      { name: 'logiciels.csv', bytes: new TextEncoder().encode(software('Alpha')) },
    ]
    const { result } = await sent(addFilePage, admin, { files })
    expect(result).toMatchObject({
      flash:
        '4 fichiers reçus. Vérifiez avant d’importer ceux qui sont prêts. 3 sont mis de côté\u202f: la raison est dans la liste.',
    })
    const html = (await htmlOf(addFilePage, visitFor(admin))).replace(/\s/g, ' ')
    for (const reason of ['ne contient rien', 'est une image', 's’appelle .pdf mais n’en est pas un'])
      expect(html).toContain(reason)
    expect(html).not.toMatch(/module/)
  })

  test('offer, when they are pictures, to record a dated fact that keeps them as its proof', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await receiveFile(admin, { name: '2026-03-01 affiche.png', bytes: png })
    expect(await shown(admin, id)).toMatch(
      /pas de reconnaissance de caractères.*Enregistrer un fait daté avec ce fichier/,
    )
    await press(admin, id, { do: 'say', as: 'plan.document' })
    const form = { 'title-1': 'Affiche', 'dated-1': '2026-03-01', 'who-1': 'Mairie', 'document_kind-1': 'autre' }
    await press(admin, id, { do: 'apply', 'keep-1': 'true', 'kind-1': 'it-map-document', ...form })
    const [fact] = await house.rows<{ file_id: string | null }>(home, 'select file_id from plan.fact')
    expect(fact?.file_id).toEqual(expect.any(String))
  })
})

test('The same file again says so, with the way to the first time', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const first = await receive(admin, 'logiciels.csv', software('Alpha'))
  expect(await shown(admin, first)).not.toContain('déjà été déposé')
  const again = await receive(admin, 'logiciels.csv', software('Alpha'))
  expect(await shown(admin, again)).toMatch(new RegExp(`déjà été déposé le .* par admin de test.*/ajouter/${first}"`))
})
