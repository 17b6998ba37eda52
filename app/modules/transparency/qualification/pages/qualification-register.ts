import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { oneOf } from '#ui/list-address.ts'
import { blockerWords } from '../../duties/blocker-words.ts'
import { tiers } from '../../engine/codes.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { listQualifications } from '../list-qualifications.ts'
import { qualificationStates, type Qualification } from '../load-qualifications.ts'
import { readQualification } from '../read-qualification.ts'
import { qualificationWords } from '../result-words.ts'
import { qualificationsPath } from './paths.ts'

const { fr, en } = qualificationWords

export const qualificationColumns: readonly Column<Qualification>[] = [
  fieldColumn('system', { fr: 'Système', en: 'System' }),
  {
    key: 'tier',
    label: { fr: 'Catégorie', en: 'Tier' },
    value: ({ tier }, language) => (tier ? tierInWords(tier) : qualificationWords[language].none),
  },
  codedColumn('state', { fr: 'État', en: 'Standing' }, { fr: fr.states, en: en.states }),
  {
    key: 'blockers',
    label: { fr: 'Blocages', en: 'Blockers' },
    value: ({ blockers }) => blockers.map(code => blockerWords[code]).join('\u202f; ') || null,
  },
  fieldColumn('day', { fr: 'Le', en: 'On' }),
  fieldColumn('who', { fr: 'Par', en: 'By' }),
  {
    key: 'run_tier',
    label: { fr: 'Résultat du questionnaire', en: 'Result of the questionnaire' },
    optional: true,
    value: ({ run_tier }) => run_tier && tierInWords(run_tier),
  },
  fieldColumn('number', { fr: 'Qualification n°', en: 'Qualification no.' }, true),
]

export const qualificationNarrowing = ['search', 'state', 'tier']

export const qualificationRegister = register<Qualification>({
  id: 'transparency.run',
  name: { fr: 'Qualification', en: 'Qualification' },
  path: qualificationsPath,
  reads: 'transparency.read',
  narrowing: qualificationNarrowing,
  columns: qualificationColumns,
  async rows(scope, narrowing, page) {
    return (await listQualifications(scope, qualificationsAsked(narrowing))).slice((page - 1) * 500, page * 500)
  },
  nameOf: async (scope, id) => (await readQualification(scope, { id })).standing.system,
})

/** The list’s own input, from its address. */
export function qualificationsAsked({ search, state, tier }: Narrowing) {
  return { search, state: oneOf(qualificationStates, state), tier: oneOf(tiers, tier) }
}
