import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { accessLevels, datasetInput } from './dataset.ts'
import { requireDatasets, requireOwnDirectorate } from './reach.ts'
import { refreshReadiness } from './refresh-readiness.ts'

const { owner, themes, licence, frequency } = datasetInput.shape

/** The same change for many datasets at once; what is absent stays as it is. A theme is added to those they have. */
export const editDatasets = command({
  name: 'catalogue.edit-datasets',
  summary: { fr: 'Modifier plusieurs jeux de données à la fois', en: 'Change many datasets at once' },
  needs: 'catalogue.edit',
  input: z.object({
    ids: z.array(fields.id).min(1).max(20_000),
    owner: owner.unwrap().unwrap().optional(),
    directorate_id: fields.id.optional(),
    theme: themes.unwrap().element.optional(),
    licence: licence.unwrap().unwrap().optional(),
    frequency: frequency.unwrap().unwrap().optional(),
    access_level: z.enum(accessLevels).optional(),
    reviewed: z.literal(true).optional(),
  }),
  http: 'POST /datasets/edits',
  undoable: true,
  async run(scope, { ids, theme, reviewed, ...given }) {
    await requireDatasets(scope, ids)
    const { directorate_id } = given
    if (directorate_id) {
      const known = (await loadDirectorates(scope)).some(({ id }) => id === directorate_id)
      if (!known) throw new NotFound('catalogue.no-such-directorate')
      requireOwnDirectorate(scope, directorate_id)
    }
    const values = Object.entries({ ...given, ...(reviewed ? { reviewed_on: today(scope) } : {}) }).filter(
      ([, value]) => value !== undefined,
    )
    const sets = [
      ...values.map(([column, value]) => ({
        column,
        value: sql`${value}`,
        changes: sql`d.${sql.ref(column)} is distinct from ${value}`,
      })),
      ...(theme
        ? [
            {
              column: 'themes',
              value: sql`d.themes || ${theme}::text`,
              changes: sql`not ${theme}::text = any (d.themes)`,
            },
          ]
        : []),
    ]
    let changed = 0
    for (const { column, value, changes } of sets) {
      const { numAffectedRows = 0n } = await sql`
        update catalogue.dataset d set ${sql.ref(column)} = ${value}, described_on = ${today(scope)},
          edited = case when d.origin = 'harvest' and not ${column} = any (d.edited) then d.edited || ${column}::text else d.edited end
        where d.id = any (${ids}::uuid[]) and d.archived_at is null and ${changes}
      `.execute(scope.db)
      changed = Math.max(changed, Number(numAffectedRows))
    }
    if (sets.length === 0) throw new Invalid({ change: { key: 'records.choose-change' } })
    await refreshReadiness(scope, ids)
    return { changed, operation_id: scope.operationId }
  },
})
