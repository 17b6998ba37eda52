import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import { command } from '#kernel/operation.ts'
import { topicId } from './library.ts'
import { addVersion, loadVersions } from './load-variants.ts'

/** Goes back to the model text of a clause; the authority's own wording stays among the versions. */
export const returnToModel = command({
  name: 'procurement.return-to-model',
  summary: { fr: 'Revenir au texte modèle d’une clause', en: 'Go back to the model text of a clause' },
  needs: 'procurement.write-clauses',
  input: z.object({ topic: topicId }),
  http: 'POST /clauses/:topic/return-to-model',
  async run(scope, { topic }) {
    const [last] = await loadVersions(scope, topic)
    if (!last?.body) throw new Conflict('procurement.already-model')
    return { version: await addVersion(scope, topic, null, null) }
  },
})
