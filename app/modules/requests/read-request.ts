import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { plainWords } from '#kernel/texts.ts'
import { readLinks, type Links } from '#modules/inventory/public.ts'
import { loadAnswer, loadRequest, type Answer, type Request } from './load.ts'
import { toolsIn, type Presence } from './request.ts'

/** A request and, once it is answered, each answer beside what the register says today. A draft is nobody else's business. */
export const readRequest = query({
  name: 'requests.read-request',
  summary: {
    fr: 'Lire une demande à une direction et sa réponse',
    en: 'Read a request to a directorate and its answer',
  },
  needs: 'requests.read',
  input: z.object({ id: fields.id }),
  http: 'GET /requests/:id',
  async run(scope, { id }) {
    const request = await loadRequest(scope, id)
    const answer = request.answered_at ? await loadAnswer(scope, id) : null
    const links = await readLinks(scope, {})
    return {
      request,
      answer: answer && {
        remark: answer.remark,
        answered_by: answer.answered_by,
        lines: compared(request, answer, links),
        missing: toolsIn(answer.missing).map(tool => ({
          ...tool,
          known: links.applications.find(one => plainWords(one.name) === plainWords(tool.name))?.id ?? null,
        })),
      },
      history: await historyOf(scope, 'requests.request', id),
    }
  },
})

export interface Compared {
  id: string
  name: string
  says: Presence | null
  unused: boolean
  /** What the register says today; null when the application left it. */
  register: string | null
  /** Whether taking it up would change the register. */
  changes: boolean
}

function compared({ applications, directorate_id }: Request, { lines }: Answer, links: Links): Compared[] {
  return lines.flatMap(({ place, presence, unused }) => {
    const application = applications[place]
    if (!application || (!presence && !unused)) return []
    const now = links.applications.find(one => one.id === application.id)
    const leaves = unused && Boolean(now?.directorate_ids.includes(directorate_id))
    const register = now?.ai_assessment ?? null
    const changes = now !== undefined && ((Boolean(presence) && presence !== register) || leaves)
    return [{ id: application.id, name: application.name, says: presence ?? null, unused, register, changes }]
  })
}
