import { addMonths, monthsBetween, today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { isSmall, loadAuthority } from '#organisation/authority.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { loadParties } from '#organisation/party.ts'
import { loadAgreements } from './agreements/load-agreements.ts'
import { isInForce } from './agreements/term.ts'
import { isAssembly } from './bodies/body.ts'
import { isAbout } from './domains.ts'
import { loadDecisions } from './decisions/load-decisions.ts'
import { countOnTime } from './decisions/standing.ts'
import { accountsPath, agreementsPath, bodiesPath, decisionsPath, meetingsPath, partnersPath } from './paths.ts'
import { unboundPoolers } from './pooling.ts'
import { loadHolders } from './roles/load-holders.ts'
import { holdersPath, rolesPath } from './roles/pages/paths.ts'
import { holdersOf, seatsOf } from './roles/role.ts'
import { loadAccounts } from './yearly/load-accounts.ts'
import { loadCounted } from './load-counted.ts'

type Figure = Pick<Indicator, 'numerator' | 'denominator' | 'value' | 'unit' | 'newestEvidence' | 'link'>

const none = { numerator: null, denominator: null, value: null, newestEvidence: null }
const figure = (id: string, read: Figure): Indicator => ({ id: `governance.${id}`, ...read })

/** Nothing recorded is no data; « named » counts who is on duty. */
function exists(count: number, known: boolean, newestEvidence: string | null, link: string): Figure {
  return known
    ? { numerator: count, denominator: null, value: Math.min(count, 1), unit: 'yes-no', newestEvidence, link }
    : { ...none, unit: 'yes-no', link }
}

/** Months since the newest of these days, all of them come. */
function age(days: readonly string[], now: string, link: string): Figure {
  const newest = latest(days)
  return {
    ...none,
    value: newest === null ? null : monthsBetween(newest, now),
    unit: 'months',
    newestEvidence: newest,
    link,
  }
}

function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}

/** All figures of governance. Sources: rows I.A.2.b and III.A.1.a of the referential. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const now = today(scope)
  const roles = await measureRoles(scope)
  const bodies = await measureBodies(scope, now)
  const agreements = (await loadAgreements(scope)).filter(({ domain }) => isAbout(domain, 'data'))
  const inForce = agreements.filter(({ term }) => isInForce(term.standing))
  const partners = new Set((await loadParties(scope)).filter(({ kind }) => kind !== 'vendor').map(({ id }) => id))
  const bound = new Set(inForce.flatMap(({ parties }) => parties.map(({ party_id }) => party_id)))
  const under = [...bound].filter(id => partners.has(id)).length
  const decisions = (await loadDecisions(scope)).filter(({ domain }) => isAbout(domain, 'data'))
  const kept = countOnTime(decisions, now)
  const accounts = (await loadAccounts(scope)).filter(({ given_on }) => given_on <= now)
  const published = accounts.flatMap(({ domain, kind, published_on }) =>
    isAbout(domain, 'ai') && isAssembly(kind) && published_on !== null && published_on <= now ? [published_on] : [],
  )
  return [
    ...roles,
    ...bodies,
    figure('partners-under-agreement', {
      numerator: agreements.length > 0 ? under : null,
      denominator: agreements.length > 0 ? partners.size : null,
      value: agreements.length > 0 ? under : null,
      unit: 'count',
      newestEvidence: latest(inForce.flatMap(({ signed_on }) => signed_on ?? [])),
      link: agreements.length > 0 ? partnersPath : agreementsPath,
    }),
    figure('data-decisions-on-time', {
      numerator: kept.of > 0 ? kept.met : null,
      denominator: kept.of > 0 ? kept.of : null,
      value: kept.of > 0 ? kept.met / kept.of : null,
      unit: 'share',
      newestEvidence: latest(decisions.flatMap(({ done_on, decided_on }) => [done_on ?? decided_on])),
      link: `${decisionsPath}?domain=data`,
    }),
    figure(
      'data-yearly-account',
      age(
        accounts.filter(({ domain }) => isAbout(domain, 'data')).map(({ given_on }) => given_on),
        now,
        accountsPath,
      ),
    ),
    figure('yearly-account-published', age(published, now, accountsPath)),
  ]
}

async function measureRoles(scope: Work): Promise<Indicator[]> {
  const holders = await loadHolders(scope)
  const living = holders.filter(({ state }) => state === 'living')
  const of = (...codes: string[]) => living.filter(({ role }) => codes.includes(role))
  const seats = seatsOf(await loadAuthority(scope), await loadDirectorates(scope)).filter(({ role }) =>
    isAbout(role.domain, 'data'),
  )
  const filled = seats.filter(seat => holdersOf(seat, living).length > 0).length
  const known = holders.length > 0
  const referents = of('data-referent', 'chief-data')
  const elected = of('elected-ai')
  const day = (rows: typeof holders) => latest(rows.map(({ named_on }) => named_on))
  return [
    figure('data-referent-named', exists(referents.length, known, day(referents), `${holdersPath}?role=data-referent`)),
    figure('elected-lead-named', exists(elected.length, known, day(elected), `${holdersPath}?role=elected-ai`)),
    figure('data-roles-filled', {
      numerator: known ? filled : null,
      denominator: known ? seats.length : null,
      value: known && seats.length > 0 ? filled / seats.length : null,
      unit: 'share',
      newestEvidence: day(living),
      link: rolesPath,
    }),
  ]
}

async function measureBodies(scope: Work, now: string): Promise<Indicator[]> {
  const meetings = await loadCounted(scope, now, await unboundPoolers(scope))
  const data = meetings.filter(({ domain }) => isAbout(domain, 'data'))
  const since = addMonths(now, isSmall(await loadAuthority(scope)) ? -12 : -6)
  const recent = data.filter(({ meets_on }) => meets_on >= since)
  const outside = new Set(recent.flatMap(({ outside: ids }) => ids))
  const debated = meetings.filter(({ debated_roadmap }) => debated_roadmap).map(({ meets_on }) => meets_on)
  return [
    figure(
      'data-body-met',
      age(
        data.map(({ meets_on }) => meets_on),
        now,
        bodiesPath,
      ),
    ),
    figure('data-body-outside-partners', {
      numerator: data.length > 0 ? outside.size : null,
      denominator: null,
      value: data.length > 0 ? outside.size : null,
      unit: 'count',
      newestEvidence: latest(recent.map(({ meets_on }) => meets_on)),
      link: meetingsPath,
    }),
    figure('roadmap-debated', age(debated, now, meetingsPath)),
  ]
}
