import { describe, expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/public.ts'
import { openHouse } from '../../../../../tests/support/house.ts'
import { sent } from '../../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { linkProcessing } from '../../processing/link-processing.ts'
import { saveProcessings } from '../../processing/save-processings.ts'
import { readIncident } from '../read-incident.ts'
import { recordIncident } from '../record-incident.ts'
import { durationWords } from './duration.ts'
import { editIncidentPage, newIncidentPage } from './incident-edit.tsx'
import { incidentPage, notificationFilePage } from './incident-page.tsx'
import { incidentSheet } from './incident-sheet.ts'
import { incidentsPage } from './incidents.tsx'

const house = await openHouse()
const hour = 3_600_000

async function breach() {
  const tenant = await house.tenant()
  const dpo = house.as(tenant, 'dpo')
  const system_id = await saveSystem(house.as(tenant, 'admin'), { name: 'Robot', kind: 'ai', origin: 'chosen' })
  const [processing_id = ''] = await saveProcessings(dpo, {
    processings: [
      {
        reference: 'T-1',
        name: 'Accueil',
        persons: 'Habitants',
        data_categories: 'Questions',
        rights_contact: 'dpd@ville.example',
      },
    ],
  })
  await linkProcessing(dpo, { processing_id, kind: 'system', record_id: system_id })
  const { id } = await recordIncident(dpo, {
    what: 'Des questions ont été montrées.',
    known_on: '2026-11-22',
    known_time: '18:30',
    system_id,
    serious: 'none',
    personal_data: true,
    breach_risk: 'risk',
  })
  return { tenant, dpo, id, params: { id } }
}

describe('The pages of an incident', () => {
  test('show the clock in words and to the minute where the authority is, and what to say, filled in', async () => {
    const { dpo, params } = await breach()
    const html = await htmlOf(incidentPage, visitFor(dpo, { params }))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
    expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([])
    expect(html).toContain('Avant le 25 novembre 2026 à 18:30 (il reste 2 jours et 8 heures)')
    for (const said of ['RGPD, art. 33', 'Habitants ; Questions', 'dpd@ville.example', '[pas encore connu]'])
      expect(html).toContain(said)
  })

  test('open from five answers, unknown being one, and come back with what was typed when one is wrong', async () => {
    const { dpo } = await breach()
    const typed = {
      what: 'Panne',
      known_on: '2026-11-23',
      known_time: 'ce matin',
      personal_data: 'unknown',
      serious: 'unknown',
    }
    const { refused } = await sent(newIncidentPage, dpo, { typed })
    expect(refused).toContain('Écrivez l’heure ainsi')
    expect(refused).toContain('Panne')
    const { result } = await sent(newIncidentPage, dpo, { typed: { ...typed, known_time: '9h' } })
    expect(result).toMatchObject({ flash: 'Incident n° 2 enregistré. Voici qui prévenir.' })
    expect(await htmlOf(incidentsPage, visitFor(dpo))).toContain('Panne')
  })

  test('keep what is recorded in the form that completes it, « je ne sais pas » included', async () => {
    const { dpo, id, params } = await breach()
    expect(await htmlOf(editIncidentPage, visitFor(dpo, { params }))).toContain('value="18:30"')
    const typed = {
      what: 'x',
      title: 'Titre',
      known_on: '2026-11-22',
      known_time: '18:30',
      personal_data: 'unknown',
      persons: '1 200',
    }
    await sent(editIncidentPage, dpo, { params, typed })
    expect((await readIncident(dpo, { id })).incident).toMatchObject({
      personal_data: null,
      persons: 1200,
      title: 'Titre',
    })
  })

  test('note a step done with its proof, set another aside, take both back, and close', async () => {
    const { dpo, id, params } = await breach()
    const post = (typed: Record<string, string>, files: { name: string; bytes: Uint8Array }[] = []) =>
      sent(incidentPage, dpo, { params, typed, files })
    const file = { name: 'ar.txt', bytes: new TextEncoder().encode('reçu') }
    await post(
      { do: 'done', code: 'cnil', 'cnil.done_on': '2026-11-23', 'cnil.done_time': '09:30', 'cnil.reference': 'FR-2' },
      [file],
    )
    const download = await notificationFilePage.get?.(visitFor(dpo, { params: { id, code: 'cnil' } }))
    expect(download).toMatchObject({ name: 'ar.txt' })
    await post({ do: 'skip', code: 'dpo', 'dpo.reason': 'C’est moi' })
    const { refused } = await post({ do: 'done', code: 'cnil', 'cnil.done_on': '2027-01-01' })
    expect(refused).toContain('pas encore venu')
    await post({ do: 'reopen-step', code: 'cnil' })
    expect((await readIncident(dpo, { id })).incident.state).toBe('open')
    await post({ do: 'skip', code: 'cnil', 'cnil.reason': 'Aucun risque' })
    expect((await post({ do: 'close' })).refused).not.toBeNull()
    const { result } = await post({ do: 'close', conclusion: 'Réglé' })
    expect(result).toMatchObject({ flash: 'Incident clos.' })
    await post({ do: 'reopen' })
    expect((await readIncident(dpo, { id })).incident.state).toBe('told')
  })

  test('put the system out of use for whoever may, and say whom to ask to the others', async () => {
    const { tenant, dpo, params } = await breach()
    expect(await htmlOf(incidentPage, visitFor(dpo, { params }))).toContain('demandez à la direction du numérique')
    const typed = { do: 'suspend', suspend_reason: 'Fuite' }
    expect(
      (await sent(incidentPage, house.as(tenant, 'it'), { params, typed: { do: 'suspend' } })).refused,
    ).not.toBeNull()
    const { result } = await sent(incidentPage, house.as(tenant, 'it'), { params, typed })
    expect(result).toMatchObject({ flash: '« Robot » est désactivé.' })
  })

  test('print facts, timeline, whom to tell, measures and conclusion, in that order', async () => {
    const { dpo, id, params } = await breach()
    await sent(incidentPage, dpo, {
      params,
      typed: { do: 'done', code: 'cnil', 'cnil.done_on': '2026-11-23', 'cnil.done_time': '09:30' },
    })
    const sheet = incidentSheet(visitFor(dpo), await readIncident(dpo, { id }))
    expect(sheet.sections.map(({ title }) => title)).toEqual([
      'Faits',
      'Chronologie',
      'Qui prévenir et quand',
      'Mesures',
      'Conclusion',
    ])
    expect(sheet.sections[1]?.table?.rows.map(([, what]) => what)).toEqual([
      'La collectivité l’apprend',
      'Fait : Notifier la violation à la CNIL',
      'La fiche est ouverte',
    ])
    expect(sheet.sections[2]?.table?.rows.map(([who]) => who)).toEqual([
      'le délégué à la protection des données',
      'la CNIL',
    ])
  })
})

test.each([
  [72 * hour, '3 jours'],
  [50 * hour, '2 jours et 2 heures'],
  [24 * hour + 30_000, '1 jour'],
  [hour + 60_000, '1 heure et 1 minute'],
  [-59_000, 'moins d’une minute'],
])('A time of %s milliseconds is said « %s »', (length, words) => {
  expect(durationWords(length, 'fr')).toBe(words)
})
