import type { Story } from '#kernel/module.ts'
import { archiveDirectorate } from '#organisation/archive-directorate.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { proposePurge } from './propose-purge.ts'
import { recordVisa } from './record-visa.ts'
import { setDuration } from './set-duration.ts'

/** Val-de-Brume keeps declared uses a little longer, and proposes to eliminate two directorates closed long ago. */
export async function demo(story: Story): Promise<void> {
  const directorates = [{ name: 'Imprimerie municipale' }, { name: 'Régie des abattoirs' }]
  const ids = await saveDirectorates(story.on('2019-01-07'), { directorates })
  for (const id of ids)
    await archiveDirectorate(story.on('2021-06-30'), { id, reason: 'Service fermé, agents affectés ailleurs' })
  await setDuration(story.on('2026-11-09'), {
    rule: 'declarations',
    months: 36,
    reason: 'Comparer les usages sur trois campagnes de déclaration, à la demande du comité social territorial',
  })
  const { id } = await proposePurge(story.on('2026-11-16'), { rules: ['directorates'] })
  const content = new TextEncoder().encode('Bon d’élimination BE-2026-041 : document fictif de la démonstration.\n')
  await recordVisa(story.on('2026-11-20'), {
    id,
    visa_by: 'Archives départementales (fictif)',
    visa_on: '2026-11-19',
    visa_reference: 'BE-2026-041',
    file: { name: 'bon-d-elimination.txt', content },
  })
}
