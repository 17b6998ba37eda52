import { today } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { residuals } from '../answers.ts'
import { kinds } from '../form.ts'
import { assessmentStates, listAssessments, type AssessmentLine } from '../list-assessments.ts'
import { assessmentColumns, assessmentNarrowing, assessmentRegister, assessmentsAsked } from './assessment-register.ts'
import { assessmentsPath, guidedPath } from './paths.ts'
import { assessmentWords } from './words.ts'

const pageSize = 50

export const assessmentsPage = page({
  path: assessmentsPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Analyses d’impact', en: 'Impact assessments' }, order: 45 },
  async get(visit) {
    const { scope, language } = visit
    const say = assessmentWords[language]
    const narrowing = narrowingOf(visit, assessmentNarrowing)
    const rows = await listAssessments(scope, assessmentsAsked(narrowing))
    const tools = await listTools(visit, assessmentRegister, narrowing)
    const path = visit.href(assessmentsPath)
    const current = pageOf(visit)
    const shown = rows.slice((current - 1) * pageSize, current * pageSize)
    const filter = <T extends string>(
      name: 'kind' | 'state' | 'residual',
      label: string,
      values: readonly T[],
      words: Record<T, string>,
    ) => ({
      name,
      label,
      all: say.any[name],
      value: narrowing[name] ?? '',
      options: values.map(value => ({ value, label: capitalised(words[value]) })),
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter('kind', say.fields.kind, kinds, say.short),
            filter('state', say.fields.state, assessmentStates, say.states),
            filter('residual', say.fields.residual_risk, residuals, say.residuals),
          ]}
          {...tools.list}
          rows={shown.map(row => ({
            id: `${row.system_id}/${row.kind}`,
            name: say.heading(say.short[row.kind], row.system),
            cells: cellsOf(visit, row),
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          pagination={{
            page: current,
            pages: Math.ceil(rows.length / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          empty={{ why: say.empty, createHref: visit.href(systemsPath), createLabel: say.qualify }}
        />
        <p class="note">{say.aid}</p>
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf({ language, href, scope }: Visit, row: AssessmentLine) {
  const say = assessmentWords[language]
  const { state, validated_on, residual_risk } = row
  const late = state !== 'validated' && row.due_on !== null && row.due_on < today(scope)
  const words =
    validated_on && state === 'validated'
      ? say.stateSince(say.states.validated, formatDate(validated_on, language))
      : say.states[state]
  return {
    ...textCells(assessmentColumns, row, language),
    system: (
      <a href={href(guidedPath(row.system_id, row.kind))}>
        {row.system}
        <span class="visually-hidden">{` (${say.short[row.kind]})`}</span>
      </a>
    ),
    state: <span class={late ? 'overdue' : undefined}>{words}</span>,
    residual_risk: residual_risk && (
      <span class={residual_risk === 'high' ? 'overdue' : undefined}>{say.residuals[residual_risk]}</span>
    ),
  }
}
