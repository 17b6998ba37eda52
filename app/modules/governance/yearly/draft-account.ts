import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { isInForce } from '../agreements/term.ts'
import { loadMeetings } from '../bodies/load-meetings.ts'
import { domains, isAbout } from '../domains.ts'
import { loadDecisions } from '../decisions/load-decisions.ts'
import { checkYear } from './check-year.ts'

/** A first text for the account of a year, in French, made of what the registers hold; somebody writes the rest. */
export const draftAccount = query({
  name: 'governance.draft-account',
  summary: { fr: 'Préparer le texte d’un bilan annuel', en: 'Draft a yearly account' },
  needs: 'governance.read',
  input: z.object({ year: fields.count.optional(), domain: z.enum(domains) }),
  http: 'GET /accounts/draft',
  async run(scope, { year = Number(today(scope).slice(0, 4)), domain }) {
    checkYear(year)
    const [from, until] = [`${year}-01-01`, `${year}-12-31`]
    const inYear = (day: string | null) => day !== null && day >= from && day <= until
    const mine = (of: string) => domain === 'both' || isAbout(of, domain)
    const meetings = (await loadMeetings(scope)).filter(
      one => one.state === 'held' && inYear(one.meets_on) && mine(one.domain),
    )
    const decisions = (await loadDecisions(scope)).filter(one => inYear(one.decided_on) && mine(one.domain))
    const done = decisions.filter(({ standing }) => standing === 'done')
    const late = decisions.filter(({ standing }) => standing === 'late')
    const agreements = (await loadAgreements(scope)).filter(one => mine(one.domain))
    const signed = agreements.filter(({ signed_on }) => inYear(signed_on))
    const inForce = agreements.filter(({ term }) => isInForce(term.standing))
    const last = [today(scope), until].toSorted()[0] ?? until
    const lines = [
      `Bilan de l’année ${year}, arrêté au ${formatDate(last, 'fr')}.`,
      `Réunions tenues : ${meetings.length}.`,
      ...meetings.map(
        ({ body, meets_on, decisions: taken }) =>
          `– ${formatDate(meets_on, 'fr')}, ${body}, décisions prises : ${taken}`,
      ),
      `Décisions : ${decisions.length}, dont exécutées : ${done.length}, en retard : ${late.length}.`,
      ...decisions.map(({ subject, done_what }) => `– ${subject}${done_what ? ` : ${done_what}` : ''}`),
      `Conventions en vigueur : ${inForce.length}, dont signées dans l’année : ${signed.length}.`,
      ...signed.map(({ title }) => `– ${title}`),
      'Ce que cela a changé pour les habitants et pour les services : [à compléter]',
      'Ce qui n’a pas été tenu, et pourquoi : [à compléter]',
      'Priorités de l’année suivante : [à compléter]',
    ]
    return frenchSpaces(lines.join('\n'))
  },
})
