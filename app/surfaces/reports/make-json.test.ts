import { expect, test } from 'vitest'
import { makeJson, reportSchema } from './make-json.ts'
import { sampleReport } from './sample-report.ts'

test('the same content gives the same text, whatever the order of its fields', () => {
  const report = sampleReport()
  const reversed = Object.fromEntries(Object.entries(report).toReversed()) as unknown as typeof report
  expect(makeJson(reversed)).toBe(makeJson(report))
  expect(Object.keys(JSON.parse(makeJson(report)))[0]).toBe('schema')
  expect(JSON.parse(makeJson(report)).schema).toBe(reportSchema)
})

test('everything comes back, the logo in base64', () => {
  const report = sampleReport()
  const read = JSON.parse(makeJson(report))
  const { logo } = read.authority
  expect(Buffer.from(logo.base64, 'base64')).toEqual(Buffer.from(report.authority.logo?.bytes ?? []))
  const plain = JSON.parse(JSON.stringify({ ...report, authority: { ...report.authority, logo: null } }))
  expect({ ...read, schema: undefined, authority: { ...read.authority, logo: null } }).toEqual({
    ...plain,
    schema: undefined,
  })
})

test('a field outside the contract does not leave', () => {
  const report = { ...sampleReport(), internalNote: 'secret' }
  expect(makeJson(report)).not.toContain('secret')
})
