import { NotFound } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { listRuns } from './list-runs.ts'
import { readRun } from './read-run.ts'

/** The qualification that an address names by the system and its number. */
export async function findRun({ scope, params }: Pick<Visit, 'scope' | 'params'>) {
  const runs = await listRuns(scope, { id: params.id ?? '' })
  const found = runs.find(({ number }) => String(number) === params.number)
  if (!found) throw new NotFound('kernel.not-found')
  return { ...(await readRun(scope, { id: found.id })), last: runs[0]?.id === found.id }
}

export type FoundRun = Awaited<ReturnType<typeof findRun>>
