import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { db } from '../tables.ts'
import {
  answersOn,
  columnName,
  findingsOf,
  keyOf,
  seenByPerson,
  tablesOf,
  verdicts,
  wholeDataset,
  withoutValues,
} from './findings.ts'
import { livingDataset, profilesOf, verdictsOf } from './load-files.ts'
import { settlePersonalData } from './settle-personal-data.ts'

/** Answers suggestions of personal data; each answer stays for the files to come, and what it hides leaves the profiles. */
export const judgeColumns = command({
  name: 'catalogue.judge-columns',
  summary: {
    fr: 'Trancher sur les données personnelles d’un jeu de données',
    en: 'Rule on the personal data of a dataset',
  },
  needs: 'catalogue.judge',
  input: z.object({
    dataset_id: fields.id,
    verdicts: z
      .array(
        z.object({
          column: fields.line(300),
          /** The kind that was suggested; `seen` = what a person saw and no detector did. */
          kind: fields.line(60),
          verdict: z.enum(verdicts),
          reason: fields.paragraph(1_000).nullish(),
        }),
      )
      .min(1)
      .max(2_000),
  }),
  http: 'POST /datasets/:dataset_id/verdicts',
  async run(scope, { dataset_id, verdicts: given }) {
    await livingDataset(scope, dataset_id)
    const profiles = await profilesOf(scope, dataset_id)
    const askable = new Set(
      profiles.flatMap(({ content }) => [
        ...findingsOf(content, []).map(({ column, finding }) => keyOf(column, finding.kind)),
        ...tablesOf(content).flatMap(table =>
          table.columns.map(column => keyOf(columnName(content, table, column), seenByPerson)),
        ),
      ]),
    )
    askable.add(keyOf(wholeDataset, seenByPerson))
    for (const { column, kind } of given)
      if (!askable.has(keyOf(column, kind))) throw new NotFound('catalogue.no-such-column')
    for (const { column, kind, verdict, reason } of given) {
      const answer = { verdict, reason: reason ?? null, decided_by: actorName(scope.actor), decided_on: today(scope) }
      await db(scope)
        .insertInto('catalogue.column_verdict')
        .values({ tenant_id: scope.tenantId, id: newId(), dataset_id, column_name: column, kind, ...answer })
        .onConflict(same => same.columns(['tenant_id', 'dataset_id', 'column_name', 'kind']).doUpdateSet(answer))
        .execute()
    }
    const answers = answersOn(await livingDataset(scope, dataset_id), await verdictsOf(scope, dataset_id))
    for (const { distribution_id, content } of profiles) {
      await db(scope)
        .updateTable('catalogue.profile')
        .set({ content: JSON.stringify(withoutValues(content, answers)) })
        .where('distribution_id', '=', distribution_id)
        .execute()
    }
    await settlePersonalData(scope, dataset_id, true)
    await refreshReadiness(scope, [dataset_id])
  },
})
