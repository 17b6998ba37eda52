import { z } from 'zod'
import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { addNote } from '#records/add-note.ts'
import { confirmContracts } from './confirm-contracts.ts'
import { kinds, planWays } from './contract.ts'
import file from './data/demo.json' with { type: 'json' }
import { decideDataBearing } from './decide-data-bearing.ts'
import { editContracts } from './edit-contracts.ts'
import { listContracts } from './list-contracts.ts'
import { planClauses } from './plan-clauses.ts'
import { readContract } from './read-contract.ts'
import { saveContract } from './save-contract.ts'

const references = z.array(z.string()).min(1)
const told = z
  .object({
    typed: z.array(
      z.object({
        object: z.string(),
        kind: z.enum(kinds),
        holders: z.array(z.string()),
        notified_on: z.iso.date(),
        months: z.number(),
        lead_months: z.number(),
        directorate: z.string(),
        owner: z.string(),
      }),
    ),
    corrected: z.array(
      z.object({
        reference: z.string(),
        notified_on: z.iso.date().optional(),
        months: z.number().optional(),
        amount: z.number().optional(),
      }),
    ),
    /** Still to be checked at the end of the story. */
    toConfirm: references,
    /** Reference, or what is inside it, → a word of the directorate. */
    directorates: z.record(z.string(), z.string()),
    leads: z.record(z.string(), z.number()),
    judged: z.array(z.object({ day: z.iso.date(), bears: z.enum(['yes', 'no']), reason: z.string(), references })),
    planned: z.array(
      z.object({
        day: z.iso.date(),
        plan_way: z.enum(planWays),
        plan_owner: z.string().optional(),
        plan_due: z.iso.date().optional(),
        plan_note: z.string(),
        references,
      }),
    ),
  })
  .parse(file)

/** The fictional head of procurement of Val-de-Brume, on that day. */
const buyer = (story: Story, day: string): Scope => ({
  ...story.on(day),
  actor: { kind: 'user', id: 'fiction-commande-publique', name: 'Sacha Delorne' },
  roles: ['procurement'],
})

/** Val-de-Brume checks what its published data say, judges which contracts bear data, and plans the clauses of those that end. */
export async function demo(story: Story): Promise<void> {
  const known = await idsByReference(buyer(story, '2026-10-13'))
  if (known.size === 0) return
  const idsOf = (wanted: readonly string[]) => wanted.flatMap(reference => known.get(reference) ?? [])
  await correct(buyer(story, '2026-10-13'), known)
  await place(buyer(story, '2026-10-13'), known)
  const waiting = new Set(idsOf(told.toConfirm))
  const checked = [...known.values()].filter(id => !waiting.has(id))
  await confirmContracts(buyer(story, '2026-10-15'), { ids: checked })
  await type(buyer(story, '2026-10-16'))
  for (const { day, bears, reason, references: named } of told.judged)
    await decideDataBearing(buyer(story, day), { ids: idsOf(named), data_bearing: bears, reason })
  for (const { day, references: named, ...plan } of told.planned)
    await planClauses(buyer(story, day), { ids: idsOf(named), ...plan })
  const [water = ''] = idsOf(['DSP-2018-EAU'])
  await addNote(buyer(story, '2026-11-06'), {
    register: 'procurement.contract',
    record_id: water,
    content: 'Le délégataire accepte de remettre les consommations par secteur ; il demande un calendrier écrit.',
  })
}

async function idsByReference(scope: Scope): Promise<Map<string, string>> {
  const { rows } = await listContracts(scope, { size: 500 })
  return new Map(rows.map(({ reference, id }) => [reference, id]))
}

/** What the papers of the contract say, where the published data were wrong. */
async function correct(scope: Scope, known: ReadonlyMap<string, string>): Promise<void> {
  for (const { reference, ...values } of told.corrected) {
    const id = known.get(reference)
    if (!id) continue
    const { object, kind, notified_on, months, amount } = (await readContract(scope, { id })).contract
    const same = { id, object, kind: kinds.find(one => one === kind) ?? 'other', notified_on, months, amount }
    await saveContract(scope, { ...same, ...values })
  }
}

async function place(scope: Scope, known: ReadonlyMap<string, string>): Promise<void> {
  const directorates = await listDirectorates(scope, {})
  const lead = Object.entries(told.leads).flatMap(([reference, lead_months]) => {
    const id = known.get(reference)
    return id ? [{ ids: [id], lead_months }] : []
  })
  for (const change of lead) await editContracts(scope, change)
  for (const [part, word] of Object.entries(told.directorates)) {
    const directorate = directorates.find(({ name }) => name.includes(word))
    const exact = known.get(part)
    const ids = exact ? [exact] : [...known].flatMap(([reference, id]) => (reference.includes(part) ? [id] : []))
    if (directorate && ids.length > 0) await editContracts(scope, { ids, directorate_id: directorate.id })
  }
}

/** Contracts that nobody publishes: too small, or no public procurement at all. */
async function type(scope: Scope): Promise<void> {
  const directorates = await listDirectorates(scope, {})
  for (const { directorate, holders, ...contract } of told.typed)
    await saveContract(scope, {
      ...contract,
      directorate_id: directorates.find(({ name }) => name.includes(directorate))?.id,
      holders: holders.map(name => ({ name, identifier: null, identifier_type: null })),
    })
}
