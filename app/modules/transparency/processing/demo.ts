import type { Story } from '#kernel/module.ts'
import { played, systemsNamed } from '../demo-cast.ts'
import { listEveryday } from '../publication/list-everyday.ts'
import { linkProcessing } from './link-processing.ts'
import { listProcessings } from './list-processings.ts'

/** A word of each system → words of the record of the DPO's register that it belongs to. */
const ties: readonly [string, string][] = [
  ['Robot conversationnel', 'robot conversationnel'],
  ['comptes rendus', 'Transcription automatique'],
  ['Barème', 'Inscriptions en crèche'],
  ['candidatures', 'Tri automatique'],
  ['Analyse d’images', 'Vidéoprotection'],
]

/** The day after the register of the DPO was added, each system that handles personal data is tied to its record. */
export async function demo(story: Story): Promise<void> {
  const officer = played(story, '2026-11-21', 'officer')
  const named = await systemsNamed(officer)
  const record = async (search: string) => {
    const [found] = (await listProcessings(officer, { search })).rows
    if (!found) throw new Error(`the register holds no record « ${search} »`)
    return found.id
  }
  for (const [system, search] of ties)
    await linkProcessing(officer, { processing_id: await record(search), kind: 'system', record_id: named(system) })
  const minutes = await record('Transcription automatique')
  for (const { id, kind } of await listEveryday(officer, {}))
    if (kind === 'minutes') await linkProcessing(officer, { processing_id: minutes, kind: 'everyday', record_id: id })
}
