import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import type { Deadline } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { formatNumber } from '#kernel/texts.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { isCarried, loadActions, type Action } from './action.ts'
import { calendarWords } from './calendar-words.ts'
import { loadDependencies, waitsOf } from './dependency.ts'
import { milestonesBetween, type Milestone } from './milestones.ts'
import { validationDays } from './plan-now.ts'
import { planTexts } from './texts.ts'
import { foldWords } from './words-in.ts'

export interface Wanted {
  /** The address of the authority's pages, for links back: https://…/t/…  */
  base: string
  /** Only the actions that this person is named on. */
  only?: string | null
}

/** Milestones are told this far ahead and that far back. */
const monthsAhead = 36
const monthsBack = 12
/** Budgets are prepared long before they are voted. */
const reminder = { days: 30, kinds: ['budget-debate', 'budget-vote'] }

/**
 * The due dates of the plan and the moments of the authority as an iCalendar text (RFC 5545): days without hours, so that no
 * time zone can move them; what leaves the plan is cancelled rather than forgotten by those who follow it.
 */
export async function calendarFeed(scope: Work, { base, only = null }: Wanted): Promise<string> {
  const t = calendarWords[scope.language]
  const now = today(scope)
  const actions = await loadActions(scope)
  const waits = waitsOf(actions, await loadDependencies(scope))
  const authority = await loadAuthority(scope)
  const versions = await versionsOf(scope)
  const calendar = ical({
    name: t.name(scope.tenant.name),
    description: t.description,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Gouvernail', product: 'Plan', language: scope.language.toUpperCase() },
    ttl: 6 * 60 * 60,
    // Said, not applied: every event is a civil date, and local hours would need a definition of the zone.
    x: [['X-WR-TIMEZONE', scope.tenant.timeZone]],
  })
  const stamp = scope.clock.now()
  for (const action of actions) {
    if (!action.due_on || (only && !isOf(action, only))) continue
    const version = versions.get(action.id)
    calendar.createEvent({
      ...wholeDay(action.due_on),
      id: `action-${action.id}@${scope.tenant.id}`,
      stamp,
      sequence: version?.count ?? 0,
      lastModified: version?.last ?? stamp,
      summary: action.state === 'done' ? t.done(action.title) : action.title,
      description: describe(action, waits.get(action.id) ?? [], scope),
      url: `${base}/plan/actions/${action.id}`,
      status: isCarried(action) || action.state === 'done' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    })
  }
  for (const { id, on, title, path, done } of only ? [] : await deadlinesOf(scope))
    calendar.createEvent({
      ...wholeDay(on),
      id: `${id}@${scope.tenant.id}`,
      stamp,
      summary: done ? t.done(title) : title,
      url: `${base}${path}`,
      status: ICalEventStatus.CONFIRMED,
    })
  const validations = await validationDays(scope)
  for (const milestone of milestonesBetween(
    authority,
    validations,
    addMonths(now, -monthsBack),
    addMonths(now, monthsAhead),
  )) {
    const name = milestoneWords(milestone, scope)
    const event = calendar.createEvent({
      ...wholeDay(milestone.on),
      id: `${milestone.kind}-${milestone.budget ?? milestone.on}@${scope.tenant.id}`,
      stamp,
      summary: name,
      description: t.moment,
      url: `${base}/plan/calendrier`,
      status: ICalEventStatus.CONFIRMED,
    })
    if (reminder.kinds.includes(milestone.kind))
      event.createAlarm({ type: ICalAlarmType.display, trigger: reminder.days * 86_400, description: t.remind(name) })
  }
  return calendar.toString()
}

/** Days that other modules must not let pass: duties, reviews. */
async function deadlinesOf(scope: Work): Promise<Deadline[]> {
  const found: Deadline[] = []
  for (const { deadlines } of scope.registry.modules) found.push(...((await deadlines?.(scope)) ?? []))
  return found
}

function wholeDay(date: string) {
  return { allDay: true, start: new Date(`${date}T00:00:00Z`), transparency: ICalEventTransparency.TRANSPARENT }
}

/** Whether that person's name is among the words that say who does it. */
function isOf({ owner }: Action, person: string): boolean {
  return foldWords(owner ?? '').includes(foldWords(person).trim())
}

function describe(action: Action, waitsFor: readonly Action[], { language }: Work): string {
  const t = calendarWords[language]
  const lines = [
    t.state(planTexts[language].states[action.state]),
    t.owner(action.owner ?? t.toName),
    ...(action.prerequisites.length > 0 ? [t.points(action.prerequisites.join(', '))] : []),
    ...(action.euros ? [t.euros(formatNumber(action.euros, language, 0))] : []),
    ...(waitsFor.length > 0 ? [t.waits(waitsFor.map(({ title }) => title).join(', '))] : []),
    ...(action.why ? [action.why] : []),
  ]
  return lines.join('\n')
}

function milestoneWords({ kind, budget }: Milestone, { language, tenant }: Work): string {
  const name = calendarWords[language].moments[kind]
  return `${budget ? `${name} ${budget}` : name} (${tenant.name})`
}

/** How many times each action changed and when last: calendars take an event again only when its number grew. */
async function versionsOf(scope: Work): Promise<Map<string, { count: number; last: Date }>> {
  const { rows } = await sql<{ id: string; count: number; last: Date }>`
    select row_id as id, count(*) as count, max(at) as last from kernel.change
    where table_name = 'plan.action' group by row_id
  `.execute(scope.db)
  return new Map(rows.map(({ id, count, last }) => [id, { count, last }]))
}
