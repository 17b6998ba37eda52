import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { residuals } from '../answers.ts'
import { kinds } from '../form.ts'
import { assessmentStates, listAssessments, type AssessmentLine } from '../list-assessments.ts'
import { readAssessment } from '../read-assessment.ts'
import { assessmentsPath } from './paths.ts'
import { assessmentWords } from './words.ts'

const { fr, en } = assessmentWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const assessmentColumns: readonly Column<AssessmentLine>[] = [
  fieldColumn('system', label('system')),
  codedColumn('kind', label('kind'), { fr: fr.short, en: en.short }),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  {
    key: 'required',
    label: label('required'),
    value: ({ required }, language) => assessmentWords[language][required ? 'yes' : 'no'],
  },
  {
    key: 'due',
    label: label('due'),
    value: ({ due_on, before_use }, language) => due_on ?? (before_use ? assessmentWords[language].beforeUse : null),
  },
  codedColumn('residual_risk', label('residual_risk'), { fr: fr.residuals, en: en.residuals }),
  fieldColumn('review_on', label('review_on')),
  fieldColumn('version', label('version'), true),
  fieldColumn('validated_on', label('validated_on'), true),
  fieldColumn('validated_role', label('validated_role'), true),
  fieldColumn('changed', label('changed'), true),
  fieldColumn('notified_on', label('notified_on'), true),
]

export const assessmentNarrowing = ['search', 'kind', 'state', 'residual']

export const assessmentRegister = register<AssessmentLine>({
  id: 'transparency.assessment',
  name: { fr: fr.title, en: en.title },
  path: assessmentsPath,
  reads: 'transparency.read',
  narrowing: assessmentNarrowing,
  columns: assessmentColumns,
  async rows(scope, narrowing, page) {
    return (await listAssessments(scope, assessmentsAsked(narrowing))).slice((page - 1) * 500, page * 500)
  },
  async nameOf(scope, id) {
    const { assessment, system } = await readAssessment(scope, { id })
    const say = assessmentWords[scope.language]
    return `${say.heading(say.short[assessment.kind], system.name)}, ${say.page.version(assessment.version)}`
  },
})

/** The list’s own input, from its address. */
export function assessmentsAsked({ search, kind, state, residual }: Narrowing) {
  return {
    search,
    kind: oneOf(kinds, kind),
    state: oneOf(assessmentStates, state),
    residual: oneOf(residuals, residual),
  }
}
