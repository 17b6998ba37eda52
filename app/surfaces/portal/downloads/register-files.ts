import { z } from 'zod'
import { writeCsv } from '#records/write-list.ts'
import { publicFields } from '#modules/transparency/publication/fields.ts'
import { paths, systemPath } from '../paths.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { pageOf, recordOf, registerSchema } from './register-record.ts'

const day = z.iso.date()

const registerDocument = z.object({
  schema: z.literal(registerSchema),
  address: z.string(),
  authority: z.object({ name: z.string(), siren: z.string().nullable(), contact: z.string().nullable() }),
  systems: z.array(
    z.object({
      id: z.uuid(),
      page: z.string(),
      nature: z.enum(['ai', 'rules']),
      status: z.string(),
      tier: z.string().nullable(),
      annex_points: z.array(z.string()),
      law_version: z.string().nullable(),
      individual_decision: z.string().nullable(),
      fields: z.record(z.string(), z.string()),
      duties_met: z.array(z.object({ code: z.string(), label: z.string(), article: z.string(), on: z.string() })),
      first_published_on: day,
      published_on: day,
      review_on: day.nullable(),
    }),
  ),
  everyday: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      use: z.string(),
      tools: z.string().nullable(),
      data_used: z.string(),
      rule: z.string(),
      published_on: day,
    }),
  ),
  withdrawn: z.array(
    z.object({
      id: z.uuid(),
      page: z.string(),
      name: z.string(),
      withdrawn_on: day,
      reason: z.string().nullable(),
    }),
  ),
})

function documentOf(visit: PublicVisit): z.infer<typeof registerDocument> {
  const { site, systems, everyday, withdrawn } = visit.publications
  return {
    schema: registerSchema,
    address: `${visit.address}/`,
    authority: {
      name: visit.authority,
      siren: site?.content.siren ?? null,
      contact: site?.content.contact ?? null,
    },
    systems: systems.map(system => {
      const { nature, status, tier, annex_points, law_version, individual_decision, duties_met } = system.content
      const { record_id, first_published_on, published_on, review_on } = system
      return {
        id: record_id,
        page: pageOf(visit, system.code),
        nature,
        status,
        tier,
        annex_points,
        law_version,
        individual_decision,
        fields: recordOf(visit, system),
        duties_met,
        first_published_on,
        published_on,
        review_on,
      }
    }),
    everyday: everyday.map(({ record_id, content, published_on }) => {
      const { name, use, tools, data_used, rule } = content
      return { id: record_id, name, use, tools, data_used, rule, published_on }
    }),
    withdrawn: withdrawn.map(({ record_id, code, name, reason, published_on }) => ({
      id: record_id,
      page: `${visit.address}${systemPath(code)}`,
      name,
      withdrawn_on: published_on,
      reason,
    })),
  }
}

/** Beside the keys of data/fields.json, so that programs need not read words. */
const codedColumns = ['nature', 'individual_decision', 'tier', 'annex_points', 'law_version', 'duties_met'] as const

/** The whole register as a table: one line per system, one column per key. */
function tableOf(visit: PublicVisit) {
  const { systems } = visit.publications
  const records = systems.map(system => recordOf(visit, system))
  const keys = publicFields
    .filter(({ key, visibility }) => visibility !== 'restricted' || records.some(record => key in record))
    .map(({ key }) => key)
  const rows = systems.map((system, index) => {
    const { nature, individual_decision, tier, annex_points, law_version, duties_met } = system.content
    return [
      ...keys.map(key => records[index]?.[key] ?? null),
      nature,
      individual_decision,
      tier,
      annex_points.join(', '),
      law_version,
      duties_met.map(({ code, on }) => `${code} (${on})`).join(', '),
      system.first_published_on,
      system.published_on,
      system.review_on,
      pageOf(visit, system.code),
    ]
  })
  return { headers: [...keys, ...codedColumns, 'first_published_on', 'published_on', 'review_on', 'page'], rows }
}

export const csv = 'text/csv; charset=utf-8; header=present'
export const json = 'application/json; charset=utf-8'

export const registerFiles: readonly PublicPage[] = [
  {
    path: paths.csv,
    spoken: false,
    draw: visit => ({ bytes: writeCsv(tableOf(visit)), type: csv, name: 'registre.csv' }),
  },
  {
    path: paths.json,
    spoken: false,
    draw: visit => ({
      bytes: JSON.stringify({ $schema: `${visit.address}${paths.schema}`, ...documentOf(visit) }, null, 1),
      type: json,
    }),
  },
  {
    path: paths.schema,
    spoken: false,
    draw: visit => ({
      bytes: JSON.stringify(
        {
          $id: `${visit.address}${paths.schema}`,
          title: 'Registre public de l’IA et des algorithmes',
          ...z.toJSONSchema(registerDocument.extend({ $schema: z.string() })),
        },
        null,
        1,
      ),
      type: 'application/schema+json; charset=utf-8',
    }),
  },
]
