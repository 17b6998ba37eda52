import { describe, expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/public.ts'
import { archiveSystem } from '#modules/inventory/archive-system.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { archiveProcessing } from './archive-processing.ts'
import { linkProcessing } from './link-processing.ts'
import { listProcessings } from './list-processings.ts'
import { listProcessingsOf } from './list-processings-of.ts'
import { listReferences } from './list-references.ts'
import { readProcessing } from './read-processing.ts'
import { restoreProcessing } from './restore-processing.ts'
import { saveProcessings } from './save-processings.ts'
import { search } from './search.ts'
import { unlinkProcessing } from './unlink-processing.ts'

const house = await openHouse()

async function register() {
  const tenant = await house.tenant()
  const dpo = house.as(tenant, 'dpo')
  const [minutes = '', pay = ''] = await saveProcessings(dpo, {
    processings: [
      {
        reference: 'T-10',
        name: 'Transcription des réunions',
        purpose: 'Préparer les comptes rendus',
        legal_basis: 'Mission d’intérêt public',
      },
      { reference: 'T-2', name: 'Paie des agents', purpose: 'Rémunérer', processors: 'Aucun' },
    ],
  })
  return { tenant, dpo, minutes, pay }
}

async function systemIn(tenant: Awaited<ReturnType<typeof house.tenant>>, name = 'Outil de transcription') {
  const admin = house.as(tenant, 'admin')
  const [directorate_id = ''] = await saveDirectorates(admin, { directorates: [{ name: `Direction de ${name}` }] })
  const id = await saveSystem(admin, {
    name,
    kind: 'ai',
    origin: 'chosen',
    purpose: 'Compte rendu de réunion',
    directorate_id,
  })
  return { id, directorate_id }
}

describe('The register of processing', () => {
  test('is listed by reference, numbers as numbers, narrowed by words, by AI and by what is missing', async () => {
    const { tenant, dpo, minutes } = await register()
    const { id } = await systemIn(tenant)
    await linkProcessing(dpo, { processing_id: minutes, kind: 'system', record_id: id })
    const names = async (asked: Parameters<typeof listProcessings>[1]) =>
      (await listProcessings(dpo, asked)).rows.map(({ reference }) => reference)
    expect(await names({})).toEqual(['T-2', 'T-10'])
    expect(await names({ order: 'desc' })).toEqual(['T-10', 'T-2'])
    expect(await names({ search: 'COMPTES rendus' })).toEqual(['T-10'])
    expect(await names({ linked: 'yes' })).toEqual(['T-10'])
    expect(await names({ linked: 'no' })).toEqual(['T-2'])
    expect(await names({ lacking: 'processors' })).toEqual(['T-10'])
    expect(await names({ sensitive: 'unknown' })).toEqual(['T-2', 'T-10'])
    expect(await names({ sensitive: 'yes' })).toEqual([])
    expect(await listReferences(dpo, {})).toHaveLength(2)
  })

  test('gives a reference to a record that has none, and never the same twice', async () => {
    const { dpo } = await register()
    const [first = ''] = await saveProcessings(dpo, { processings: [{ name: 'Une' }] })
    await archiveProcessing(dpo, { id: first, reason: 'essai' })
    const [second = '', third = ''] = await saveProcessings(dpo, { processings: [{ name: 'Deux' }, { name: 'Trois' }] })
    const references = []
    for (const id of [second, third]) references.push((await readProcessing(dpo, { id })).processing.reference)
    expect(references).toEqual(['GV-2', 'GV-3'])
  })

  test('refuses a reference that another record has, whatever its capitals, and says which', async () => {
    const { dpo, pay } = await register()
    const taken = { key: 'transparency.reference-taken', words: { reference: 'T-10' } }
    await expect(saveProcessings(dpo, { processings: [{ name: 'x', reference: 't-10' }] })).rejects.toMatchObject(taken)
    await expect(
      saveProcessings(dpo, { processings: [{ id: pay, name: 'x', reference: 'T-10' }] }),
    ).rejects.toMatchObject(taken)
    const twice = {
      processings: [
        { name: 'a', reference: 'N-1' },
        { name: 'b', reference: 'n-1' },
      ],
    }
    await expect(saveProcessings(dpo, twice)).rejects.toMatchObject({ key: 'transparency.reference-taken' })
    await saveProcessings(dpo, { processings: [{ id: pay, name: 'Paie', reference: 'T-2' }] })
  })

  test('changes the fields given and no other, and keeps who changed what', async () => {
    const { dpo, pay } = await register()
    await saveProcessings(dpo, { processings: [{ id: pay, name: 'Paie', transfers: 'Aucun' }] })
    const { processing, history } = await readProcessing(dpo, { id: pay })
    expect(processing).toMatchObject({ reference: 'T-2', name: 'Paie', transfers: 'Aucun', processors: 'Aucun' })
    expect(history).toHaveLength(2)
    const unknown = { id: '0190f3a0-0000-7000-8000-000000000000', name: 'x' }
    await expect(saveProcessings(dpo, { processings: [unknown] })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('loses a record with its reason and takes it back with its links, unless its reference was given away', async () => {
    const { tenant, dpo, minutes } = await register()
    const { id } = await systemIn(tenant)
    await linkProcessing(dpo, { processing_id: minutes, kind: 'system', record_id: id })
    await archiveProcessing(dpo, { id: minutes, reason: 'doublon' })
    await expect(readProcessing(dpo, { id: minutes })).rejects.toMatchObject({ key: 'kernel.not-found' })
    expect((await listProcessingsOf(dpo, { kind: 'system', record_id: id })).linked).toEqual([])
    await restoreProcessing(dpo, { id: minutes })
    expect((await readProcessing(dpo, { id: minutes })).uses.map(use => use.id)).toEqual([id])
    await archiveProcessing(dpo, { id: minutes, reason: 'doublon' })
    await saveProcessings(dpo, { processings: [{ reference: 'T-10', name: 'Autre' }] })
    await expect(restoreProcessing(dpo, { id: minutes })).rejects.toMatchObject({ key: 'kernel.already-exists' })
  })

  test('is of the whole authority: a referent writes nothing in it', async () => {
    const { tenant, minutes } = await register()
    const referent = house.as(tenant, 'referent')
    const refused = { key: 'transparency.register-of-all' }
    await expect(saveProcessings(referent, { processings: [{ name: 'x' }] })).rejects.toMatchObject(refused)
    await expect(archiveProcessing(referent, { id: minutes, reason: 'x' })).rejects.toMatchObject(refused)
    await expect(restoreProcessing(referent, { id: minutes })).rejects.toMatchObject(refused)
  })

  test('is found by the search box by its words, and by nobody without an account', async () => {
    const { tenant, dpo } = await register()
    expect((await search(dpo, 'réunions')).map(({ label }) => label)).toEqual(['T-10 Transcription des réunions'])
    expect(await search(house.as(tenant, 'agent'), 'réunions')).toEqual([])
  })
})

describe('A link between a processing record and AI', () => {
  test('is seen from both ends, once, and leaves when asked', async () => {
    const { tenant, dpo, minutes } = await register()
    const { id } = await systemIn(tenant)
    const tie = { processing_id: minutes, kind: 'system' as const, record_id: id }
    await linkProcessing(dpo, tie)
    await linkProcessing(dpo, tie)
    expect((await readProcessing(dpo, { id: minutes })).uses).toHaveLength(1)
    expect((await listProcessingsOf(dpo, { kind: 'system', record_id: id })).linked.map(row => row.id)).toEqual([
      minutes,
    ])
    await unlinkProcessing(dpo, tie)
    expect((await readProcessing(dpo, { id: minutes })).uses).toEqual([])
    await expect(unlinkProcessing(dpo, tie)).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('ties an everyday use as well as a system', async () => {
    const { tenant, dpo, minutes } = await register()
    const everyday = '0190f3a0-0000-7000-8000-0000000000aa'
    await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
      const { sql } = await import('kysely')
      await sql`insert into transparency.everyday (tenant_id, id, name, kind, data_used, created_at)
        values (${tenant.id}, ${everyday}, 'Comptes rendus', 'minutes', 'personal', now())`.execute(db)
    })
    await linkProcessing(dpo, { processing_id: minutes, kind: 'everyday', record_id: everyday })
    const { uses } = await readProcessing(dpo, { id: minutes })
    expect(uses.map(({ kind, name }) => [kind, name])).toEqual([['everyday', 'Comptes rendus']])
    await expect(
      linkProcessing(dpo, { processing_id: minutes, kind: 'system', record_id: everyday }),
    ).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('of a system that left its register is no longer shown nor counted', async () => {
    const { tenant, dpo, minutes } = await register()
    const { id } = await systemIn(tenant)
    await linkProcessing(dpo, { processing_id: minutes, kind: 'system', record_id: id })
    await archiveSystem(house.as(tenant, 'admin'), { id, reason: 'arrêté' })
    expect((await listProcessings(dpo, { linked: 'yes' })).count).toBe(0)
    await expect(listProcessingsOf(dpo, { kind: 'system', record_id: id })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })

  test('is made by a referent for the systems of their directorates only', async () => {
    const { tenant, minutes } = await register()
    const mine = await systemIn(tenant, 'Mien')
    const other = await systemIn(tenant, 'Autre')
    const referent = house.as(tenant, 'referent', { directorates: [mine.directorate_id] })
    await linkProcessing(referent, { processing_id: minutes, kind: 'system', record_id: mine.id })
    await unlinkProcessing(referent, { processing_id: minutes, kind: 'system', record_id: mine.id })
    const tie = { processing_id: minutes, kind: 'system' as const, record_id: other.id }
    const refused = { key: 'transparency.own-directorate-only' }
    await expect(linkProcessing(referent, tie)).rejects.toMatchObject(refused)
    await expect(unlinkProcessing(referent, tie)).rejects.toMatchObject(refused)
  })

  test('is refused towards a record that left the register', async () => {
    const { tenant, dpo, minutes } = await register()
    const { id } = await systemIn(tenant)
    await archiveProcessing(dpo, { id: minutes, reason: 'x' })
    await expect(linkProcessing(dpo, { processing_id: minutes, kind: 'system', record_id: id })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })

  test('is suggested with the words in common as its reason, and never twice', async () => {
    const { tenant, dpo, minutes } = await register()
    const { id } = await systemIn(tenant)
    const { suggestions } = await listProcessingsOf(dpo, { kind: 'system', record_id: id })
    expect(suggestions.map(({ target }) => target.id)).toEqual([minutes])
    expect(suggestions[0]?.words.toSorted()).toEqual(['comptes', 'rendus', 'réunions', 'transcription'])
    await linkProcessing(dpo, { processing_id: minutes, kind: 'system', record_id: id })
    expect((await listProcessingsOf(dpo, { kind: 'system', record_id: id })).suggestions).toEqual([])
    expect((await readProcessing(dpo, { id: minutes })).suggestions).toEqual([])
  })
})
