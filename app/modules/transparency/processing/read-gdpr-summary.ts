import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { livingProcessings } from './load-processings.ts'
import type { Processing } from './processing.ts'
import { qualifiedOf, type Qualified } from './qualified.ts'

/** Everything that the GDPR asks to know of one system, and what is missing to know it. */
export const readGdprSummary = query({
  name: 'transparency.read-gdpr-summary',
  summary: { fr: 'Lire la synthèse RGPD d’un système', en: 'Read the GDPR summary of a system' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /systems/:id/gdpr',
  async run(scope, { id }) {
    const system = await loadSystem(scope, id)
    const processings = await livingProcessings(scope)
      .where('p.id', 'in', linked =>
        linked.selectFrom('transparency.processing_link').select('processing_id').where('system_id', '=', id),
      )
      .orderBy('p.reference')
      .orderBy('p.id')
      .execute()
    const qualified = await qualifiedOf(scope, id)
    const assessment = await latestDpia(scope, id)
    const personal = qualified?.personal_data ?? personalOf(system.personal_data)
    return {
      system,
      personal,
      qualified,
      assessment,
      processings,
      missing: missingOf({ personal, qualified, assessment, processings }),
    }
  },
})

export type GdprSummary = Awaited<ReturnType<typeof readGdprSummary>>

/** What its application says, until somebody qualifies the system. */
function personalOf(said: string | null): boolean | null {
  return said === 'ordinary' || said === 'sensitive' ? true : said === 'none' ? false : null
}

/** The version in force, else the one being written. */
function latestDpia(scope: Work, systemId: string) {
  return db(scope)
    .selectFrom('transparency.assessment')
    .select(['id', 'version', 'state', 'summary', 'residual_risk', 'validated_on', 'validated_role', 'review_on'])
    .where('system_id', '=', systemId)
    .where('kind', '=', 'dpia')
    .orderBy('state', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

export const gaps = [
  'not-qualified',
  'personal-unknown',
  'no-processing',
  'no-dpia',
  'dpia-draft',
  'justify-dpia',
  'no-legal-basis',
  'no-processors',
  'no-transfers',
  'no-kept-for',
  'no-rights-contact',
] as const
export type Gap = (typeof gaps)[number]

interface Known {
  personal: boolean | null
  qualified: Pick<Qualified, 'dpia'> | null
  assessment: { state: string } | undefined
  processings: readonly Processing[]
}

/** What is still to be said, the most useful first; a system known to hold no personal data lacks nothing but its qualification. */
export function missingOf({ personal, qualified, assessment, processings }: Known): Gap[] {
  const found: Gap[] = []
  const add = (gap: Gap, when: boolean) => when && found.push(gap)
  add('not-qualified', qualified === null)
  if (personal === false) return found
  const validated = assessment?.state === 'validated'
  add('personal-unknown', personal === null)
  add('no-processing', processings.length === 0)
  add('no-dpia', qualified?.dpia === 'REQUISE' && !assessment)
  add('dpia-draft', qualified?.dpia === 'REQUISE' && assessment?.state === 'draft')
  add('justify-dpia', qualified?.dpia === 'A_JUSTIFIER' && !validated)
  const lacks = (field: keyof Processing) => processings.some(row => row[field] === null)
  add('no-legal-basis', lacks('legal_basis'))
  add('no-processors', lacks('processors'))
  add('no-transfers', lacks('transfers'))
  add('no-kept-for', lacks('kept_for'))
  add('no-rights-contact', lacks('rights_contact'))
  return found
}
