import { addMonths, today } from '#kernel/clock.ts'
import type { Deadline, Hit, Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { listRequests } from './list-requests.ts'
import { countUnopened } from './count-unopened.ts'
import { publicRequestsPath } from './pages/paths.ts'
import { kindOf } from './request-kinds.ts'
import { crpaTexts } from './texts.ts'

/** Requests still open, and messages that nobody opened yet. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, listRequests)) return []
  const say = crpaTexts[scope.language]
  const unopened = await countUnopened(scope, {})
  const open = await listRequests(scope, { state: 'open' })
  return [
    ...(unopened > 0 ? [{ text: say.unopened(unopened), path: publicRequestsPath, on: null }] : []),
    ...open.map(({ id, number, due_on }) => ({
      text: say.waiting(String(number)),
      path: `${publicRequestsPath}/${id}`,
      on: due_on,
    })),
  ]
}

/** In the calendars of those who may answer: the number alone, nothing of who asks or what. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  if (!can(scope, listRequests)) return []
  const rows = await db(scope)
    .selectFrom('transparency.request')
    .select(['id', 'number', 'due_on', 'outcome'])
    .where('due_on', '>=', addMonths(today(scope), -3))
    .orderBy('due_on')
    .execute()
  return rows.map(({ id, number, due_on, outcome }) => ({
    id: `public-request-${id}`,
    on: due_on,
    title: crpaTexts[scope.language].deadline(String(number)),
    path: `${publicRequestsPath}/${id}`,
    done: outcome !== null,
  }))
}

/** For the search box of whoever may answer: the number and the kind, never the name that was searched. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  if (!can(scope, listRequests) || !words.trim()) return []
  const found = await listRequests(scope, { search: words.trim().slice(0, 100) })
  return found.slice(0, 6).map(({ id, number, kind }) => ({
    label: `n° ${number} – ${kindOf(kind).label[scope.language]}`,
    kind: { fr: 'Demande du public', en: 'Request of the public' },
    path: `${publicRequestsPath}/${id}`,
  }))
}
