import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { listApplications } from '#modules/inventory/public.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { keepContact } from './keep-contact.ts'
import { email, mostApplications, plainLine, type Asked } from './request.ts'
import { db } from './tables.ts'

const one = z.object({
  directorate_id: fields.id,
  contact_name: plainLine(120).nullish(),
  contact_email: email.nullish(),
})

/** One request per directorate, about its own applications; whom to write to is kept for the next time. Nothing leaves yet. */
export const askDirectorates = command({
  name: 'requests.ask-directorates',
  summary: { fr: 'Préparer des demandes aux directions', en: 'Prepare requests to directorates' },
  needs: 'requests.write',
  input: z.object({ directorates: z.array(one).min(1).max(500), answer_by: fields.civilDate }),
  undoable: true,
  async run(scope, { directorates, answer_by }) {
    if (answer_by <= today(scope)) throw new Invalid({ answer_by: { key: 'requests.deadline-passed' } })
    const known = new Set((await loadDirectorates(scope)).map(({ id }) => id))
    if (directorates.some(({ directorate_id }) => !known.has(directorate_id)))
      throw new NotFound('requests.no-such-directorate')
    const ids: string[] = []
    for (const asked of new Map(directorates.map(typed => [typed.directorate_id, typed])).values()) {
      await keepContact(scope, asked)
      const applications = await applicationsOf(scope, asked.directorate_id)
      const id = newId()
      await db(scope)
        .insertInto('requests.request')
        .values({
          tenant_id: scope.tenantId,
          id,
          directorate_id: asked.directorate_id,
          answer_by,
          applications: JSON.stringify(applications.slice(0, mostApplications)),
          applications_left: Math.max(0, applications.length - mostApplications),
          contact_name: asked.contact_name ?? null,
          contact_email: asked.contact_email ?? null,
          asked_by: actorName(scope.actor),
          created_at: scope.clock.now(),
        })
        .execute()
      ids.push(id)
    }
    return { ids, operation_id: scope.operationId }
  },
})

/** Those that nobody examined come first, then those that somebody could not tell, then the rest by name. */
async function applicationsOf(scope: Work, directorate: string): Promise<Asked[]> {
  const found: (Asked & { rank: number })[] = []
  for (let page = 1; ; page++) {
    const { rows } = await listApplications(scope, { directorate, page, size: 500 })
    const ranks = ['not-assessed', 'unknown']
    for (const { id, name, vendor, ai_assessment } of rows) {
      const rank = ranks.indexOf(ai_assessment)
      found.push({ id, name, vendor, rank: rank < 0 ? ranks.length : rank })
    }
    if (rows.length < 500) break
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ rank: _, ...application }) => application)
}
