import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import type {
  EverydayContent,
  PublicContent,
  SiteContent,
  SystemContent,
} from '#modules/transparency/publication/content.ts'

/** What the public reads, as it stands once approved: rows put there directly, so that the portal is tried alone. */
export interface PublicationRow {
  content: PublicContent
  code: string
  state?: 'published' | 'withdrawn'
  reason?: string
  on?: string
  first?: string
  review?: string
}

/** Writes or rewrites the row of that code; returns its record. */
export async function publish(database: Database, tenant: Tenant, row: PublicationRow): Promise<string> {
  const { content, code, state = 'published', reason = null, on = '2026-11-20' } = row
  return database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    const { rows } = await sql<{ record_id: string }>`
      insert into transparency.publication
        (tenant_id, id, kind, record_id, code, version, state, content, reason, first_published_on, published_on, review_on)
      values (${tenant.id}, ${newId()}, ${content.kind}, ${newId()}, ${code},
        (select coalesce(max(version), 0) + 1 from transparency.publication), ${state}, ${JSON.stringify(content)}::jsonb,
        ${reason}, ${row.first ?? on}, ${on}, ${row.review ?? null})
      on conflict (tenant_id, code) do update set version = excluded.version, state = excluded.state,
        content = excluded.content, reason = excluded.reason, published_on = excluded.published_on
      returning record_id
    `.execute(db)
    return rows[0]?.record_id ?? ''
  })
}

export function aSystem(more: Partial<SystemContent> = {}): SystemContent {
  return {
    kind: 'system',
    name: 'Attribution des places en crèche',
    nature: 'rules',
    status: 'in-use',
    department: 'Direction de la petite enfance',
    fields: {
      summary: 'Classe les demandes de place en crèche selon un barème voté par le conseil.',
      purpose: 'Proposer à la commission un ordre des familles, le même pour toutes.',
      domain: 'Petite enfance',
      people: 'Familles qui demandent une place',
      decision_type: 'Attribution d’une place en crèche',
      contribution: 'Le barème donne un nombre de points ; la commission en tient compte.',
      oversight: 'La commission peut s’écarter du classement et le motive.',
      data: 'Composition du foyer, emploi, handicap d’un enfant',
      data_source: 'Formulaire de demande',
      appeal: 'Écrivez à la direction de la petite enfance dans les deux mois.',
      legal_basis: 'Délibération n° 2025-41',
      start: '2025-09-01',
      operations: 'Addition de points par critère',
    },
    tier: 'HORS_RIA',
    annex_points: [],
    law_version: '2026/1744@2026-07-27',
    individual_decision: 'basis',
    mention: {
      letter: 'Cette décision a été prise à l’aide d’un traitement algorithmique.',
      online: 'Cette décision a été prise à l’aide d’un traitement algorithmique.',
    },
    duties_met: [{ code: 'C-MENTION', label: 'Mention sur les décisions', article: 'L.311-3-1', on: '2026-10-01' }],
    processings: [{ reference: 'T-12', name: 'Inscriptions en crèche' }],
    ...more,
  }
}

export function aRule(more: Partial<EverydayContent> = {}): EverydayContent {
  return {
    kind: 'everyday',
    name: 'Comptes rendus de réunion',
    use: 'Résumer l’enregistrement d’une réunion',
    tools: 'Outil du syndicat',
    data_used: 'internal',
    rule: 'Un agent public relit chaque compte rendu avant de l’envoyer.',
    processings: [],
    ...more,
  }
}

export function aSite(more: Partial<SiteContent> = {}): SiteContent {
  return {
    kind: 'site',
    name: 'Val-de-Brume Agglomération',
    siren: '200000172',
    introduction: null,
    office: 'Mission données et IA',
    contact: 'ia@val-de-brume.example',
    dpo_contact: 'dpo@val-de-brume.example',
    legal_notice: null,
    accessibility: null,
    logo: null,
    incidents: [{ year: 2026, count: 2, unsettled: 0, serious: 1 }],
    nothing_found: null,
    ...more,
  }
}

/** A register of that many systems, no two of them alike, as a large authority would have. */
export function manySystems(count: number): SystemContent[] {
  const verbs = ['Classer', 'Prévoir', 'Résumer', 'Détecter', 'Traduire', 'Orienter', 'Calculer', 'Reconnaître']
  const things = [
    'les courriers',
    'les demandes',
    'les fuites d’eau',
    'le trafic',
    'les factures',
    'les arbres malades',
  ]
  const domains = ['Action sociale', 'Voirie', 'Eau', 'Culture', 'État civil', 'Finances', 'Urbanisme']
  return Array.from({ length: count }, (_, i) =>
    aSystem({
      name: `${verbs[i % 8]} ${things[(i * 5 + 2) % 6]} n° ${i + 1}`,
      nature: i % 4 ? 'ai' : 'rules',
      status: ['in-use', 'trial', 'planned'][i % 3] ?? 'in-use',
      department: `Direction ${1 + (i % 19)}`,
      tier: ['MINIMAL', 'TRANSPARENCE', 'HAUT_RISQUE_ANNEXE_III', null][i % 4] ?? null,
      individual_decision: ['none', 'basis', null][i % 3] ?? null,
      fields: {
        ...aSystem().fields,
        domain: domains[i % 7] ?? '',
        purpose: 'Faire en quelques minutes ce qui prenait une journée.',
        people: 'Usagers du service',
        decision_type: 'Suite donnée à une demande',
        summary: `${verbs[(i * 3) % 8]} ${things[i % 6]} du secteur ${i % 23}, puis proposer une suite à l’équipe ${(i * 7) % 41}.`,
      },
    }),
  )
}
