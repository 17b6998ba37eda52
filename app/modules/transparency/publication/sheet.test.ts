import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { placeNotice } from './place-notice.ts'
import { openPublication } from './publication.testing.ts'
import { readNoticeProof } from './read-notice-proof.ts'
import { readSheet } from './read-sheet.ts'
import { reviewSheet } from './review-sheet.ts'
import { saveSheet } from './save-sheet.ts'

const { house, authority, qualify } = await openPublication()

describe('The sheet of a system', () => {
  test('keeps what was written before when another field is saved, and empties a field left blank', async () => {
    const { ada, system } = await authority()
    await saveSheet(ada, { system_id: system, fields: { data: 'Quotient familial', oversight: null } })
    const { values, sheet } = await readSheet(ada, { system_id: system })
    expect(values).toMatchObject({
      summary: 'Il classe les demandes ; une commission décide.',
      data: 'Quotient familial',
    })
    expect(sheet.fields).not.toHaveProperty('oversight')
  })

  test('asks for the five first fields in order, and counts only what somebody writes there', async () => {
    const { ada, system } = await authority()
    const { completeness } = await readSheet(ada, { system_id: system })
    expect(completeness).toMatchObject({ filled: 2, next: { key: 'decision_type' } })
  })

  test('reads from other records what they own, and keeps a name from the public', async () => {
    const { ada, admin, system, tenant } = await authority()
    const { values } = await readSheet(ada, { system_id: system })
    expect(values).toMatchObject({
      name: 'Barème crèche',
      purpose: 'Classer les demandes de place',
      department: 'Enfance',
      owner_role: 'Responsable petite enfance',
      status: 'en service',
      contact: 'contact@brume.example',
      org: tenant.name,
      supplier: 'réalisé par ou pour la collectivité',
      ria_tier: null,
    })
    await saveSystem(admin, {
      id: system,
      name: 'Barème crèche',
      kind: 'rules',
      origin: 'built',
      owner: 'Jeanne Martin',
    })
    const again = await readSheet(ada, { system_id: system })
    expect(again.values.owner_role).toBeNull()
    expect(again.hidden_owner).toBe('Jeanne Martin')
  })

  test('refuses what is not a field, too long, no address, no date, no number; each beside its field', async () => {
    const { ada, system } = await authority()
    const refused = (fields: Record<string, string>) => fieldsOf(saveSheet(ada, { system_id: system, fields }))
    expect(await refused({ name: 'x' })).toEqual({ 'fields.name': 'transparency.unknown-field' })
    expect(
      await refused({ summary: 'a'.repeat(351), start: 'hier', volume: 'beaucoup', code_url: 'javascript:alert(1)' }),
    ).toEqual({
      'fields.summary': 'kernel.too-big',
      'fields.start': 'kernel.invalid-date',
      'fields.volume': 'kernel.not-a-number',
      'fields.code_url': 'transparency.invalid-address',
    })
  })

  test('refuses somebody’s address or mobile in a public field, unless the field stays inside or it is a service’s', async () => {
    const { ada, system } = await authority()
    const fields = { appeal: 'Écrivez à marie.durand@brume.example', data_source: 'Appelez le 06 12 34 56 78' }
    const save = (more: object) => fieldsOf(saveSheet(ada, { system_id: system, fields, ...more }))
    expect(await save({})).toEqual({
      'fields.appeal': 'transparency.personal-email',
      'fields.data_source': 'transparency.personal-phone',
    })
    expect(await save({ visibility: { appeal: 'restricted' } })).toEqual({
      'fields.data_source': 'transparency.personal-phone',
    })
    expect(await save({ visibility: { appeal: 'restricted' }, confirmed: ['data_source'] })).toMatchObject({
      accepted: undefined,
    })
    expect(await fieldsOf(saveSheet(ada, { system_id: system, visibility: { appeal: null } }))).toEqual({
      'fields.appeal': 'transparency.personal-email',
    })
  })

  test('never shows what must stay inside, whoever asks', async () => {
    const { ada, system } = await authority()
    expect(await fieldsOf(saveSheet(ada, { system_id: system, visibility: { submitter: 'public' } }))).toEqual({
      'visibility.submitter': 'transparency.never-public',
    })
    expect(await fieldsOf(saveSheet(ada, { system_id: system, visibility: { nothing: 'public' } }))).toEqual({
      'visibility.nothing': 'transparency.unknown-field',
    })
  })

  test('is written by a referent for their own directorate alone, read by insiders, and unknown elsewhere', async () => {
    const { tenant, system, directorate_id } = await authority()
    const mine = house.as(tenant, 'referent', { directorates: [directorate_id] })
    const other = house.as(tenant, 'referent', { directorates: [] })
    await saveSheet(mine, { system_id: system, fields: { area: 'Toute la commune' } })
    await expect(saveSheet(other, { system_id: system, fields: { area: 'x' } })).rejects.toThrow(Refused)
    await expect(reviewSheet(other, { system_id: system })).rejects.toThrow(Refused)
    await expect(placeNotice(other, { system_id: system, notice_on: null })).rejects.toThrow(Refused)
    await expect(saveSheet(house.as(tenant, 'elected'), { system_id: system, fields: {} })).rejects.toThrow(Refused)
    await expect(readSheet(house.as(tenant, 'agent'), { system_id: system })).rejects.toThrow(Refused)
    const stranger = house.as(await house.tenant(), 'admin')
    await expect(readSheet(stranger, { system_id: system })).rejects.toThrow(NotFound)
    await expect(saveSheet(stranger, { system_id: system, fields: { area: 'x' } })).rejects.toThrow(NotFound)
  })

  test('says where the notice is, keeps its proof, and forgets both when it is no longer there', async () => {
    const { ada, system } = await authority()
    const place = { system_id: system, notice_on: '2026-11-02', notice_where: 'Courrier de décision' }
    const file = { name: 'affiche.pdf', content: new TextEncoder().encode('%PDF-1.7 affiche') }
    await placeNotice(ada, { ...place, file })
    await placeNotice(ada, { ...place, notice_where: 'Courrier et site' })
    expect((await readSheet(ada, { system_id: system })).values.mention).toBe(
      'En place depuis le 2 novembre 2026\u202f: Courrier et site',
    )
    expect(Buffer.from((await readNoticeProof(ada, { system_id: system })).content).toString()).toBe('%PDF-1.7 affiche')
    await placeNotice(ada, { system_id: system, notice_on: null })
    const { sheet } = await readSheet(ada, { system_id: system })
    expect(sheet).toMatchObject({ notice_on: null, notice_where: null, notice_file_id: null })
    await expect(readNoticeProof(ada, { system_id: system })).rejects.toThrow(NotFound)
  })

  test('refuses a notice to come, or nowhere, or that names somebody', async () => {
    const { ada, system } = await authority()
    const place = (more: object) => fieldsOf(placeNotice(ada, { system_id: system, notice_on: '2026-11-02', ...more }))
    expect(await place({ notice_on: '2026-12-24', notice_where: 'site' })).toEqual({
      notice_on: 'transparency.notice-to-come',
    })
    expect(await place({})).toEqual({ notice_where: 'kernel.required' })
    expect(await place({ notice_where: 'chez marie.durand@brume.example' })).toEqual({
      notice_where: 'transparency.personal-email',
    })
  })

  test('offers the words of the mention once a named function retained a qualification that asks for it', async () => {
    const { ada, system, tenant } = await authority()
    expect((await readSheet(ada, { system_id: system })).mention).toBeNull()
    await qualify(tenant, system)
    const { mention, values } = await readSheet(ada, { system_id: system })
    expect(mention?.letter).toContain('Mission transparence, contact@brume.example.')
    expect(values.ria_tier).toBe('Hors du règlement européen sur l’IA')
  })

  test('is marked as reviewed today, and its history says who did what', async () => {
    const { ada, system } = await authority()
    await reviewSheet(ada, { system_id: system })
    const { sheet, history } = await readSheet(ada, { system_id: system })
    expect(sheet.reviewed_on).toBe('2026-11-23')
    expect(history.map(({ operation, actorName }) => [operation, actorName])).toEqual([
      ['transparency.review-sheet', 'Ada'],
      ['transparency.save-sheet', 'Ada'],
    ])
  })
})
