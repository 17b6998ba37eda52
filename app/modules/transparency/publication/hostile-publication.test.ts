import { describe, expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { linkProcessing } from '../processing/link-processing.ts'
import { saveProcessings } from '../processing/save-processings.ts'
import { unlinkProcessing } from '../processing/unlink-processing.ts'
import { approveProposals } from './approve-proposals.ts'
import { proposePublications } from './propose-publications.ts'
import { openPublication } from './publication.testing.ts'
import { saveEveryday } from './save-everyday.ts'

const { house, authority } = await openPublication()

describe('A publication', () => {
  test('is refused while a record written for colleagues would show somebody: an address in a purpose or a processing', async () => {
    const { ada, admin, system } = await authority()
    const record = { id: system, name: 'Barème crèche', kind: 'rules', origin: 'built' } as const
    await saveSystem(admin, { ...record, purpose: 'Classer ; voir marie.durand@brume.example' })
    await expect(proposePublications(ada, { ids: [system] })).rejects.toMatchObject({
      key: 'transparency.personal-inside',
      words: { found: 'marie.durand@brume.example' },
    })
    await saveSystem(admin, { ...record, purpose: 'Classer ; voir creche@brume.example' })
    const [processing_id = ''] = await saveProcessings(ada, { processings: [{ name: 'Crèche, 06 12 34 56 78' }] })
    await linkProcessing(ada, { processing_id, kind: 'system', record_id: system })
    await expect(proposePublications(ada, { ids: [system] })).rejects.toMatchObject({
      words: { found: '06 12 34 56 78' },
    })
    await unlinkProcessing(ada, { processing_id, kind: 'system', record_id: system })
    expect((await proposePublications(ada, { ids: [system] })).proposed).toHaveLength(1)
  })

  test('approved by two people at the same moment happens once, in whatever order they ticked', async () => {
    const { ada, bea, admin, system, tenant } = await authority()
    const rules = await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F'].map(name =>
        saveEveryday(ada, { name, kind: 'letters', data_used: 'none', rule: 'On relit.' }),
      ),
    )
    const { proposed } = await proposePublications(ada, { ids: [system, ...rules] })
    const outcomes = await Promise.allSettled([
      approveProposals(bea, { ids: proposed }),
      approveProposals(admin, { ids: proposed.toReversed() }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { key: 'transparency.no-proposal' },
    })
    const versions = await house.rows<{ version: number }>(tenant, 'select version from transparency.publication')
    expect(new Set(versions.map(({ version }) => version)).size).toBe(proposed.length)
  })
})
