import type { Story } from '#kernel/module.ts'
import { played, systemsNamed } from '../demo-cast.ts'
import { assignDuty } from './assign-duty.ts'
import { closeDuty } from './close-duty.ts'
import { proofs, reviews, shows, stillOpen, suspended } from './demo-proofs.ts'
import { listDuties } from './list-duties.ts'
import { setDutyAside } from './set-duty-aside.ts'

/** Most of what is due is proved; three duties are late, some have somebody, a suspended project owes little. */
export async function demo(story: Story): Promise<void> {
  const named = await systemsNamed(story.on('2026-11-12'))
  const open = new Set<string>()
  for (const { system, code, owner } of stillOpen) {
    const scope = played(story, '2026-11-10', 'lead')
    const duty = (await listDuties(scope, { system: named(system) })).find(one => one.code === code)
    if (!duty) throw new Error(`${system} does not owe ${code}`)
    await assignDuty(scope, { id: duty.id, owner })
    open.add(duty.id)
  }
  const images = await setAside(story, named('Analyse d’images'))
  const owed = await listDuties(story.on('2026-11-12'), {})
  for (const { id, code } of owed.filter(({ id }) => !open.has(id) && !images.has(id)))
    await prove(story, id, code, code === 'RGPD-30' ? '2026-11-20' : '2026-11-12')
}

/** What a project that does not go on need not do; what would bind before any use stays. */
async function setAside(story: Story, system: string): Promise<Set<string>> {
  const scope = played(story, '2026-11-12', 'officer')
  const owed = await listDuties(scope, { system })
  for (const { id, before_use, due_on, code } of owed)
    if (!before_use && due_on && code !== 'D-LIT') await setDutyAside(scope, { id, reason: suspended })
  return new Set(owed.filter(({ code }) => code !== 'D-LIT').map(({ id }) => id))
}

async function prove(story: Story, id: string, code: string, evidence_on: string): Promise<void> {
  const evidence = proofs[code]
  if (!evidence) return
  const scope = played(story, evidence_on, 'lead')
  const shown = shows[code]
  const sheet = shown ? await story.file(shown) : null
  const file = sheet ? { file: { name: sheet.name, content: sheet.bytes } } : {}
  const review_on = reviews[code]
  const review = review_on ? { review_on } : {}
  await closeDuty(scope, { id, evidence, evidence_on, ...review, ...file })
}
