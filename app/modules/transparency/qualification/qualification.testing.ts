import { fixedClock } from '#kernel/clock.ts'
import type { Scope } from '#kernel/scope.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import type { FactValue } from '../engine/fact-table.ts'
import { concludeRun } from './conclude-run.ts'
import { saveAnswers } from './save-answers.ts'

/** What a chatbot that answers residents is. */
export const chatbot: Record<string, FactValue> = {
  excluded_scope: [],
  interacts_directly: true,
  obvious: false,
  generates_content: true,
  deepfake_published: false,
  public_interest_text: false,
  emotion_or_biocat: false,
  art5: [],
  annex3: [],
  annex1_product: false,
  individual_decision: 'none',
  personal_data: true,
  sensitive_data: false,
  criminal_data: false,
  transfers_outside_eu: false,
  criteria9: [],
  cnil_list: [],
  cnil_exempt: [],
  workplace_effect: false,
  monitors_agents: false,
  own_name: false,
  market_date: '2026-09-01',
  public_space_video_analysis: false,
  online_service: true,
}

/** Authorities with a chatbot of their own, in the first of two directorates. */
export async function openQualifications() {
  const house = await openHouse()

  async function withChatbot() {
    const tenant = await house.tenant()
    const admin = house.as(tenant, 'admin', { name: 'Camille Martin' })
    await updateAuthority(admin, { type: 'commune', population: 41_239, agents: 400, competences: [] })
    const [mine = '', theirs = ''] = await saveDirectorates(admin, {
      directorates: [{ name: 'Accueil' }, { name: 'Voirie' }],
    })
    const robot = { name: 'Robot d’accueil', kind: 'ai' as const, origin: 'chosen' as const, directorate_id: mine }
    const id = await saveSystem(admin, { ...robot, status: 'planned' })
    const on = (day: string) =>
      house.as(tenant, 'admin', { name: 'Camille Martin', clock: fixedClock(`${day}T09:00:00Z`) })
    return { tenant, admin, mine, theirs, id, robot, on }
  }

  return { house, withChatbot }
}

/** Answers and concludes at once. */
export async function qualified(scope: Scope, id: string, more: Record<string, FactValue> = {}) {
  await saveAnswers(scope, { id, answers: { ...chatbot, ...more } })
  return concludeRun(scope, { id })
}
