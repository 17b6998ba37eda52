import type { Story } from '#kernel/module.ts'
import { played, systemsNamed } from '../demo-cast.ts'
import type { FactName, Facts } from '../engine/fact-table.ts'
import { concludeRun } from './conclude-run.ts'
import { saveAnswers } from './save-answers.ts'
import { validatePosition } from './validate-position.ts'

/** What most tools of an authority have in common: nothing forbidden, nobody decided upon, nobody watched. */
const ordinary: Facts = {
  excluded_scope: [],
  art5: [],
  annex3: [],
  annex1_product: false,
  interacts_directly: false,
  generates_content: false,
  emotion_or_biocat: false,
  deepfake_published: false,
  public_interest_text: false,
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
  public_space_video_analysis: false,
  online_service: false,
  own_name: false,
  purpose_changed: false,
  substantial_modification: false,
}
const decided: Facts = {
  individual_decision: 'basis',
  target: 'natural',
  affects_natural_persons: true,
  legal_or_significant_effect: true,
  secret_L311_5: false,
  decision_on_appeal: false,
  self_learning_in_production: false,
}

interface Qualified {
  system: string
  day: string
  facts: Facts
  unsure?: FactName[]
  /** The function that retains it; none = the result stays a proposal. */
  role?: string
}

const dpo = 'Déléguée à la protection des données'
const qualified: Qualified[] = [
  {
    system: 'Robot conversationnel',
    day: '2026-10-26',
    facts: {
      ...ordinary,
      interacts_directly: true,
      obvious: false,
      generates_content: true,
      online_service: true,
      market_date: '2024-05-14',
      in_service_date: '2025-02-03',
    },
    role: dpo,
  },
  {
    system: 'Barème',
    day: '2026-10-27',
    facts: { ...ordinary, ...decided, many_people_or_major_effect: true, profiling: false, online_service: true },
    role: dpo,
  },
  {
    system: 'comptes rendus',
    day: '2026-11-02',
    facts: { ...ordinary, generates_content: true, market_date: '2025-03-10', in_service_date: '2026-04-07' },
    role: dpo,
  },
  {
    system: 'Traduction',
    day: '2026-11-02',
    facts: { ...ordinary, generates_content: true, personal_data: false, market_date: '2023-09-01' },
    role: 'Chargé de mission IA',
  },
  {
    system: 'candidatures',
    day: '2026-11-09',
    facts: {
      ...ordinary,
      ...decided,
      annex3: ['4a'],
      profiling: true,
      learned_scoring: true,
      criteria9: ['evaluation', 'vulnerable'],
      cnil_list: ['hr_profiling'],
      workplace_effect: true,
      many_people_or_major_effect: false,
    },
    role: dpo,
  },
  {
    system: 'Analyse d’images',
    day: '2026-11-10',
    facts: {
      ...ordinary,
      public_space_video_analysis: true,
      statutory_basis: false,
      criteria9: ['monitoring', 'large_scale'],
      many_people_or_major_effect: true,
    },
    role: dpo,
  },
  {
    system: 'fuites',
    day: '2026-11-16',
    facts: { ...ordinary, annex3: ['2'], personal_data: false },
    unsure: ['safety_component', 'critical_entity'],
  },
]

/** Seven systems: what two of them are stays to be known or stands in the way, and nobody pretends otherwise. */
export async function demo(story: Story): Promise<void> {
  const named = await systemsNamed(story.on('2026-10-26'))
  for (const { system, day, facts, unsure = [], role } of qualified) {
    const id = named(system)
    const lead = played(story, day, 'lead')
    const known = Object.fromEntries(Object.entries(facts).filter(([name]) => !unsure.includes(name as FactName)))
    await saveAnswers(lead, { id, answers: known, unsure })
    const run = await concludeRun(lead, { id })
    if (role) await validatePosition(played(story, day, 'officer'), { id: run.id, validated_role: role })
  }
}
