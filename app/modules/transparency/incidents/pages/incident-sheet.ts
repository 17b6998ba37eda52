import { today } from '#kernel/clock.ts'
import { page, type Sheet, type Visit } from '#kernel/page.ts'
import { formatDate, formatInstant, formatNumber } from '#kernel/texts.ts'
import { readIncident, type ReadIncident } from '../read-incident.ts'
import { incidentsPath } from './paths.ts'
import { doneOf, momentOf, untilOf, whoOf } from './step-words.ts'
import { stepTexts } from './step-texts.ts'
import { incidentWords } from './words.ts'

/** The file of an incident, to print, sign and keep. */
export const incidentPdfPage = page({
  path: `${incidentsPath}/:id/pdf`,
  needs: 'transparency.read-incidents',
  async get(visit) {
    const read = await readIncident(visit.scope, { id: visit.params.id ?? '' })
    return { sheet: incidentSheet(visit, read), name: `incident-${read.incident.number}.pdf` }
  },
})

export function incidentSheet({ scope, language }: Pick<Visit, 'scope' | 'language'>, read: ReadIncident): Sheet {
  const { sheet: say, steps: stepWords } = stepTexts[language]
  const { fields, choices, kind } = incidentWords[language]
  const { incident } = read
  const { timeZone } = scope.tenant
  const now = scope.clock.now()
  const instant = (at: Date | null) => (at ? formatInstant(at, language, timeZone) : '')
  const answer = (value: boolean | null) => (value === null ? choices.unknown : value ? choices.yes : choices.no)
  const serious: Readonly<Record<string, string>> = choices.serious
  const breach: Readonly<Record<string, string>> = choices.breach
  const asked = incident.steps.filter(({ force, state }) => force === 'duty' || force === 'if' || state !== 'open')
  return {
    layout: 'record',
    language,
    kind: say.kind,
    authority: scope.tenant.name,
    title: `${kind(incident.number)}${language === 'fr' ? '\u202f:' : ':'} ${incident.title}`,
    lead: incident.system ?? choices.unknown,
    sections: [
      {
        title: say.facts,
        paragraphs: incident.what.split('\n').filter(Boolean),
        fields: [
          {
            label: fields.happened_at,
            value: incident.happened_at ? momentOf(incident.happened_at, timeZone, language) : '',
          },
          { label: fields.known_at, value: momentOf(incident.known_at, timeZone, language) },
          { label: fields.system, value: incident.system ?? choices.unknown },
          { label: fields.serious, value: serious[incident.serious ?? ''] ?? choices.unknown },
          { label: fields.personal_data, value: answer(incident.personal_data) },
          ...(incident.personal_data
            ? [{ label: fields.breach_risk, value: breach[incident.breach_risk ?? ''] ?? choices.unknown }]
            : []),
          {
            label: fields.persons,
            value: incident.persons === null ? '' : formatNumber(incident.persons, language, 0),
          },
          { label: fields.consequences, value: incident.consequences ?? '' },
        ],
      },
      { title: say.timeline, table: { columns: [say.when, say.what], rows: timelineOf({ scope, language }, read) } },
      {
        title: say.who,
        table: {
          columns: [say.columns.who, say.columns.article, say.columns.until, say.columns.state],
          rows: asked.map(step => [
            whoOf(step, language),
            step.article,
            step.due_at ? stepWords.until(instant(step.due_at)) : untilOf(step, now, timeZone, language),
            doneOf(step, timeZone, language) ?? (step.overdue ? say.late : say.toDo),
          ]),
        },
      },
      {
        title: say.measures,
        fields: [
          { label: fields.cause, value: incident.cause ?? '' },
          { label: fields.measures, value: incident.measures ?? '' },
        ],
      },
      { title: say.conclusion, paragraphs: [incident.conclusion ?? say.none] },
    ],
    foot: say.foot(formatDate(today(scope), language)),
  }
}

/** What happened and what was done, in order; a day without an hour stands at the end of its day. */
function timelineOf({ scope, language }: Pick<Visit, 'scope' | 'language'>, { incident }: ReadIncident): string[][] {
  const say = stepTexts[language].sheet
  const { timeZone } = scope.tenant
  const at = (instant: Date | null, what: string) =>
    instant ? [{ order: instant.toISOString(), when: momentOf(instant, timeZone, language), what }] : []
  const on = (day: string | null, what: string) =>
    day ? [{ order: `${day}T23:59`, when: formatDate(day, language), what }] : []
  return [
    ...at(incident.happened_at, say.happened),
    ...at(incident.known_at, say.known),
    ...at(incident.created_at, say.recorded),
    ...incident.steps.flatMap(({ notified, label }) => at(notified?.done_at ?? null, say.told(label[language]))),
    ...on(incident.suspended_on, say.suspended),
    ...on(incident.closed_on, say.closed),
  ]
    .toSorted((a, b) => a.order.localeCompare(b.order))
    .map(({ when, what }) => [when, what])
}
