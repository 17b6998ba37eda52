import type { Published } from '#modules/transparency/portal/list-publications.ts'
import type { SystemContent } from '#modules/transparency/publication/content.ts'
import { codes, wordOf } from '../codes.ts'
import { systemPath } from '../paths.ts'
import type { PublicVisit } from '../visit.ts'

/** Version of the files that are ours: the keys of data/fields.json and what stands around them. */
export const registerSchema = 'gouvernail-register/1'

/**
 * All that is said of a system under the keys of data/fields.json: what the authority wrote, and what the register knows
 * by itself. Only keys with something to say are here.
 */
export function recordOf(visit: PublicVisit, system: Published<SystemContent>): Record<string, string> {
  const { content } = system
  const site = visit.publications.site?.content
  const { nature, status, tier, annex_points, fields } = content
  const known = {
    uuid: system.record_id,
    name: content.name,
    org: site?.siren ? `${visit.authority} (SIREN ${site.siren})` : visit.authority,
    department: content.department ?? fields.department,
    contact: fields.contact ?? site?.contact ?? undefined,
    status: wordOf(codes.fr.status, status),
    algo_type: fields.algo_type ?? wordOf(codes.fr.nature, nature),
    ria_tier: tier
      ? [wordOf(codes.fr.tier, tier), annex_points.length > 0 ? `points ${annex_points.join(', ')}` : '']
          .filter(Boolean)
          .join(', ')
      : undefined,
    automation:
      fields.automation ??
      (content.individual_decision ? wordOf(codes.fr.decision, content.individual_decision) : undefined),
    gdpr_register:
      fields.gdpr_register ??
      content.processings.map(({ reference, name }) => `${reference} ${name}`.trim()).join(' ; '),
    mention: content.mention?.online,
    doc_url: fields.doc_url ?? pageOf(visit, system.code),
    dates: system.published_on,
    schema: `fr, ${registerSchema}`,
  }
  return Object.fromEntries(
    Object.entries({ ...fields, ...known }).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  )
}

/** Whole address of the page of a system. */
export function pageOf({ address }: PublicVisit, code: string): string {
  return `${address}${systemPath(code)}`
}
