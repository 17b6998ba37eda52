import { expect, test } from 'vitest'
import { prerequisites } from '#plan/referential.ts'
import { currentQuestionnaires, questionnaireOf, questionnaires } from './questionnaire.ts'

test('« IA dans les logiciels » asks ten questions, each with a reason, a reference with its source and day, and what it changes', () => {
  const imposed = currentQuestionnaires.find(({ id }) => id === 'imposed-ai')
  expect(imposed?.questions).toHaveLength(10)
  for (const { references, why, changes } of imposed?.questions ?? []) {
    expect(references.length).toBeGreaterThan(0)
    expect([why.fr, why.en, changes.fr, changes.en].every(Boolean)).toBe(true)
  }
})

test('a version that letters bear is found as it was, and an unknown one is an error, never another text', () => {
  for (const one of questionnaires) expect(questionnaireOf({ questionnaire: one.id, version: one.version })).toBe(one)
  expect(() => questionnaireOf({ questionnaire: 'imposed-ai', version: '2020-01-01' })).toThrow('no version')
})

test('questionnaires name points of the plan that exist', () => {
  expect(
    questionnaires.flatMap(one => one.points).filter(point => !prerequisites.some(({ id }) => id === point)),
  ).toEqual([])
})
