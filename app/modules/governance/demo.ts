import type { Story } from '#kernel/module.ts'
import { saveParty } from '#organisation/save-party.ts'
import { demo as agree } from './agreements/demo.ts'
import { demo as meet } from './bodies/demo.ts'
import { setFollowUp } from './reminders/set-follow-up.ts'
import { demo as name } from './roles/demo.ts'
import { demo as account } from './yearly/demo.ts'

const partners = [
  { name: 'Commune de Rivebrune', kind: 'commune' },
  { name: 'Commune de Hautemaisne-sur-Lisse', kind: 'commune' },
  { name: 'Commune de Saint-Orban-le-Vif', kind: 'commune' },
  { name: 'Syndicat des eaux de la Lisse', kind: 'syndicat', member_since: '2004-01-01' },
  { name: 'Lisse Mobilités', kind: 'delegataire' },
  { name: 'Hydrolisse', kind: 'delegataire' },
  { name: 'Direction départementale des territoires', kind: 'state' },
] as const

/** Val-de-Brume gives itself a governance of data: who answers, who decides, who is bound, what was kept of it. */
export async function demo(story: Story): Promise<void> {
  const ids = new Map<string, string>()
  for (const partner of partners) ids.set(partner.name, await saveParty(story.on('2026-01-12'), partner))
  const party = (word: string) => [...ids].find(([known]) => known.includes(word))?.[1] ?? ''
  await name(story, party)
  const agreement = await agree(story, party)
  const bureau = await meet(story, party, agreement)
  await account(story, bureau)
  await setFollowUp(story.on('2026-10-09'), { mails: true, recipients: ['donnees@val-de-brume.example'] })
}
