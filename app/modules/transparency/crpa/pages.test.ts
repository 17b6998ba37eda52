import { convertToHtml } from 'mammoth'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { Page } from '#kernel/page.ts'
import type { Scope } from '#kernel/scope.ts'
import { htmlOf, visitFor, type VisitParts } from '../../../../tests/support/visit.ts'
import { countUnopened } from './count-unopened.ts'
import { answerDocxPage, answerPdfPage, acknowledgementPdfPage } from './pages/answer-files.ts'
import { answerPage } from './pages/answer-page.tsx'
import { answerPreviewPage } from './pages/answer-preview-page.tsx'
import { editRequestPage } from './pages/edit-request-page.tsx'
import { newRequestPage } from './pages/new-request-page.tsx'
import { requestFilePage } from './pages/request-file-page.ts'
import { requestPage } from './pages/request-page.tsx'
import { requestsPage } from './pages/requests-page.tsx'
import { readRequest } from './read-request.ts'
import { openDesk, pdf } from './requests.testing.ts'
import { deadlines, search, waiting } from './waiting.ts'

const { house, withSystem, send, oneRequest } = await openDesk()

const post = (on: Page, scope: Scope, parts: VisitParts) => on.post?.(visitFor(scope, parts))

describe('The screens of the office', () => {
  test('open what came in, and say what is late in words', async () => {
    const { tenant } = await withSystem()
    await send(tenant, {}, '2026-10-01')
    const dpo = house.as(tenant, 'dpo')
    expect(await countUnopened(dpo, {})).toBe(1)
    const html = await htmlOf(requestsPage, visitFor(dpo))
    expect(html).toContain('Demande n° 1')
    expect(html).toContain('22 jours de retard')
    expect(html).not.toContain('Quellec')
    expect(await countUnopened(dpo, {})).toBe(0)
  })

  test('lead from the receipt to the answer: acknowledge, assign, write, read again, send', async () => {
    const { dpo, id } = await oneRequest({ files: [pdf()] })
    const params = { id }
    const at = { params }
    expect(await htmlOf(requestPage, visitFor(dpo, at))).toMatch(/next-question[\s\S]*Accuser réception/)
    await post(requestPage, dpo, { ...at, typed: { how: 'mail' } })
    expect(await htmlOf(requestPage, visitFor(dpo, at))).toMatch(/next-question[\s\S]*Dire qui répond/)
    expect(await htmlOf(editRequestPage, visitFor(dpo, at))).toContain('Quellec')
    await post(editRequestPage, dpo, { ...at, typed: { owner: 'Petite enfance', kind: 'explanation' } })
    const { request } = await readRequest(dpo, params)
    expect(request).toMatchObject({ owner: 'Petite enfance', person_email: null, way: 'visit' })
    const form = await htmlOf(answerPage, visitFor(dpo, at))
    expect(form.match(/<textarea/g)).toHaveLength(6)
    expect(form).toContain('[à compléter\u202f: pour votre situation, préciser]')
    const typed = {
      contribution: 'a',
      data_used: 'b',
      parameters: 'c',
      operations: 'd',
      answer: 'Voici.',
      outcome: 'answered',
    }
    await post(answerPage, dpo, { ...at, typed })
    expect(await htmlOf(answerPreviewPage, visitFor(dpo, at))).toContain('Voies et délais de recours')
    await post(answerPreviewPage, dpo, { ...at, typed: { how: 'hand' } })
    const html = await htmlOf(requestPage, visitFor(dpo, at))
    expect(html).toContain('Réponse donnée, le 23 novembre 2026.')
    expect(html).not.toContain('Rédiger la réponse')
    await expect(htmlOf(answerPage, visitFor(dpo, at))).rejects.toMatchObject({ key: 'transparency.request-answered' })
  })

  test('give the answer as a document and a sheet to sign, and the receipt to post', async () => {
    const { dpo, id } = await oneRequest()
    const visit = visitFor(dpo, { params: { id } })
    const file = await answerDocxPage.get?.(visit)
    if (!file || !('download' in file) || typeof file.download === 'string') throw new Error('no document')
    const { value } = await convertToHtml({ buffer: Buffer.from(file.download) })
    expect(value).toContain('Marie Quellec')
    expect(value).toContain('[à compléter')
    expect(await answerPdfPage.get?.(visit)).toMatchObject({ name: 'reponse-demande-1.pdf', sheet: { language: 'fr' } })
    const receipt = await acknowledgementPdfPage.get?.(visit)
    expect(JSON.stringify(receipt)).toContain('23 décembre 2026')
    expect(JSON.stringify(receipt)).not.toContain('Nolwenn')
  })

  test('hand over a file of the public as bytes to take away, never as something to show', async () => {
    const { dpo, id } = await oneRequest({ files: [pdf()] })
    const { files } = await readRequest(dpo, { id })
    const file = await requestFilePage.get?.(visitFor(dpo, { params: { id: files[0]?.id ?? '' } }))
    expect(file).toMatchObject({ type: 'application/octet-stream', name: 'piece-1.pdf' })
    expect(file).not.toHaveProperty('inline')
  })

  test('record a letter in five fields and say which are missing', async () => {
    const { dpo } = await withSystem()
    expect(await htmlOf(newRequestPage, visitFor(dpo))).toContain('Classement des demandes de crèche')
    await expect(post(newRequestPage, dpo, { typed: { kind: 'rules' } })).rejects.toMatchObject({
      fields: { received_on: { key: 'kernel.required' }, message: { key: 'kernel.required' } },
    })
    const typed = {
      kind: 'rules',
      received_on: '2026-11-20',
      message: 'Quelles règles ?',
      person_address: '1 rue Haute',
    }
    expect(await post(newRequestPage, dpo, { typed })).toMatchObject({ flash: 'Demande enregistrée.' })
  })
})

test('An open request waits for those who may answer, whose calendars show its day without saying who asks', async () => {
  const { tenant, dpo, id } = await oneRequest()
  await send(tenant)
  expect((await waiting(dpo)).map(({ text, on }) => [text, on])).toEqual([
    ['Ouvrir un envoi du public', null],
    ['Répondre à la demande du public n° 1', '2026-12-23'],
  ])
  expect(await waiting(house.as(tenant, 'it'))).toEqual([])
  const days = await house.database.transaction({ tenantId: tenant.id, writable: false }, db =>
    deadlines({ ...dpo, db, tenant, tenantId: tenant.id, reach: 'all', operationId: '' }),
  )
  expect(days).toEqual([
    {
      id: `public-request-${id}`,
      on: '2026-12-23',
      title: 'Demande du public n° 1 : réponse à donner avant ce jour',
      path: `/demandes-du-public/${id}`,
      done: false,
    },
  ])
})

test('The search box finds a request by the words of its person for those who may answer, and does not repeat the name', async () => {
  const { tenant, dpo } = await oneRequest()
  expect(await search(dpo, 'quellec')).toMatchObject([{ label: 'n° 1 – Explication d’une décision' }])
  expect(await search(dpo, ' ')).toEqual([])
  expect(
    await search(house.as(tenant, 'communication', { clock: fixedClock('2026-11-24T09:00:00Z') }), 'quellec'),
  ).toEqual([])
})
