import { describe, expect, test } from 'vitest'
import { NotFound } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { openQualified } from '../../qualified.testing.ts'
import { completeAnswers, conclusion, validated } from '../assessments.testing.ts'
import { formOf } from '../form.ts'
import { listAssessments } from '../list-assessments.ts'
import { readAssessment } from '../read-assessment.ts'
import { saveAssessment } from '../save-assessment.ts'
import { startAssessment } from '../start-assessment.ts'
import { assessmentPage } from './assessment-page.tsx'
import { assessmentRegister } from './assessment-register.ts'
import { assessmentPdfPage } from './assessment-sheet.ts'
import { assessmentsPage } from './assessments.tsx'
import { guidedConclusionPage } from './guided-conclusion.tsx'
import { guidedSectionPage } from './guided-section.tsx'
import { guidedPage } from './guided.tsx'

const house = await openQualified()
const name = 'Robot d’accueil'

async function begun(kind: 'fria' | 'dpia' = 'dpia') {
  const made = await house.withSystem('planned', name)
  await saveSystem(made.admin, { id: made.id, name, kind: 'ai', origin: 'chosen', purpose: 'Répondre aux usagers' })
  const { id } = await startAssessment(made.admin, { system_id: made.id, kind })
  const at = (section?: string) => ({ id: made.id, kind: formOf(kind).slug, ...(section ? { section } : {}) })
  return { ...made, system: made.id, id, at }
}

const answersOf = async (scope: Scope, id: string) => (await readAssessment(scope, { id })).assessment.answers

