import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { played, systemsNamed } from '../demo-cast.ts'
import { approveProposals } from './approve-proposals.ts'
import { siteId } from './compose-site.ts'
import { settings, sheets } from './demo-sheets.ts'
import { everydayStarts } from './everyday.ts'
import { listPublicStates } from './list-public-states.ts'
import { placeNotice } from './place-notice.ts'
import { proposePublications } from './propose-publications.ts'
import { proposeWithdrawal } from './propose-withdrawal.ts'
import { saveEveryday } from './save-everyday.ts'
import { savePublicSettings } from './save-public-settings.ts'
import { saveSheet } from './save-sheet.ts'

/**
 * The lead prepares, the data protection officer approves: a first set of pages, one of them withdrawn later. Returns how the
 * pages that changed since go online again.
 */
export async function demo(story: Story): Promise<() => Promise<void>> {
  const lead = played(story, '2026-11-10', 'lead')
  const named = await systemsNamed(lead)
  await savePublicSettings(lead, settings)
  for (const { system, fields, notice } of sheets) {
    const system_id = named(system)
    await saveSheet(lead, { system_id, fields: { ...fields } })
    if (!notice) continue
    const content = new TextEncoder().encode(`Document fictif de la démonstration : ${notice.where}.\n`)
    const proof = { file: { name: 'preuve-de-la-mention.txt', content } }
    await placeNotice(lead, { system_id, notice_on: notice.on, notice_where: notice.where, ...proof })
  }
  const rules = await writeRules(lead)
  const first = [siteId, ...['Barème', 'Robot', 'Traduction'].map(named), rules.minutes, rules.translation]
  const { proposed } = await proposePublications(lead, { ids: first })
  await approveProposals(played(story, '2026-11-12', 'officer'), { ids: proposed })
  const reason = 'Ces traductions suivent désormais la règle « Traduction de textes », publiée dans ce registre.'
  const withdrawal = await proposeWithdrawal(played(story, '2026-11-17', 'lead'), { id: named('Traduction'), reason })
  await approveProposals(played(story, '2026-11-18', 'officer'), { ids: [withdrawal] })
  return () => putOnlineAgain(story, ['comptes rendus', 'fuites'].map(named), rules.images)
}

/** Everyday uses start from the rules that the product offers. */
async function writeRules(lead: Scope) {
  const rule = (kind: string) => everydayStarts.find(({ id }) => id === kind)?.rule ?? null
  const owner = 'Chargé de mission IA'
  const minutes = await saveEveryday(lead, {
    name: 'Comptes rendus de réunion',
    kind: 'minutes',
    tools: 'Transcription intégrée à la visioconférence',
    data_used: 'personal',
    rule: rule('minutes'),
    owner: 'Cheffe du secrétariat général',
  })
  const translation = await saveEveryday(lead, {
    name: 'Traduction de textes',
    kind: 'translation',
    tools: 'Traducteur en ligne, avec un compte de la collectivité',
    data_used: 'public',
    rule: rule('translation'),
    owner,
  })
  const images = await saveEveryday(lead, {
    name: 'Images de la communication',
    kind: 'images',
    tools: 'Générateur d’images',
    data_used: 'none',
    rule: rule('images'),
    owner: 'Direction de la communication',
  })
  await saveEveryday(lead, { name: 'Brouillons de courriers', kind: 'letters', data_used: 'internal', owner })
  return { minutes, translation, images }
}

/** Pages that changed since are approved again with two new ones; one rule still waits for somebody to read it. */
async function putOnlineAgain(story: Story, more: string[], waits: string): Promise<void> {
  const lead = played(story, '2026-11-22', 'lead')
  const changed = (await listPublicStates(lead, { state: 'changed' })).map(({ id }) => id)
  const { proposed } = await proposePublications(lead, { ids: [...changed, ...more] })
  await approveProposals(played(story, '2026-11-23', 'officer'), { ids: proposed })
  await proposePublications(played(story, '2026-11-23', 'lead'), { ids: [waits] })
}
