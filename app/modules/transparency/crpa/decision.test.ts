import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { convertToHtml } from 'mammoth'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import type { Facts } from '../engine/fact-table.ts'
import { retainPosition } from '../retain.testing.ts'
import { besideSystem } from './beside-system.ts'
import { decisionDocxPage, decisionPdfPage } from './pages/decision-files.ts'
import { decisionPage } from './pages/decision-page.tsx'
import { readDecision } from './read-decision.ts'
import { openDesk } from './requests.testing.ts'

const { house, withSystem, oneRequest } = await openDesk()

/** A validated qualification with these answers, and one CRPA duty. */
async function qualify(tenant: Tenant, system_id: string, facts: Facts) {
  const run = await retainPosition(house.database, tenant, system_id, { tier: 'HORS_RIA', facts })
  await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await sql`insert into transparency.duty (tenant_id, id, system_id, run_id, code, family, title, article, actor, created_at, state,
        evidence, evidence_on, closed_by)
      values (${tenant.id}, ${newId()}, ${system_id}, ${run}, 'C-MENTION', 'crpa', 'Écrire la mention', 'L.311-3-1', 'collectivité', now(),
        'met', 'Modèle de courrier', '2026-11-03', 'DPO')`.execute(db)
    await sql`insert into transparency.sheet (tenant_id, id, system_id, fields)
      values (${tenant.id}, ${newId()}, ${system_id}, ${JSON.stringify({ purpose: 'Classer les demandes de place', data: 'Dates' })}::jsonb)`.execute(
      db,
    )
  })
}

async function shown(facts: Facts | null) {
  const made = await withSystem()
  if (facts) await qualify(made.tenant, made.system_id, facts)
  const scope = house.as(made.tenant, 'it')
  const visit = visitFor(scope, { params: { id: made.system_id } })
  return { ...made, scope, visit, html: await htmlOf(decisionPage, visit) }
}

describe('The page on the decisions of a system', () => {
  test('gives the notice to copy, the rules as published and the duties, when decisions rest on it', async () => {
    const { html, visit, tenant } = await shown({ individual_decision: 'basis' })
    expect(html).toContain('a été prise sur le fondement d’un traitement algorithmique')
    expect(html).toContain('Classer les demandes de place')
    expect(html).toContain(`http://localhost/p/${tenant.slug}/creche`)
    expect(html).toContain('<mark>[à compléter\u202f: qui décide]</mark>')
    expect(html).toMatch(/La mention est sur les courriers[\s\S]*?Remplie/)
    expect(html).not.toContain('Quand le traitement décide seul')
    const file = await decisionDocxPage.get?.(visit)
    if (!file || !('download' in file) || typeof file.download === 'string') throw new Error('no document')
    const { value } = await convertToHtml({ buffer: Buffer.from(file.download) })
    expect(value).toContain('Mention sur les courriers de décision')
    expect(value).toContain('CADA')
    expect(await decisionPdfPage.get?.(visit)).toMatchObject({ sheet: { layout: 'record', kind: 'Mention et règles' } })
  })

  test('adds the conditions of article 47 when it decides alone, and says which one the qualification breaks', async () => {
    const { html } = await shown({ individual_decision: 'sole_basis', sensitive_data: true, decision_on_appeal: false })
    expect(html).toContain('elles sont nulles')
    expect(html).toMatch(/Aucune donnée sensible[^<]*<strong class="overdue">La qualification dit le contraire/)
    expect(html).toMatch(/machine seule\. La qualification le confirme/)
    expect(html).toMatch(/ses propres règles[^<]*La qualification ne le dit pas/)
  })

  test.each<[string, Facts | null, string]>([
    ['not qualified', null, 'n’est pas encore qualifié'],
    ['without any decision', { individual_decision: 'none' }, 'aucune décision individuelle'],
    ['under a secret', { individual_decision: 'basis', secret_L311_5: true }, 'Un secret protégé'],
    ['qualified without that answer', {}, 'n’est pas encore qualifié'],
  ])('asks for no notice of a system %s, and prints none', async (_, facts, said) => {
    const { html, visit } = await shown(facts)
    expect(html).toContain(said)
    expect(html).not.toContain('<textarea')
    await expect(decisionDocxPage.get?.(visit)).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('is another authority’s affair elsewhere', async () => {
    const { system_id } = await shown(null)
    const elsewhere = house.as(await house.tenant(), 'admin')
    await expect(readDecision(elsewhere, { id: system_id })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })
})

test('Beside a system stand its notice and, for those who answer alone, how many requests are open', async () => {
  const { tenant, system_id, dpo } = await oneRequest()
  expect(await besideSystem(house.as(tenant, 'it'), system_id)).toEqual([])
  await qualify(tenant, system_id, { individual_decision: 'basis' })
  expect((await besideSystem(house.as(tenant, 'it'), system_id)).map(({ path }) => path)).toEqual([
    `/systemes/${system_id}/explication`,
  ])
  expect((await besideSystem(dpo, system_id)).map(({ note }) => note)).toEqual([
    'fonde des décisions individuelles',
    '1 en cours',
  ])
})
