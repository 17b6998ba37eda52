import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatInstant, formatNumber } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import { nextStep, type Incident } from '../load-incidents.ts'
import { readIncident } from '../read-incident.ts'
import { readNotificationFile } from '../read-notification-file.ts'
import { recordNotification } from '../record-notification.ts'
import { incidentLaw } from '../step-data.ts'
import { CloseIncident, SuspendUse } from './incident-end.tsx'
import { IncidentSteps } from './incident-steps.tsx'
import { incidentsPath } from './paths.ts'
import { postIncident } from './post-incident.ts'
import { stepTexts } from './step-texts.ts'
import { momentOf, untilOf } from './step-words.ts'
import { incidentWords } from './words.ts'

export const incidentPage = page({
  path: `${incidentsPath}/:id`,
  needs: 'transparency.read-incidents',
  async get(visit) {
    const { scope, language } = visit
    const read = await readIncident(scope, { id: visit.params.id ?? '' })
    const { incident } = read
    const say = incidentWords[language]
    const here = visit.href(`${incidentsPath}/${incident.id}`)
    const handles = can(scope, recordNotification)
    const edits = handles && !incident.closed_on
    const body = (
      <RecordPage
        language={language}
        kind={say.kind(incident.number)}
        title={incident.title}
        summary={<Summary visit={visit} incident={incident} />}
        nextQuestion={edits ? questionOf(visit, incident, here) : null}
        groups={groupsOf(visit, incident, edits ? `${here}/modifier` : undefined)}
        history={historyEntries(visit, read.history, {
          labels: historyLabels(say.fields),
          say: (field, value) => saidOf(visit, field, value),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'transparency.incident', incident.id)}
        actions={[
          ...(edits ? [{ label: say.edit, href: `${here}/modifier` }] : []),
          { label: say.pdf, href: `${here}/pdf` },
        ]}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <IncidentSteps visit={visit} read={read} handles={handles} />
        {edits && <SuspendUse visit={visit} read={read} />}
        {handles && <CloseIncident visit={visit} read={read} />}
        <p class="note">{say.aid(formatDate(incidentLaw.version, language))}</p>
      </RecordPage>
    )
    return { title: incident.title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const flash = await postIncident(visit, id)
    return { redirect: visit.href(`${incidentsPath}/${id}`), flash }
  },
})

/** The proof that somebody was told. */
export const notificationFilePage = page({
  path: `${incidentsPath}/:id/preuve/:code`,
  needs: 'transparency.read-incidents',
  async get({ scope, params }) {
    const file = await readNotificationFile(scope, { incident_id: params.id ?? '', code: params.code ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

function Summary({ visit, incident }: { visit: Visit; incident: Incident }) {
  const { summary } = incidentWords[visit.language]
  const { scope, language } = visit
  const open = incident.steps.filter(({ state, binds }) => state === 'open' && binds)
  if (incident.closed_on) return <>{summary.closed(formatDate(incident.closed_on, language))}</>
  const late = open.filter(({ overdue }) => overdue).length
  const next = nextStep(incident)
  const count = open.length > 0 ? summary.open(open.length) : summary.told
  return (
    <>
      {late > 0 ? <span class="overdue">{summary.overdue(late)}</span> : count}
      {next && (
        <>
          {' '}
          <a href={`#${next.code}`}>{next.label[language]}</a>
          {`${language === 'fr' ? '\u202f' : ''}: ${untilOf(next, scope.clock.now(), scope.tenant.timeZone, language)}.`}
        </>
      )}
    </>
  )
}

/** What would settle the most steps, in the order in which it decides of them. */
function questionOf({ language }: Visit, incident: Incident, here: string) {
  const say = stepTexts[language].ask
  const { personal_data, breach_risk, serious } = incident
  const asked = (['serious', 'personal_data', 'breach_risk', 'system_id', 'provider_reachable'] as const).find(
    field => {
      if (incident[field] !== null) return false
      if (field === 'breach_risk') return personal_data === true && breach_risk === null
      if (field === 'provider_reachable') return serious !== null && serious !== 'none'
      return true
    },
  )
  return asked ? { ...say[asked], href: `${here}/modifier#champ-${asked}` } : null
}

function groupsOf(visit: Visit, incident: Incident, editHref: string | undefined): FieldGroup[] {
  const { language, scope } = visit
  const { fields, groups, choices } = incidentWords[language]
  const edit = editHref ? { editHref } : {}
  const words = (text: string | null) => text && <span class="typed-text">{text}</span>
  const instant = (at: Date | null) => at && momentOf(at, scope.tenant.timeZone, language)
  const answer = (value: boolean | null) => (value === null ? null : value ? choices.yes : choices.no)
  const serious: Readonly<Record<string, string>> = choices.serious
  const breach: Readonly<Record<string, string>> = choices.breach
  const { system_id, system } = incident
  return [
    {
      title: groups.facts,
      ...edit,
      fields: [
        { label: fields.what, value: words(incident.what) },
        { label: fields.happened_at, value: instant(incident.happened_at) },
        { label: fields.known_at, value: instant(incident.known_at) },
        {
          label: fields.system,
          value: system_id && system && <a href={visit.href(`${systemsPath}/${system_id}`)}>{system}</a>,
        },
      ],
    },
    {
      title: groups.gravity,
      ...edit,
      fields: [
        { label: fields.serious, value: incident.serious && serious[incident.serious] },
        { label: fields.provider_reachable, value: answer(incident.provider_reachable) },
        { label: fields.personal_data, value: answer(incident.personal_data) },
        { label: fields.breach_risk, value: incident.breach_risk && breach[incident.breach_risk] },
        {
          label: fields.persons,
          value: incident.persons === null ? null : formatNumber(incident.persons, language, 0),
        },
      ],
    },
    {
      title: groups.answer,
      ...edit,
      fields: [
        { label: fields.consequences, value: words(incident.consequences) },
        { label: fields.cause, value: words(incident.cause) },
        { label: fields.measures, value: words(incident.measures) },
        ...(incident.suspended_on
          ? [{ label: fields.suspended_on, value: formatDate(incident.suspended_on, language) }]
          : []),
      ],
    },
    ...(incident.conclusion
      ? [{ title: groups.end, fields: [{ label: fields.conclusion, value: words(incident.conclusion) }] }]
      : []),
  ]
}

/** Columns of the record by the names that its page gives them. */
function historyLabels(fields: (typeof incidentWords)['fr']['fields']): Record<string, string> {
  const columns = [
    ...([
      'title',
      'what',
      'known_at',
      'happened_at',
      'serious',
      'provider_reachable',
      'personal_data',
      'breach_risk',
    ] as const),
    ...(['persons', 'consequences', 'cause', 'measures', 'suspended_on', 'closed_on', 'conclusion'] as const),
  ]
  return Object.fromEntries(columns.map(column => [column, fields[column]]))
}

/** Codes and instants of the history, in words. */
function saidOf({ language, scope }: Visit, field: string, value: string): string | undefined {
  const { choices } = incidentWords[language]
  const coded: Record<string, Readonly<Record<string, string>>> = {
    serious: choices.serious,
    breach_risk: choices.breach,
    personal_data: { true: choices.yes, false: choices.no },
    provider_reachable: { true: choices.yes, false: choices.no },
  }
  if (field === 'known_at' || field === 'happened_at')
    return formatInstant(new Date(value), language, scope.tenant.timeZone)
  return coded[field]?.[value]
}
