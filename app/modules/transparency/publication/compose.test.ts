import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { recordFacts } from '#plan/record-facts.ts'
import { setLogo } from '#organisation/set-logo.ts'
import { onePixelPng } from '../../../../tests/support/picture.ts'
import { differences } from './compare.ts'
import { siteId } from './compose-site.ts'
import { publicContent, systemContent } from './content.ts'
import { openPublication } from './publication.testing.ts'
import { placeNotice } from './place-notice.ts'
import { readPublicSettings } from './read-public-settings.ts'
import { readPublicState } from './read-public-state.ts'
import { savePublicSettings } from './save-public-settings.ts'
import { shortCode } from './short-code.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'

const { authority, qualify, write } = await openPublication()

describe('What the public would read', () => {
  test('of a system comes from each record that owns it, typed once', async () => {
    const { ada, system, tenant } = await authority()
    await savePublicSettings(ada, {
      contact: 'contact@brume.example',
      office: 'Mission transparence',
      register_url: 'https://brume.example/p/brume/',
    })
    await qualify(tenant, system)
    const processing = newId()
    await write(tenant, async db => {
      const values = sql`(${tenant.id}, ${newId()}, ${system}, 'dpia', 1, 'validated', 'Risques faibles.', 'Béa', '2026-03-01', 'Béa', 'dpo', '2026-03-03')`
      await sql`insert into transparency.assessment (tenant_id, id, system_id, kind, version, state, summary, started_by, started_on,
        validated_by, validated_role, validated_on) values ${values}`.execute(db)
      await sql`insert into transparency.processing (tenant_id, id, reference, name, created_at)
        values (${tenant.id}, ${processing}, 'T-014', 'Inscription en crèche', now())`.execute(db)
      await sql`insert into transparency.processing_link (tenant_id, id, processing_id, system_id)
        values (${tenant.id}, ${newId()}, ${processing}, ${system})`.execute(db)
      await sql`insert into transparency.incident (tenant_id, id, number, system_id, title, what, known_at, serious, recorded_by, created_at)
        values (${tenant.id}, ${newId()}, 1, ${system}, 'Fuite', 'Nom de Jeanne vu', '2026-12-31T23:30:00Z', 'rights', 'Ada', now())`.execute(
        db,
      )
    })
    await placeNotice(ada, { system_id: system, notice_on: '2026-11-02', notice_where: 'Courrier' })
    const { current } = await readPublicState(ada, { id: system })
    const content = systemContent.parse(current)
    expect(content).toMatchObject({
      nature: 'rules',
      status: 'in-use',
      tier: 'HORS_RIA',
      individual_decision: 'basis',
      processings: [{ reference: 'T-014', name: 'Inscription en crèche' }],
      duties_met: [
        { code: 'C-DEMANDE', label: 'Chacun peut demander comment le traitement a joué pour lui', on: '2026-11-21' },
      ],
    })
    expect(content.fields).toMatchObject({
      dpia: 'Analyse validée le 3 mars 2026\u202f: Risques faibles.',
      gdpr_register: 'T-014 – Inscription en crèche',
      // Known at half past midnight on 1 January in Paris.
      monitoring: '2027\u202f: 1 incident consigné, dont 1 grave',
      mention: 'En place depuis le 2 novembre 2026\u202f: Courrier',
    })
    expect(content.mention?.letter).toContain(`https://brume.example/p/brume/${shortCode(tenant.id, system)}`)
    expect(JSON.stringify(content)).not.toContain('Jeanne')
  })

  test('of the authority counts incidents, carries its logo and says the dated statement that nothing was found', async () => {
    const { ada, admin, tenant } = await authority()
    await setLogo(admin, { name: 'logo.png', content: onePixelPng() })
    const fact = { kind: 'nothing-found-published', title: 'Constat', dated: '2026-05-04', who: 'Direction générale' }
    await recordFacts(admin, { facts: [{ ...fact, file: { name: 'c.txt', content: new Uint8Array([1]) } }] })
    await write(tenant, async db => {
      for (const [number, serious] of [
        [1, 'none'],
        [2, 'rights'],
      ])
        await sql`insert into transparency.incident (tenant_id, id, number, title, what, known_at, serious, recorded_by, created_at)
          values (${tenant.id}, ${newId()}, ${number}, 'x', 'x', '2026-05-01', ${serious}, 'Ada', now())`.execute(db)
    })
    expect((await readPublicState(ada, { id: siteId })).current).toMatchObject({
      name: tenant.name,
      contact: 'contact@brume.example',
      logo: { type: 'image/png' },
      incidents: [{ year: 2026, count: 2, serious: 1, unsettled: 0 }],
      nothing_found: { on: '2026-05-04', by: 'Direction générale' },
    })
  })

  test('is compared field by field with what is online, each thing once', () => {
    const everyday = { kind: 'everyday' as const, use: 'letters', tools: null, data_used: 'none', processings: [] }
    const before = publicContent.parse({ ...everyday, name: 'Courriers', rule: 'On relit.' })
    const after = publicContent.parse({
      ...everyday,
      name: 'Courriers',
      rule: 'On relit et on signe.',
      tools: 'Albert',
    })
    expect(differences(before, after)).toEqual([
      { key: 'tools', before: null, after: 'Albert' },
      { key: 'rule', before: 'On relit.', after: 'On relit et on signe.' },
    ])
    expect(differences(after, after)).toEqual([])
    expect(differences(null, before).map(({ key }) => key)).toEqual(['name', 'use', 'data_used', 'rule'])
  })
})

describe('The settings of publication', () => {
  test('hold addresses of functions, and an address that a browser follows', async () => {
    const { ada } = await authority()
    expect(await fieldsOf(savePublicSettings(ada, { contact: 'marie.durand@brume.example' }))).toEqual({
      contact: 'transparency.personal-email',
    })
    expect(await fieldsOf(savePublicSettings(ada, { register_url: 'brume' }))).toEqual({
      register_url: 'transparency.invalid-address',
    })
    await savePublicSettings(ada, { introduction: 'Bonjour.' })
    expect(await readPublicSettings(ada, {})).toMatchObject({ introduction: 'Bonjour.', single_approval: false })
  })
})
