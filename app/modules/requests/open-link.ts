import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { makeLink } from './link-token.ts'
import { loadRequest } from './load.ts'
import { isOpen, origin } from './request.ts'

/** One more link, to copy into one's own message. Only its digest is kept: it is shown by this answer and never again. */
export const openLink = command({
  name: 'requests.open-link',
  summary: { fr: 'Obtenir un lien à copier', en: 'Get a link to copy' },
  needs: 'requests.write',
  input: z.object({ id: fields.id, origin }),
  async run(scope, { id, origin }) {
    if (!isOpen(await loadRequest(scope, id))) throw new Conflict('requests.not-open')
    return { link: await makeLink(scope, id, origin) }
  },
})
