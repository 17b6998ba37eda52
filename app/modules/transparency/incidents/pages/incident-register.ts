import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { formatInstant, type Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listIncidents } from '../list-incidents.ts'
import { incidentStates, nextStep, type Incident } from '../load-incidents.ts'
import { readIncident } from '../read-incident.ts'
import { seriousKinds } from '../step-data.ts'
import { incidentsPath } from './paths.ts'
import { stepTexts } from './step-texts.ts'
import { incidentWords } from './words.ts'

const { fr, en } = incidentWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

/** A row that knows the zone in which its instants are read. */
export type ListedIncident = Incident & { zone: string }

const incidentColumns: readonly Column<ListedIncident>[] = [
  fieldColumn('title', label('title')),
  fieldColumn('number', label('number')),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  {
    key: 'next',
    label: label('next'),
    value: (row, language) => {
      const step = nextStep(row)
      if (!step) return null
      const { steps: say } = stepTexts[language]
      const when = step.due_at ? say.until(formatInstant(step.due_at, language, row.zone)) : say.now
      return `${step.label[language]}, ${when}`
    },
  },
  fieldColumn('system', label('system')),
  {
    key: 'known_at',
    label: label('known_at'),
    value: ({ known_at, zone }, language) => formatInstant(known_at, language, zone),
  },
  codedColumn('serious', label('serious'), { fr: fr.choices.serious, en: en.choices.serious }, true),
  {
    key: 'personal_data',
    label: label('personal_data'),
    optional: true,
    value: ({ personal_data }, language) => {
      const { yes, no, unknown } = incidentWords[language].choices
      return personal_data === null ? unknown : personal_data ? yes : no
    },
  },
  fieldColumn('persons', label('persons'), true),
  fieldColumn('suspended_on', label('suspended_on'), true),
  fieldColumn('closed_on', label('closed_on'), true),
  fieldColumn('what', label('what'), true),
  fieldColumn('conclusion', label('conclusion'), true),
]

export const gravities = [...seriousKinds, 'unknown'] as const
export const answers = ['yes', 'no', 'unknown'] as const

export const incidentRegister = register<ListedIncident>({
  id: 'transparency.incident',
  name: { fr: fr.title, en: en.title },
  path: incidentsPath,
  reads: 'transparency.read-incidents',
  narrowing: ['search', 'state', 'serious', 'personal_data'],
  columns: incidentColumns,
  async rows(scope, narrowing, page) {
    if (page > 1) return []
    const zone = scope.tenant?.timeZone ?? 'Europe/Paris'
    return (await listIncidents(scope, incidentsAsked(narrowing))).map(row => ({ ...row, zone }))
  },
  nameOf: async (scope, id) => (await readIncident(scope, { id })).incident.title,
})

/** The list’s own input, from its address. */
export function incidentsAsked({ search, state, serious, personal_data }: Narrowing) {
  return {
    search,
    state: oneOf(incidentStates, state),
    serious: oneOf(gravities, serious),
    personal_data: oneOf(answers, personal_data),
  }
}
