import { isSecretName, readCatalogue } from '#kernel/archive/catalogue.ts'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { archiveApplication } from '#modules/inventory/archive-application.ts'
import { listDue } from '#modules/retention/list-due.ts'
import { persons } from '#modules/retention/persons.ts'
import { readDue } from '#modules/retention/read-due.ts'
import { readSchedule } from '#modules/retention/read-schedule.ts'
import { keptTables, rules } from '#modules/retention/rules.ts'
import { setDuration } from '#modules/retention/set-duration.ts'
import { describe, expect, test } from 'vitest'
import { openOldHouse } from '../../../tests/support/old-records.ts'

const { house, admin, now, withOld } = await openOldHouse()

describe('The rules', () => {
  test('speak of every table of an authority, once, or say why not', async () => {
    const tables = await house.database.transaction({ tenantId: newId(), writable: false }, readCatalogue)
    const names = tables.map(({ name }) => name)
    const said = [...rules.map(({ table }) => table), ...keptTables.map(({ table }) => table)]
    expect(names.filter(name => !said.includes(name))).toEqual([])
    expect(said.filter(name => !names.includes(name))).toEqual([])
    expect(said.filter((name, rank) => said.indexOf(name) !== rank)).toEqual([])
    for (const { of: owner } of keptTables) if (owner) expect(names).toContain(owner)
  })

  test('name columns that exist, and carry out what refers to others first', async () => {
    const tables = await house.database.transaction({ tenantId: newId(), writable: false }, readCatalogue)
    const columns = new Set(tables.flatMap(table => table.columns.map(column => `${table.name}.${column.name}`)))
    for (const rule of rules) {
      expect(columns).toContain(`${rule.table}.${rule.since}`)
      if (rule.names) expect(columns).toContain(`${rule.table}.${rule.names}`)
      for (const child of rule.children) expect(columns).toContain(`${child.table}.${child.by}`)
    }
    const order = rules.map(({ table }) => table)
    const wrong = tables.flatMap(({ name, refersTo }) =>
      refersTo
        .filter(other => order.includes(name) && order.includes(other) && order.indexOf(other) < order.indexOf(name))
        .map(other => `${other} before ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('say where persons are named, as a trace or as the signatory of an act', async () => {
    const tables = await house.database.transaction({ tenantId: newId(), writable: false }, readCatalogue)
    const columns = new Map(
      tables.flatMap(table => table.columns.map(column => [`${table.name}.${column.name}`, column.type])),
    )
    const known = [
      ...persons.traces.flatMap(({ table, person, id }) => [`${table}.${person}`, ...(id ? [`${table}.${id}`] : [])]),
      ...persons.acts.map(({ table, column }) => `${table}.${column}`),
    ]
    for (const name of known) expect([...columns.keys()]).toContain(name)
    // Not a person of the house: a record of a partner, or what somebody typed about themselves.
    const others = new Set([
      'requests.answer.answered_by',
      'retention.proposal_item.held_by',
      'plan.fact.held_by',
      'transparency.request.person_name',
    ])
    const named = [...columns].filter(
      ([name, type]) =>
        type === 'text' &&
        /(?:_by|^author_name|^owner_name|\.maker|person_name|\.author)$/.test(name) &&
        !isSecretName(name),
    )
    expect(named.map(([name]) => name).filter(name => !known.includes(name) && !others.has(name))).toEqual([])
  })

  test('that nobody could verify are « à confirmer », and the others have an address', () => {
    for (const { verified, source } of rules) if (verified) expect(source.url).toMatch(/^https:/)
    expect(rules.some(({ verified }) => verified)).toBe(true)
  })
})

describe('What is due', () => {
  test('is counted per register from the day that the rule names', async () => {
    const tenant = await house.tenant()
    const ids = await withOld(tenant, ['Ancien', 'Récent', 'Vivant'], ['Ancien'])
    await archiveApplication(admin(tenant, 'Camille Martin', fixedClock('2022-01-10T09:00:00Z')), {
      id: ids.get('Récent') ?? '',
      reason: 'Fin',
    })
    const line = async () => (await readSchedule(now(tenant), {})).lines.find(({ rule }) => rule.id === 'applications')
    expect(await line()).toMatchObject({ months: 60, total: 3, held: 2, due: 1, soon: 1, oldest: '2020-05-06' })
    const { records } = await listDue(now(tenant), { rule: 'applications' })
    expect(records).toEqual([
      {
        id: ids.get('Ancien'),
        name: 'Ancien',
        since: '2020-05-06',
        due: '2025-05-06',
        path: `/reglages/conservation/regles/applications/${ids.get('Ancien')}`,
      },
    ])
    const read = await readDue(now(tenant), { rule: 'applications', id: ids.get('Ancien') ?? '' })
    expect(read).toMatchObject({ name: 'Ancien', notes: [] })
    expect(read.fields).toContainEqual({ name: 'comment', value: 'Confidence sur Ancien' })
    const living = readDue(now(tenant), { rule: 'applications', id: ids.get('Vivant') ?? '' })
    await expect(living).rejects.toMatchObject({ key: 'kernel.not-found' })
    await setDuration(now(tenant), { rule: 'applications', months: 120, reason: 'Délibération' })
    expect(await line()).toMatchObject({ months: 120, due: 0, chosen: { reason: 'Délibération' } })
    await setDuration(now(tenant), { rule: 'applications', months: null, reason: 'Retour' })
    expect(await line()).toMatchObject({ months: 60, due: 1, chosen: null })
    await expect(setDuration(now(tenant), { rule: 'applications', months: 6, reason: 'Vite' })).rejects.toMatchObject({
      fields: { months: { key: 'retention.out-of-bounds' } },
    })
  })
})
