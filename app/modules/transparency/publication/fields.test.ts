import { describe, expect, test } from 'vitest'
import { fieldGroups, fieldOf, firstFields, isShown, publicFields, typedFields } from './fields.ts'

describe('The fields of the public register', () => {
  test('begin with five that somebody writes, and never ask what another record says', () => {
    expect(firstFields.map(({ key }) => key)).toEqual(['summary', 'decision_type', 'oversight', 'data', 'appeal'])
    expect(typedFields.filter(({ derived }) => derived !== null)).toEqual([])
    for (const key of [
      'name',
      'purpose',
      'supplier',
      'status',
      'ria_tier',
      'fria',
      'dpia',
      'gdpr_register',
      'monitoring',
    ])
      expect(fieldOf(key)?.derived).not.toBeNull()
  })

  test('all have a group, words in both languages and an example', () => {
    for (const { group, label, help, example } of publicFields) {
      expect(fieldGroups.map(({ id }) => id)).toContain(group)
      for (const text of [label.fr, label.en, help.fr, help.en, example]) expect(text.length).toBeGreaterThan(1)
    }
  })

  test('are shown by default unless limited, and what names somebody is never shown', () => {
    const [summary, submitter] = [fieldOf('summary'), fieldOf('submitter')]
    if (!summary || !submitter) throw new Error('fields are missing')
    expect(isShown(summary, {})).toBe(true)
    expect(isShown(summary, { summary: 'restricted' })).toBe(false)
    expect(isShown(submitter, { submitter: 'public' })).toBe(false)
  })
})
