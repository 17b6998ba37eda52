import { expect, test } from 'vitest'
import type { ReportRow } from '#plan/report-content.ts'
import { presentReport } from './present.ts'
import { sampleReport } from './test-report.ts'

const row: ReportRow = {
  id: 'III.B.2.b',
  text: 'x',
  level: null,
  levelName: '',
  target: null,
  state: 'no-data',
  reasons: [],
  missing: [],
  comment: null,
}

function presented(change: Partial<ReportRow>) {
  const report = presentReport(sampleReport({ axes: [{ id: 'I', question: 'q', rows: [{ ...row, ...change }] }] }))
  return report.axes[0]?.rows[0]
}

test('no data is never shown as level 0', () => {
  expect(presented({})).toMatchObject({ level: null, levelText: 'pas de donnée', missing: null })
  expect(presented({ state: 'measured' })).toMatchObject({ level: null, levelText: 'pas de donnée' })
  expect(presented({ state: 'measured', level: 0, levelName: 'à démarrer' })).toMatchObject({
    level: 0,
    levelText: '0 · à démarrer',
  })
})

test('a row not applicable shows its reason and no target', () => {
  const shown = presented({ state: 'not-applicable', target: 3 })
  expect(shown).toMatchObject({ target: null, targetText: '–', missing: null })
  expect(shown?.reasons.items).toEqual(['L’agglomération ne tient aucun compte sur un réseau social.'])
})

test('nothing missing at level 4 is said as such', () => {
  expect(presented({ state: 'measured', level: 4, levelName: 'partagé' })?.missing?.otherwise).toMatch(/^Rien/)
})

test('reserve actions go on with the numbers of the planned ones, and months outside the plan stay at its edges', () => {
  const { actions } = presentReport(sampleReport())
  expect(actions.reserve[0]?.number).toBe('11')
  expect(actions.monthNames).toHaveLength(13)
  expect(actions.planned[0]).toMatchObject({ first: 2, last: 3 })
})
