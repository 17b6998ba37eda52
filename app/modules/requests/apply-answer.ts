import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { plainWords } from '#kernel/texts.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { assessApplications, readLinks, saveApplications, type Links } from '#modules/inventory/public.ts'
import { loadAnswer, loadRequest } from './load.ts'
import { presences, toolPlace, toolsIn } from './request.ts'
import { db } from './tables.ts'

/** What the pilot ticked enters the register in one go, by the operations of the inventory, and is taken back in one go. */
export const applyAnswer = command({
  name: 'requests.apply-answer',
  summary: { fr: 'Reprendre la réponse d’une direction', en: 'Take up a directorate’s answer' },
  needs: 'requests.write',
  input: z.object({
    id: fields.id,
    /** Applications whose answer about AI is taken up. */
    assess: z.array(fields.id).max(100),
    /** Applications that this directorate no longer uses. */
    leave: z.array(fields.id).max(100),
    /** Places of the missing tools that enter the register: what was typed whole, or the tools of a list one by one. */
    add: z.array(toolPlace).max(400),
  }),
  undoable: true,
  async run(scope, { id, assess, leave, add }) {
    const request = await loadRequest(scope, id)
    const answer = request.answered_at && (await loadAnswer(scope, id))
    if (!answer) throw new Conflict('requests.not-answered')
    if (request.applied_at || request.set_aside_at) throw new Conflict('requests.already-handled')
    if (assess.length + leave.length + add.length === 0) throw new Conflict('requests.nothing-chosen')
    const links = await readLinks(scope, {})
    const lines = answer.lines.map(line => ({ ...line, id: request.applications[line.place]?.id ?? '' }))
    const known = new Set(links.applications.map(one => one.id))
    const answered = new Set(lines.map(line => line.id))
    if ([...assess, ...leave].some(one => !known.has(one) || !answered.has(one)))
      throw new Conflict('requests.left-the-register')
    for (const presence of presences) {
      const ids = lines.flatMap(line => (line.presence === presence && assess.includes(line.id) ? [line.id] : []))
      if (ids.length > 0) await assessApplications(scope, { ids, assessment: presence })
    }
    const left = lines.filter(line => line.unused && leave.includes(line.id)).map(line => line.id)
    await setDirectorates(scope, links, left, ids => ids.filter(one => one !== request.directorate_id))
    if (add.some(place => place.includes('.') && add.includes(place.split('.')[0] ?? '')))
      throw new Conflict('requests.whole-or-parts')
    const tools = toolsIn(answer.missing).flatMap(({ place, name }) => (add.includes(place) ? [name] : []))
    await addTools(scope, links, tools, request.directorate_id)
    const done = await db(scope)
      .updateTable('requests.request')
      .set({ applied_at: scope.clock.now(), applied_by: actorName(scope.actor) })
      .where('id', '=', id)
      .where('applied_at', 'is', null)
      .where('set_aside_at', 'is', null)
      .executeTakeFirst()
    // Somebody else took it up at the same moment: theirs stands, this one is taken back whole.
    if (!done.numUpdatedRows) throw new Conflict('requests.already-handled')
    return { changed: assess.length + left.length + tools.length, operation_id: scope.operationId }
  },
})

/** A tool that the register knows under that name gains a directorate; the others become records. */
async function addTools(scope: Work, links: Links, tools: readonly string[], directorate: string): Promise<void> {
  const twins = tools.map(tool => links.applications.find(({ name }) => plainWords(name) === plainWords(tool)))
  const joined = [...new Set(twins.flatMap(twin => twin?.id ?? []))]
  await setDirectorates(scope, links, joined, ids => [...new Set([...ids, directorate])])
  const created = [...new Set(tools.filter((_, place) => !twins[place]))]
  if (created.length === 0) return
  const applications = created.map(name => ({ name, directorate_ids: [directorate] }))
  await saveApplications(scope, { applications })
}

async function setDirectorates(
  scope: Work,
  links: Links,
  ids: readonly string[],
  changed: (directorates: readonly string[]) => string[],
): Promise<void> {
  const applications = links.applications
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, directorate_ids }) => ({ id, name, directorate_ids: changed(directorate_ids) }))
  if (applications.length > 0) await saveApplications(scope, { applications })
}