describe('The guided form', () => {
  test('begins from the page of the system and leads to the first section', async () => {
    const { admin, id } = await house.withSystem('planned', name)
    const params = { id, kind: 'aidf' }
    expect(await htmlOf(guidedPage, visitFor(admin, { params }))).toContain('Rien n’exige cette analyse à ce jour')
    const visit = visitFor(admin, { params, typed: { do: 'start' } })
    expect(await guidedPage.post?.(visit)).toMatchObject({
      redirect: `/t/${admin.tenant?.slug}/systemes/${id}/analyses/aidf/processus`,
    })
    const html = await htmlOf(guidedPage, visitFor(admin, { params }))
    for (const said of ['Version 1, en cours', 'Les personnes', 'à remplir']) expect(html).toContain(said)
    await expect(htmlOf(guidedPage, visitFor(admin, { params: { id, kind: 'autre' } }))).rejects.toThrow(NotFound)
  })

  test('shows what the record fills in, marked, and what it has come to say since, taken up in one click', async () => {
    const { admin, system, id, at } = await begun()
    const section = at('description')
    expect(await htmlOf(guidedSectionPage, visitFor(admin, { params: section }))).toContain(
      'repris de la fiche, à relire',
    )
    await saveSystem(admin, { id: system, name, kind: 'ai', origin: 'chosen', purpose: 'Orienter les usagers' })
    const html = await htmlOf(guidedSectionPage, visitFor(admin, { params: section }))
    expect(html).toContain('La fiche dit maintenant\u202f:')
    expect(html).toContain('value="take:record:purpose"')
    const typed = {
      'texts.purpose': 'Répondre aux usagers',
      'texts.nature': 'Écrit en passant',
      do: 'take:record:purpose',
    }
    expect(await guidedSectionPage.post?.(visitFor(admin, { params: section, typed }))).toMatchObject({
      redirect: expect.stringMatching(/description#champ-texts-purpose$/),
    })
    const { texts } = await answersOf(admin, id)
    expect(texts).toMatchObject({
      purpose: { text: 'Orienter les usagers', read: true },
      nature: { text: 'Écrit en passant' },
    })
    // Taking up one answer does not count the others as read.
    expect(texts.data).toBeUndefined()
  })

  test('saves a page and goes on, or stops there; risks come one after the other', async () => {
    const { admin, id, at } = await begun()
    const send = (section: string, typed: Record<string, string>) =>
      guidedSectionPage.post?.(visitFor(admin, { params: at(section), typed }))
    expect(await send('avis', { 'texts.views': 'Atelier' })).toMatchObject({
      redirect: expect.stringMatching(/aipd\/conclusion$/),
    })
    expect(await send('droits', { 'texts.exercise': 'Courriel', do: 'pause' })).toMatchObject({
      redirect: expect.stringMatching(/aipd$/),
    })
    const risk = {
      'risks.access.likelihood': 'limited',
      'risks.access.severity': 'maximum',
      'risks.access.existing': 'Comptes nominatifs',
      'risks.access.residual': 'low',
    }
    expect(await send('risques', risk)).toMatchObject({
      redirect: expect.stringMatching(/risques#risque-modification$/),
    })
    expect(await send('risques', risk)).toMatchObject({ redirect: expect.stringMatching(/aipd\/avis$/) })
    expect((await answersOf(admin, id)).risks.access).toMatchObject({ severity: 'maximum', further: null, read: true })
    await expect(send('risques', { 'risks.access.likelihood': 'énorme' })).rejects.toMatchObject({
      fields: { 'risks.access.likelihood': { key: 'kernel.invalid-value' } },
    })
    await expect(send('ailleurs', {})).rejects.toThrow(NotFound)
  })

  test('concludes once nothing is left, and says what a high risk asks', async () => {
    const { admin, id, at } = await begun()
    const html = await htmlOf(guidedConclusionPage, visitFor(admin, { params: at() }))
    expect(html).toContain('points à renseigner ou à relire')
    expect(html).not.toContain('Valider cette version')
    const { validated_role, ...written } = conclusion
    const send = (typed: Record<string, string>) =>
      guidedConclusionPage.post?.(visitFor(admin, { params: at(), typed: { ...written, ...typed } }))
    await send({ validated_role })
    expect((await readAssessment(admin, { id })).assessment).toMatchObject({ state: 'draft', summary: written.summary })
    await saveAssessment(admin, { id, ...completeAnswers('dpia') })
    expect(await htmlOf(guidedConclusionPage, visitFor(admin, { params: at() }))).toContain('Valider cette version')
    await expect(send({})).rejects.toMatchObject({ fields: { validated_role: { key: 'kernel.required' } } })
    expect(await send({ validated_role, residual_risk: 'high' })).toMatchObject({
      redirect: expect.stringMatching(new RegExp(`/analyses/${id}$`)),
      flash: expect.stringContaining('consultez la CNIL'),
    })
  })

  test('throws a draft away', async () => {
    const { admin, at } = await begun()
    const visit = visitFor(admin, { params: at(), typed: { do: 'abandon' } })
    expect(await guidedPage.post?.(visit)).toMatchObject({ redirect: expect.stringMatching(/aipd$/) })
    expect(await listAssessments(admin, {})).toEqual([])
  })
})

describe('A version', () => {
  test('is read whole, with what changed since the last one', async () => {
    const { admin, system } = await begun()
    await validated(admin, system, 'dpia')
    const id = await validated(admin, system, 'dpia', { residual_risk: 'high' }, 'Une réponse nouvelle')
    const html = await htmlOf(assessmentPage, visitFor(admin, { params: { id } }))
    for (const said of [
      'Ce qui a changé depuis la version 1, validée le 23 novembre 2026',
      'Réponse écrite pour ce test',
      'Une réponse nouvelle',
      'la CNIL doit être consultée avant tout usage',
      'Toutes les versions',
    ])
      expect(html).toContain(said)
    expect(await assessmentRegister.nameOf(admin, id)).toBe(`AIPD\u202f: ${name}, Version 2`)
  })

  test('prints as a document that says the same, without a signature nobody gave', async () => {
    const { admin, system, id } = await begun()
    const draft = await assessmentPdfPage.get?.(visitFor(admin, { params: { id } }))
    expect(draft).toMatchObject({ sheet: { lead: expect.stringContaining('Projet, non validé') } })
    await validated(admin, system, 'dpia')
    const next = await validated(admin, system, 'dpia', {}, 'Autrement')
    const result = await assessmentPdfPage.get?.(visitFor(admin, { params: { id: next } }))
    if (!result || !('sheet' in result)) throw new Error('no sheet')
    expect(result.name).toBe('aipd-v2.pdf')
    const titles = result.sheet.sections.map(({ title }) => title)
    expect(titles[0]).toBe('Conclusion')
    expect(titles[1]).toContain('Ce qui a changé depuis la version 1')
    expect(result.sheet.sections[1]?.table?.rows).toContainEqual([
      'Quelle base légale fonde le traitement\u202f?',
      'Réponse écrite pour ce test',
      'Autrement',
    ])
    const risks = result.sheet.sections.find(({ title }) => title.startsWith('Les risques'))
    expect(risks?.table?.rows).toContainEqual(['Dérive', 'Limitée', 'Importante', 'Faible'])
  })

  test('of a FRIA is notified from its page, and refers to the DPIA', async () => {
    const { admin, system, id } = await begun()
    await validated(admin, system, 'dpia')
    const fria = await validated(admin, system, 'fria')
    const params = { id: fria }
    const html = await htmlOf(assessmentPage, visitFor(admin, { params }))
    expect(html).toContain('CNIL (sous réserve de la loi)')
    expect(html).toContain('S’appuie sur l’AIPD, version 1')
    const post = (typed: Record<string, string>) => assessmentPage.post?.(visitFor(admin, { params, typed }))
    await expect(post({ do: 'notice' })).rejects.toMatchObject({
      fields: { notified_on: { key: 'kernel.required' }, notified_reference: { key: 'kernel.required' } },
    })
    await post({ do: 'notice', notified_on: '2026-11-23', notified_reference: 'N-17' })
    expect(await htmlOf(assessmentPage, visitFor(admin, { params }))).toContain('référence N-17')
    expect(id).not.toBe(fria)
  })
})

test('The register leads to each assessment by the name of its system and its kind', async () => {
  const { admin, system } = await begun()
  const html = await htmlOf(assessmentsPage, visitFor(admin))
  expect(html).toContain(`/systemes/${system}/analyses/aipd`)
  expect(html).toContain('<span class="visually-hidden"> (AIPD)</span>')
  expect(html).toContain('en cours')
})
