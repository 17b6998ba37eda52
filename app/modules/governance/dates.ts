import type { Work } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { loadAgreements } from './agreements/load-agreements.ts'
import { isInForce } from './agreements/term.ts'
import { loadBodies } from './bodies/load-bodies.ts'
import { loadMeetings } from './bodies/load-meetings.ts'
import { dateWords } from './date-words.ts'
import { loadDecisions } from './decisions/load-decisions.ts'
import { isOpen } from './decisions/standing.ts'
import { agreementsPath, bodiesPath, decisionsPath, meetingsPath } from './paths.ts'

export interface Dated {
  /** The same from one reading to the next. */
  id: string
  on: string
  title: string
  path: string
  done: boolean
  /** Nothing is late about a meeting of which the day came. */
  kind: 'meeting' | 'decision' | 'review' | 'agreement' | 'rhythm'
}

/** Every day that governance sets: meetings, due dates and reviews of decisions, last days to renew an agreement. */
export async function datesOf(scope: Work, language: Language): Promise<Dated[]> {
  const say = dateWords[language]
  const meetings = (await loadMeetings(scope)).filter(({ state }) => state !== 'cancelled')
  const decisions = await loadDecisions(scope)
  const agreements = (await loadAgreements(scope)).filter(({ term }) => isInForce(term.standing))
  return [
    ...meetings.map(({ id, meets_on, meets_at, body, state }) => ({
      id: `meeting-${id}`,
      on: meets_on,
      title: say.meeting(body, meets_at),
      path: `${meetingsPath}/${id}`,
      done: state === 'held',
      kind: 'meeting' as const,
    })),
    ...(await loadBodies(scope)).flatMap(({ id, name, due_on }) =>
      due_on
        ? [
            {
              id: `rhythm-${id}`,
              on: due_on,
              title: say.rhythm(name),
              path: `${bodiesPath}/${id}`,
              done: false,
              kind: 'rhythm' as const,
            },
          ]
        : [],
    ),
    ...decisions.flatMap(({ id, subject, due_on, review_on, standing, to_review }) => [
      ...(due_on
        ? [
            {
              id: `decision-${id}`,
              on: due_on,
              title: say.decision(subject),
              path: `${decisionsPath}/${id}`,
              done: !isOpen(standing),
              kind: 'decision' as const,
            },
          ]
        : []),
      ...(review_on && (to_review || standing !== 'dropped')
        ? [
            {
              id: `review-${id}`,
              on: review_on,
              title: say.review(subject),
              path: `${decisionsPath}/${id}`,
              done: false,
              kind: 'review' as const,
            },
          ]
        : []),
    ]),
    ...agreements.flatMap(({ id, title, term, tacit_renewal }) =>
      term.notice_on
        ? [
            {
              id: `agreement-${id}-${term.ends_on}`,
              on: term.notice_on,
              title: tacit_renewal ? say.tacit(title) : say.renew(title),
              path: `${agreementsPath}/${id}`,
              done: false,
              kind: 'agreement' as const,
            },
          ]
        : [],
    ),
  ].toSorted((a, b) => a.on.localeCompare(b.on))
}
