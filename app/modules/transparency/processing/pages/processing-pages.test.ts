import { describe, expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/public.ts'
import { openHouse } from '../../../../../tests/support/house.ts'
import { sent } from '../../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { listProcessings } from '../list-processings.ts'
import { readProcessing } from '../read-processing.ts'
import { saveProcessings } from '../save-processings.ts'
import { extractPage, extractPdfPage } from './extract-page.tsx'
import { archiveProcessingPage, restoreProcessingPage } from './processing-archive.ts'
import { editProcessingPage, newProcessingPage } from './processing-edit.tsx'
import { processingPage } from './processing-page.tsx'
import { systemProcessingsPage } from './processings-of.tsx'
import { processingsPage } from './processings.tsx'

const house = await openHouse()

async function setting() {
  const tenant = await house.tenant()
  const dpo = house.as(tenant, 'dpo')
  const [id = ''] = await saveProcessings(dpo, {
    processings: [
      { reference: 'T-1', name: 'Transcription des réunions', purpose: 'Comptes rendus', security: 'Coffre' },
    ],
  })
  const system = await saveSystem(house.as(tenant, 'admin'), {
    name: 'Outil de transcription',
    kind: 'ai',
    origin: 'chosen',
  })
  return { tenant, dpo, id, system }
}

describe('The pages of the register of processing', () => {
  test('create in five fields, then complete; a refused form keeps what was typed', async () => {
    const { dpo } = await setting()
    const typed = {
      name: 'Paie',
      purpose: 'Payer',
      legal_basis: 'Obligation légale',
      department: 'DRH',
      reference: 't-1',
    }
    expect((await sent(newProcessingPage, dpo, { typed })).refused).toContain('Payer')
    const { result } = await sent(newProcessingPage, dpo, { typed: { ...typed, reference: 'T-2' } })
    expect(result).toMatchObject({ flash: '« Paie » est enregistré.' })
    const row = (await listProcessings(dpo, { search: 'Paie' })).rows[0]
    const params = { id: row?.id ?? '' }
    const whole = { ...typed, reference: 'T-2', sensitive: 'yes', processors: 'Aucun' }
    await sent(editProcessingPage, dpo, { params, typed: whole })
    const { processing } = await readProcessing(dpo, params)
    expect(processing).toMatchObject({ sensitive: true, processors: 'Aucun', recipients: null, purpose: 'Payer' })
    expect(await htmlOf(editProcessingPage, visitFor(dpo, { params }))).toContain('Obligation légale')
  })

  test('tie and untie from both ends, and say why a tie is suggested', async () => {
    const { dpo, id, system } = await setting()
    const html = await htmlOf(systemProcessingsPage, visitFor(dpo, { params: { id: system } }))
    expect(html).toContain('mots communs : transcription')
    await sent(systemProcessingsPage, dpo, { params: { id: system }, typed: { do: 'link', which: id } })
    expect(await htmlOf(processingPage, visitFor(dpo, { params: { id } }))).toContain('Détacher Outil de transcription')
    const untie = { params: { id }, typed: { do: 'unlink', which: `system:${system}` } }
    expect((await sent(processingPage, dpo, untie)).result).toMatchObject({ flash: 'Détaché.' })
    expect((await sent(processingPage, dpo, { params: { id }, typed: { do: 'link' } })).refused).not.toBeNull()
  })

  test('let a referent read, and offer no change of the register', async () => {
    const { tenant, id } = await setting()
    const html = await htmlOf(processingPage, visitFor(house.as(tenant, 'referent'), { params: { id } }))
    expect(html).not.toContain('/modifier')
    expect(html).not.toContain('Rattacher</button>')
    expect(await htmlOf(processingsPage, visitFor(house.as(tenant, 'elected')))).toContain('Transcription des réunions')
  })

  test('take a record away with its reason and put it back', async () => {
    const { dpo, id } = await setting()
    expect(await htmlOf(archiveProcessingPage, visitFor(dpo, { params: { id } }))).toContain('Pourquoi le retirer')
    expect((await sent(archiveProcessingPage, dpo, { params: { id }, typed: {} })).refused).not.toBeNull()
    const { result } = await sent(archiveProcessingPage, dpo, { params: { id }, typed: { reason: 'Doublon' } })
    expect(result).toMatchObject({ undo: `/traitements/${id}/remettre` })
    await restoreProcessingPage.post?.(visitFor(dpo, { params: { id } }))
    expect((await listProcessings(dpo, {})).count).toBe(1)
  })
})

describe('The extract of the register for AI', () => {
  test('holds the records tied to AI with their systems, and keeps security inside', async () => {
    const { dpo, id, system } = await setting()
    expect(await htmlOf(extractPage, visitFor(dpo))).toContain('Aucun traitement')
    await sent(processingPage, dpo, { params: { id }, typed: { do: 'link', which: `system:${system}` } })
    const html = await htmlOf(extractPage, visitFor(dpo))
    expect(html).toContain('Outil de transcription')
    expect(html).not.toContain('Coffre')
    const pdf = await extractPdfPage.get?.(visitFor(dpo))
    expect(pdf).toMatchObject({ sheet: { sections: [{ title: 'T-1 Transcription des réunions' }] } })
    expect(JSON.stringify(pdf)).not.toContain('Coffre')
  })
})
