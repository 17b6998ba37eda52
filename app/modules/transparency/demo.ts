import type { Story } from '#kernel/module.ts'
import { demo as assess } from './assessments/demo.ts'
import { demo as askAndAnswer } from './crpa/demo.ts'
import { demo as meetDuties } from './duties/demo.ts'
import { demo as meetIncidents } from './incidents/demo.ts'
import { demo as linkProcessings } from './processing/demo.ts'
import { demo as publish } from './publication/demo.ts'
import { demo as qualify } from './qualification/demo.ts'

/** Val-de-Brume goes from one record to the next as the law does: what a system is, what it owes, what the public reads. */
export async function demo(story: Story): Promise<void> {
  await meetIncidents(story)
  await qualify(story)
  await meetDuties(story)
  const putOnline = await publish(story)
  await assess(story)
  await askAndAnswer(story)
  await linkProcessings(story)
  await putOnline()
}
