import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '#modules/catalogue/files/findings.ts'
import { profileSource } from '#modules/catalogue/profiling/profile-source.ts'
import { readSchema } from '#modules/catalogue/schemas/read-schema.ts'
import { validateSource } from '#modules/catalogue/schemas/validate-source.ts'
import expected from '../examples/val-de-brume/expected.json' with { type: 'json' }

describe('The files of data', () => {
  const bytesOf = async (path: string) =>
    new Uint8Array(await readFile(new URL(`../examples/val-de-brume/${path}`, import.meta.url)))

  it('say what is wrong with the rows of the list of registrations, and what may be personal in it', async () => {
    const path = 'donnees/inscriptions-activites-2026.csv'
    const file = expected.files[path]
    const profile = await profileSource({ name: path, bytes: await bytesOf(path) })
    expect(profile).toMatchObject({
      encoding: file.encoding,
      headerLine: file.headerLine,
      rows: file.rows,
      duplicateRows: file.duplicateRows,
      blankRows: file.blankRows,
    })
    expect(profile.defective.first.map(({ line }) => line)).toEqual(file.defectiveLines)
    expect(findingsOf(profile, []).map(({ column, finding }) => `${column} ${finding.kind}`)).toEqual(file.suggestions)
  })

  it('say where the list of grants does not follow its schema', async () => {
    const path = 'donnees/subventions-2026.csv'
    const file = expected.files[path]
    const schema: unknown = JSON.parse(new TextDecoder().decode(await bytesOf(file.schema)))
    const result = await validateSource({ name: path, bytes: await bytesOf(path) }, readSchema(schema))
    const told = (severity: string) =>
      result.first
        .filter(error => error.severity === severity)
        .map(({ line, column, code }) => `${line ?? '-'} ${column} ${code}`)
    expect(result.rows).toBe(file.rows)
    expect(told('error')).toEqual(file.errors)
    expect(told('warning')).toEqual(file.warnings)
  })
})
