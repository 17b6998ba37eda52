import type { Visit } from '#kernel/page.ts'
import { authorityTypes } from '../authority.ts'
import { answersOf, atFields, requireAnswers } from '#ui/form-answers.ts'
import { storedMonthDay } from './month-day.ts'
import { renameAuthority } from '../rename-authority.ts'
import { updateAuthority } from '../update-authority.ts'

/** Saves the identity form as typed: what is blank is emptied. */
export async function saveIdentity(visit: Visit): Promise<void> {
  requireAnswers(visit, 'name', 'type', 'languages')
  const { text, count, list, lines, choose } = answersOf(visit)
  const languages = (['fr', 'en'] as const).filter(language => list('languages').includes(language))
  const name = text('name') ?? ''
  if (name !== visit.scope.tenant.name) await renameAuthority(visit.scope, { name })
  await atFields('', () =>
    updateAuthority(visit.scope, {
      type: choose('type', authorityTypes),
      siren: text('siren'),
      siret: text('siret'),
      competences: lines('competences'),
      population: count('population'),
      population_year: count('population_year'),
      agents: count('agents'),
      mandate_start: text('mandate_start'),
      mandate_end: text('mandate_end'),
      budget_debate: storedMonthDay(text('budget_debate')),
      budget_vote: storedMonthDay(text('budget_vote')),
      capacity_person_days: count('capacity_person_days'),
      capacity_euros: count('capacity_euros'),
      complete_list_applications: count('complete_list_applications'),
      languages,
    }),
  )
}
