import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { linkStates, loadLinks } from './links.ts'

/** Addresses in that state, the dead ones unless asked otherwise. */
export const listLinks = query({
  name: 'catalogue.list-links',
  summary: { fr: 'Lister les liens morts ou douteux', en: 'List dead or doubtful links' },
  needs: 'catalogue.read',
  input: z.object({ state: z.enum(linkStates).default('dead') }),
  http: 'GET /dataset-links',
  run: (scope, { state }) => loadLinks(scope, { states: [state] }),
})
