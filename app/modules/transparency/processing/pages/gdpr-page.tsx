import { page, type Visit } from '#kernel/page.ts'
import { guidedPath } from '../../assessments/pages/paths.ts'
import { formatDate } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import type { Processing } from '../processing.ts'
import { readGdprSummary, type Gap, type GdprSummary } from '../read-gdpr-summary.ts'
import { gdprPathOf, processingsPath, processingsPathOf } from './paths.ts'
import { gdprWords } from './gdpr-words.ts'

/** Everything the GDPR asks of one system, on one page that prints. */
export const gdprPage = page({
  path: gdprPathOf(':id'),
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const summary = await readGdprSummary(scope, { id: visit.params.id ?? '' })
    const { system, processings } = summary
    const say = gdprWords[language]
    const title = say.title(system.name)
    const body = (
      <RecordPage
        language={language}
        kind="RGPD"
        title={title}
        summary={say.lead}
        groups={[
          { title: say.groups.need, fields: needOf(visit, summary) },
          { title: say.groups.status, fields: statusOf(visit, summary) },
          ...processings.map(row => recordGroup(visit, row)),
        ]}
        timeZone={scope.tenant.timeZone}
        actions={[
          { label: say.back, href: visit.href(`${systemsPath}/${system.id}`) },
          { label: say.link, href: visit.href(processingsPathOf('system', system.id)) },
        ]}
      >
        <Missing visit={visit} summary={summary} />
        <p class="note">
          {[say.aid, summary.qualified?.law_version && say.law(summary.qualified.law_version)]
            .filter(Boolean)
            .join(' ')}
        </p>
      </RecordPage>
    )
    return { title, body }
  },
})

function needOf({ language }: Visit, { personal, qualified }: GdprSummary): FieldGroup['fields'] {
  const say = gdprWords[language]
  const answers: Readonly<Record<string, string>> = say.dpia
  return [
    {
      label: say.personalLabel,
      value: personal === null ? say.personal.unknown : personal ? say.personal.yes : say.personal.no,
    },
    {
      label: say.fields.need,
      value: qualified?.dpia ? (answers[qualified.dpia] ?? qualified.dpia) : say.dpia.A_QUALIFIER,
    },
    { label: say.fields.why, value: listed(qualified?.why ?? []) },
    {
      label: say.fields.position,
      value: qualified && say.retained(qualified.validated_role, formatDate(qualified.validated_on, language)),
    },
  ]
}

/** The rule, then the criteria of the CNIL that were ticked: sentences of the law, which stay in French. */
function listed(texts: readonly string[]) {
  if (texts.length === 0) return null
  return (
    <ul class="plain" lang="fr">
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function statusOf({ language }: Visit, { assessment }: GdprSummary): FieldGroup['fields'] {
  const say = gdprWords[language]
  const { states, residuals, fields } = say
  if (!assessment) return [{ label: fields.state, value: states.none }]
  const { validated_on, validated_role, residual_risk, review_on } = assessment
  const risks: Readonly<Record<string, string>> = residuals
  return [
    {
      label: fields.state,
      value: validated_on ? states.validated(formatDate(validated_on, language), validated_role ?? '') : states.draft,
    },
    { label: fields.summary, value: assessment.summary },
    { label: fields.residual, value: residual_risk && (risks[residual_risk] ?? residual_risk) },
    { label: fields.review, value: review_on && formatDate(review_on, language) },
  ]
}

function recordGroup({ href, language }: Visit, row: Processing): FieldGroup {
  const { fields } = gdprWords[language]
  const names = ['legal_basis', 'processors', 'transfers', 'kept_for', 'rights_contact'] as const
  return {
    title: `${row.reference} ${row.name}`,
    editHref: href(`${processingsPath}/${row.id}`),
    fields: names.map(name => ({
      label: fields[name],
      value: row[name] && <span class="typed-text">{row[name]}</span>,
    })),
  }
}

function Missing({ visit, summary }: { visit: Visit; summary: GdprSummary }) {
  const say = gdprWords[visit.language].missing
  const { missing } = summary
  return (
    <section>
      <h2>{say.title}</h2>
      {missing.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul>
          {missing.map(gap => (
            <li key={gap}>
              {say[gap]} <a href={visit.href(whereTo(gap, summary))}>{say.go}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Where each gap is closed. */
function whereTo(gap: Gap, { system, processings }: GdprSummary): string {
  const record = `${systemsPath}/${system.id}`
  if (gap === 'not-qualified' || gap === 'personal-unknown') return `${record}/qualification`
  if (gap === 'no-processing') return processingsPathOf('system', system.id)
  if (gap === 'no-dpia' || gap === 'dpia-draft' || gap === 'justify-dpia') return guidedPath(system.id, 'dpia')
  const field = fieldOf[gap]
  const lacking = processings.find(row => row[field] === null)
  return lacking ? `${processingsPath}/${lacking.id}/modifier#champ-${field}` : processingsPath
}

const fieldOf = {
  'no-legal-basis': 'legal_basis',
  'no-processors': 'processors',
  'no-transfers': 'transfers',
  'no-kept-for': 'kept_for',
  'no-rights-contact': 'rights_contact',
} as const
