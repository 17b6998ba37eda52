import type { Story } from '#kernel/module.ts'
import { publishAccount } from './publish-account.ts'
import { recordAccount } from './record-account.ts'

/** The account of 2025, heard by the bureau in spring and put online. */
export async function demo(story: Story, body_id: string): Promise<void> {
  const file = {
    name: 'bilan-donnees-2025.txt',
    content: new TextEncoder().encode('Bilan 2025 de la donnée, document de démonstration.\n'),
  }
  const id = await recordAccount(story.on('2026-03-26'), {
    year: 2025,
    domain: 'data',
    body_id,
    given_on: '2026-03-26',
    content:
      'En 2025, l’agglomération a ouvert douze jeux de données et préparé sa première convention avec le syndicat des eaux.\nCe qui n’a pas été tenu : la base d’adresses commune, reportée à 2026.\nPriorités 2026 : un référent par direction, un comité de pilotage qui décide, la charte avec les communes.',
    file,
  })
  await publishAccount(story.on('2026-04-02'), {
    id,
    published_on: '2026-04-02',
    published_where: 'https://www.val-de-brume.example/bilan-donnees-2025',
  })
}
