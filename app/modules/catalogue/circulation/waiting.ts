import type { Deadline, Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { mayFor } from '../datasets/reach.ts'
import { answerAccess } from './answer-access.ts'
import { listAccessRequests } from './list-access-requests.ts'
import { accessWords } from './pages/access-words.ts'
import { accessPath } from './pages/paths.ts'

/** Requests that this person may answer. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, answerAccess)) return []
  const open = await listAccessRequests(scope, { standing: 'open' })
  return open
    .filter(({ holder_id }) => mayFor(scope, answerAccess, holder_id))
    .map(({ id, subject, due_on }) => ({
      text: accessWords[scope.language].waiting(subject),
      path: `${accessPath}/${id}`,
      on: due_on,
    }))
}

/** For calendars: the last day of each answer. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  if (!can(scope, listAccessRequests)) return []
  return (await listAccessRequests(scope, {}))
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, subject, due_on, state }) => ({
      id,
      on: due_on,
      title: accessWords[scope.language].deadline(subject),
      path: `${accessPath}/${id}`,
      done: state !== 'open',
    }))
}
