import { unzipSync, strFromU8 } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { Conflict, Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { archiveAnnex } from './archive-annex.ts'
import { aContract } from './clauses.testing.ts'
import { besideContract } from './beside.ts'
import { editAnnex } from './edit-annex.ts'
import { listAnnexes } from './list-annexes.ts'
import { listClauses } from './list-clauses.ts'
import { makeAnnex } from './make-annex.ts'
import { readAnnexFile } from './read-annex-file.ts'
import { readAnnex } from './read-annex.ts'
import { readClause } from './read-clause.ts'
import { returnToModel } from './return-to-model.ts'
import { restoreAnnex } from './restore-annex.ts'
import { saveVariant } from './save-variant.ts'
import { search } from './search.ts'
import { startAnnex } from './start-annex.ts'

const { database } = await testDatabase()
const fresh = async () => scopeFor(database, await mintTenant(database, 'Ville de Brume'), ['procurement'])
const title = 'Annexe relative aux données'

describe('the wording of the authority', () => {
  test('is kept version by version, and gives way to the model on request', async () => {
    const scope = await fresh()
    const text = { topic: 'audit', title: 'Contrôles', body: 'Sous {preavis} jours.' }
    expect(await saveVariant(scope, text)).toEqual({ version: 1 })
    await saveVariant(scope, { ...text, body: 'Sans délai.', note: 'plus court' })
    expect((await readClause(scope, { topic: 'audit' })).variant).toMatchObject({ version: 2, body: 'Sans délai.' })
    await returnToModel(scope, { topic: 'audit' })
    const { versions, variant } = await readClause(scope, { topic: 'audit' })
    expect([variant, versions.map(({ version }) => version)]).toEqual([null, [3, 2, 1]])
    await expect(returnToModel(scope, { topic: 'audit' })).rejects.toBeInstanceOf(Conflict)
  })

  test('refuses a variable that the clause has not', async () => {
    const wrong = { topic: 'audit', title: 'Contrôles', body: 'Sous {inconnu} jours.' }
    await expect(saveVariant(await fresh(), wrong)).rejects.toMatchObject({
      fields: { body: { words: { name: 'inconnu' } } },
    })
    await expect(returnToModel(await fresh(), { topic: 'rien' })).rejects.toBeInstanceOf(Invalid)
  })

  test('is found in the library, by words, level and part', async () => {
    const scope = await fresh()
    await saveVariant(scope, { topic: 'audit', title: 'Contrôles', body: 'Visite du hangar.' })
    expect((await listClauses(scope, { search: 'hangar' })).map(({ id }) => id)).toEqual(['audit'])
    expect((await listClauses(scope, { own: 'yes' })).map(({ id }) => id)).toEqual(['audit'])
    expect((await listClauses(scope, { level: 'if-ai', group: 'hosting' })).map(({ id }) => id)).toEqual(['logs'])
    expect((await search(scope, 'réversibilité')).map(({ path }) => path)).toEqual(['/clauses/reversibility'])
  })
})

describe('an annex', () => {
  test('is proposed from the answers, then holds what a person chose', async () => {
    const scope = await fresh()
    const id = await startAnnex(scope, { title, answers: { personal_data: 'yes', concession: 'no', health: 'no' } })
    const { annex, uncovered } = await readAnnex(scope, { id })
    expect(annex.clauses.map(({ topic }) => topic)).toContain('breach-notice')
    expect(uncovered.every(({ applies }) => applies === 'unknown')).toBe(true)
    await editAnnex(scope, { id, clauses: [{ topic: 'audit' }] })
    const after = await readAnnex(scope, { id })
    expect(after.parts.flatMap(({ clauses }) => clauses.map(({ topic }) => topic))).toEqual(['audit'])
    expect(after.uncovered[0]).toMatchObject({ level: 'mandatory' })
    expect(after.uncovered.map(({ topic }) => topic)).toContain('breach-notice')
  })

  test('is a Word document with real headings and numbers, whose XML is sound and whose words a reader finds', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const id = await startAnnex(scope, { title, contract_id })
    await editAnnex(scope, {
      id,
      clauses: [
        { topic: 'api-access', values: { appels: '25000', preavis: '3' } },
        { topic: 'personal-data' },
        { topic: 'reversibility', wording: 'light' },
      ],
    })
    await makeAnnex(scope, { id })
    const { content, name } = await readAnnexFile(scope, { id })
    expect(name).toBe('annexe-donnees-v1.docx')
    const parts = Object.entries(unzipSync(content)).filter(([path]) => /\.(xml|rels)$/.test(path))
    expect(parts.map(([path]) => path)).toEqual(
      expect.arrayContaining(['word/document.xml', 'word/numbering.xml', 'word/styles.xml']),
    )
    for (const [path, bytes] of parts) expect([path, XMLValidator.validate(strFromU8(bytes))]).toEqual([path, true])
    const xml = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*?<w:numPr>/)
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(content) })
    const heads = [...html.matchAll(/<h[12]>(?:<a[^>]*><\/a>)*([^<]+)<\/h[12]>/g)].map(([, head]) => head)
    expect(heads).toEqual([
      'Objet et portée',
      'Parties et contrat',
      'Valeur de l’annexe',
      'Remise des données',
      'Accès par API',
      'Confidentialité et données personnelles',
      'Traitement de données personnelles',
      'Sortie et conservation',
      'Réversibilité',
    ])
    const { value: words } = await mammoth.extractRawText({ buffer: Buffer.from(content) })
    expect(words).toContain('au moins 25\u202f000 appels par jour')
    expect(words).toContain('télécharger elle-même toutes ses données')
    expect(words).toContain('«\u202fle Titulaire\u202f» désigne Mobilarque')
    expect(words).toContain('[à compléter]')
    expect(words).toContain('RGPD, art. 28 (à confirmer)')
  })

  test('once made never changes; its next version starts from it', async () => {
    const scope = await fresh()
    const id = await startAnnex(scope, { title })
    await editAnnex(scope, { id, clauses: [] })
    await expect(makeAnnex(scope, { id })).rejects.toBeInstanceOf(Conflict)
    await editAnnex(scope, { id, clauses: [{ topic: 'audit', values: { preavis: '7' } }] })
    await makeAnnex(scope, { id })
    await saveVariant(scope, { topic: 'audit', title: 'Autre', body: 'Autre texte de la clause.' })
    const made = await readAnnex(scope, { id })
    expect(made.parts[0]?.clauses[0]?.paragraphs[0]).toContain('Le préavis est de 7 jours ouvrés')
    await expect(editAnnex(scope, { id, title: 'Autre' })).rejects.toBeInstanceOf(Conflict)
    await expect(makeAnnex(scope, { id })).rejects.toBeInstanceOf(Conflict)
    const next = await startAnnex(scope, { title, from: id })
    const second = await readAnnex(scope, { id: next })
    expect(second.annex).toMatchObject({ version: 2, series: id, composed_on: null })
    expect(second.annex.clauses).toMatchObject([{ topic: 'audit', values: { preavis: '7' } }])
    expect(second.versions.map(({ version }) => version)).toEqual([2, 1])
  })

  test('stands beside its contract, leaves the list when archived, and comes back', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const id = await startAnnex(scope, { title, contract_id, answers: { personal_data: 'yes' } })
    expect((await besideContract(scope, contract_id)).map(({ path }) => path)).toEqual([
      `/marches/${contract_id}/clauses`,
      `/clauses/annexes/${id}`,
    ])
    await archiveAnnex(scope, { id, reason: 'projet abandonné' })
    expect(await listAnnexes(scope, {})).toEqual([])
    await restoreAnnex(scope, { id })
    expect(await listAnnexes(scope, { search: 'donnees', state: 'draft' })).toHaveLength(1)
  })

  test('is refused to whoever only reads, and unknown to another authority', async () => {
    const scope = await fresh()
    const id = await startAnnex(scope, { title })
    const data = scopeFor(database, scope.tenant, ['data'])
    await expect(startAnnex(data, { title })).rejects.toBeInstanceOf(Refused)
    await expect(readAnnex(await fresh(), { id })).rejects.toBeInstanceOf(NotFound)
  })
})
