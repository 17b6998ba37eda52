import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { loadNeeds } from './load-needs.ts'
import { dataStates, standings, ways } from './need.ts'

/** Needs of data, first those whose plan ends first. `planned` = those of the production plan, not met yet. */
export const listNeeds = query({
  name: 'catalogue.list-needs',
  summary: { fr: 'Lister les besoins de données', en: 'List data needs' },
  needs: 'catalogue.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    standing: z.enum(standings).optional(),
    state: z.enum(dataStates).optional(),
    way: z.enum(ways).optional(),
    directorate: fields.id.optional(),
    system: fields.id.optional(),
    planned: z.coerce.boolean().optional(),
  }),
  http: 'GET /data-needs',
  async run(scope, { search = '', standing, state, way, directorate, system, planned }) {
    const rows = await loadNeeds(scope)
    return rows.filter(
      row =>
        holdsWords(
          search,
          row.title,
          row.object ?? '',
          row.system ?? '',
          row.project ?? '',
          row.plan_reference ?? '',
        ) &&
        (!standing || row.standing === standing) &&
        (!state || row.state === state) &&
        (!way || row.plan_way === way) &&
        (!directorate || row.directorate_id === directorate) &&
        (!system || row.system_id === system) &&
        (!planned || row.standing === 'planned' || row.standing === 'overdue'),
    )
  },
})
