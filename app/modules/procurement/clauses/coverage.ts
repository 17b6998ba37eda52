import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { answersFrom, mandatoryTopics, type Answers } from './contract-questions.ts'

/** How many of the topics that the law makes mandatory for a contract somebody has read in it. */
export interface Coverage {
  contract_id: string
  reference: string
  object: string
  kind: string
  ends_on: string | null
  holders: string[]
  analysed_on: string | null
  /** Mandatory topics left once those without object are taken out. */
  mandatory: string[]
  verified: string[]
  absent: string[]
  newest_verdict: string | null
}

interface Row extends Omit<Coverage, 'contract_id' | 'mandatory' | 'verified' | 'absent'> {
  id: string
  service: string | null
  months: number | null
  answers: Answers | null
  verdicts: Record<string, string> | null
}

const currentAnalysis = sql`a.tenant_id = v.tenant_id and a.contract_id = v.contract_id
  and a.archived_at is null and a.replaced_by is null`

/** The sentence that a person verified is in no current document any more, as `lost` of a topic says: to be read again. */
const isLost = sql`v.state = 'verified' and v.sentence is not null and v.analysis_id is not null
  and not exists (select from procurement.analysis a where ${currentAnalysis} and (a.id = v.analysis_id
    or jsonb_path_exists(a.result, '$.topics[*] ? (@.id == $topic).hits[*] ? (@.sentence == $sentence)',
      jsonb_build_object('topic', v.topic, 'sentence', v.sentence))))`

/** Coverage of contracts that bear data, analysed, or judged, or asked for by id; archived ones are out. */
export async function coverageOf(scope: Work, only?: readonly string[]): Promise<Coverage[]> {
  const { rows } = await sql<Row>`
    select c.id, c.reference, c.object, c.kind, c.service, c.months, c.ends_on::text, p.answers, v.verdicts,
      v.newest::text as newest_verdict, a.analysed_on::text, coalesce(h.names, '{}') as holders
    from procurement.contract c
    left join procurement.contract_profile p on p.tenant_id = c.tenant_id and p.contract_id = c.id
    left join lateral (select jsonb_object_agg(topic, case when ${isLost} then 'lost' else state end) as verdicts,
        max(verified_on) as newest
      from procurement.topic_verdict v where v.tenant_id = c.tenant_id and v.contract_id = c.id) v on true
    left join lateral (select max(analysed_on) as analysed_on from procurement.analysis a
      where a.tenant_id = c.tenant_id and a.contract_id = c.id and a.archived_at is null) a on true
    left join lateral (select array_agg(coalesce(name, concat_ws(' ', identifier_type, identifier)) order by position)
          filter (where name is not null or identifier is not null) as names
      from procurement.holder h where h.tenant_id = c.tenant_id and h.contract_id = c.id) h on true
    where c.archived_at is null
      and (${only === undefined} or c.id = any (${only ?? []}::uuid[]))
      and (${only !== undefined} or c.data_bearing = 'yes' or a.analysed_on is not null or v.newest is not null)
    order by a.analysed_on is null and v.newest is null, c.ends_on nulls last, c.reference, c.id
  `.execute(scope.db)
  return rows.map(({ id, service, months, answers, verdicts, ...row }) => {
    const said = (topic: string) => verdicts?.[topic]
    const asked = mandatoryTopics({ ...answersFrom({ kind: row.kind, service, months }), ...answers })
    const mandatory = asked.filter(topic => said(topic) !== 'not-applicable')
    return {
      ...row,
      contract_id: id,
      mandatory,
      verified: mandatory.filter(topic => said(topic) === 'verified'),
      absent: mandatory.filter(topic => said(topic) === 'absent'),
    }
  })
}
