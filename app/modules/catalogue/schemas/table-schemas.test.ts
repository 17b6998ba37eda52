import { beforeAll, describe, expect, test } from 'vitest'
import { Invalid, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { depositFile } from '../files/deposit-file.ts'
import { plainList, quiet } from '../files/messy.testing.ts'
import { readFileProfile } from '../files/read-file-profile.ts'
import { addTableSchema } from './add-table-schema.ts'
import { askCheck } from './ask-check.ts'
import { checkJob } from './check-job.ts'
import { fetchTableSchema, parsed } from './fetch-table-schema.ts'
import { keepCheck } from './keep-check.ts'
import { listTableSchemas } from './list-table-schemas.ts'
import { readTableSchema } from './read-table-schema.ts'
import { removeTableSchema } from './remove-table-schema.ts'
import { validate } from './test-schemas.ts'

const house = await openHouse()
let tenant: Tenant
beforeAll(async () => {
  tenant = await house.tenant()
})
const as = (role: Parameters<typeof house.as>[1]) => house.as(tenant, role)

const content = {
  name: 'lieux',
  title: 'Lieux',
  version: 'v1.0.0',
  fields: [
    { name: 'code', constraints: { pattern: '[A-Z]\\d' } },
    { name: 'lieu' },
    { name: 'capacite', type: 'integer', constraints: { maximum: 100 } },
  ],
}
const lax = {
  name: 'lieux-souple',
  title: 'Lieux, souple',
  version: '1',
  fields: content.fields.map(({ name }) => ({ name })),
}

describe('A schema', () => {
  test('is given, found, replaced by the same version, and taken away', async () => {
    const { id, notChecked } = await addTableSchema(as('data'), { content })
    expect(notChecked).toEqual([])
    const again = await addTableSchema(as('data'), { content: { ...content, title: 'Lieux publics' } })
    expect(again.id).toBe(id)
    expect(await readTableSchema(as('elected'), { id })).toMatchObject({
      name: 'lieux',
      version: '1.0.0',
      title: 'Lieux publics',
    })
    const { schemas, known } = await listTableSchemas(as('elected'), {})
    expect(schemas.map(({ name }) => name)).toContain('lieux')
    expect(known.find(({ name }) => name === 'scdl/deliberations')).toMatchObject({ here: false, verified: false })
    await removeTableSchema(as('data'), { id })
    await expect(readTableSchema(as('data'), { id })).rejects.toMatchObject({ key: 'kernel.not-found' })
    await expect(removeTableSchema(as('data'), { id })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('is refused when it is none, and to whoever may not', async () => {
    await expect(addTableSchema(as('data'), { content: { fields: [] } })).rejects.toBeInstanceOf(Invalid)
    await expect(addTableSchema(as('elected'), { content })).rejects.toBeInstanceOf(Refused)
    await expect(fetchTableSchema(as('data'), 'inconnu/schema')).rejects.toMatchObject({ key: 'kernel.not-found' })
    expect(parsed('{')).toBeNull()
  })

  test('comes from an address of the web or from nobody: anything else would be a link that breaks the page', async () => {
    for (const source_url of ['abc', 'javascript:alert(1)', 'file:///etc/passwd'])
      await expect(addTableSchema(as('data'), { content, source_url })).rejects.toMatchObject({
        fields: { source_url: { key: 'catalogue.not-an-address' } },
      })
  })

  test('is added by a referent, who neither replaces nor takes away that of all', async () => {
    const own = await addTableSchema(as('referent'), { content: { ...lax, name: 'du-referent' } })
    expect(own.title).toBe(lax.title)
    const { id } = await addTableSchema(as('data'), { content })
    const loose = { ...content, fields: [{ name: 'code' }] }
    await expect(addTableSchema(as('referent'), { content: loose })).rejects.toMatchObject({
      key: 'catalogue.schema-of-all',
    })
    await expect(removeTableSchema(as('referent'), { id })).rejects.toMatchObject({ key: 'catalogue.schema-of-all' })
    expect((await readTableSchema(as('elected'), { id })).content).toEqual(content)
  })

  test('belongs to one authority', async () => {
    const { id } = await addTableSchema(as('data'), { content: lax })
    await expect(readTableSchema(house.as(await house.tenant(), 'admin'), { id })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })
})

describe('A check', () => {
  test('is made when the file is deposited, and its errors name places, never values', async () => {
    const { id } = await addTableSchema(as('data'), { content })
    const { distribution_id } = await depositFile(as('data'), {
      file: plainList(),
      keeping: 'never',
      table_schema_id: id,
    })
    const { checks } = await readFileProfile(as('elected'), { distribution_id })
    expect(checks).toMatchObject([
      {
        schema_name: 'lieux',
        valid: false,
        rows: 3,
        errors: 1,
        first_errors: [{ line: 2, column: 'capacite', code: 'too-large', severity: 'error', words: { limit: '100' } }],
      },
    ])
    const stored = JSON.stringify(await house.rows(tenant, 'select first_errors, counts from catalogue.schema_check'))
    expect(stored).not.toContain('120')
  })

  test('is made again in the background of a kept file; a valid one tells what the dataset follows', async () => {
    const { id } = await addTableSchema(as('data'), { content: lax })
    const { distribution_id } = await depositFile(as('data'), { file: plainList(), keeping: 'always' })
    const { job } = await askCheck(as('data'), { distribution_id, table_schema_id: id })
    const [row] = await house.rows(tenant, `select name, input from kernel.job where id = '${job}'`)
    expect(row).toEqual({ name: 'catalogue.check', input: { distribution: distribution_id, schema: id } })
    const scope = { ...as('admin'), actor: { kind: 'job' as const, name: 'catalogue.check' } }
    await checkJob.run(scope, { distribution: distribution_id, schema: id } as never, quiet)
    const { checks, dataset } = await readFileProfile(as('data'), { distribution_id })
    expect(checks).toMatchObject([{ schema_name: 'lieux-souple', valid: true, errors: 0 }])
    const [known] = await house.rows<{ conforms_to: string }>(
      tenant,
      `select conforms_to from catalogue.dataset where id = '${dataset.id}'`,
    )
    expect(known?.conforms_to).toBe('lieux-souple')
  })

  test('needs a file to read, and a schema at hand', async () => {
    const { id } = await addTableSchema(as('data'), { content: lax })
    const { distribution_id } = await depositFile(as('data'), { file: plainList(), keeping: 'never' })
    await expect(askCheck(as('data'), { distribution_id, table_schema_id: id })).rejects.toMatchObject({
      key: 'catalogue.nothing-to-read',
    })
    const validation = await validate(lax, 'code\tlieu\tcapacite', 'A1\tx\t1')
    await expect(keepCheck(as('elected'), { distribution_id, table_schema_id: id, validation })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(
      keepCheck(as('data'), { distribution_id, table_schema_id: tenant.id, validation }),
    ).rejects.toMatchObject({ key: 'kernel.not-found' })
  })
})
