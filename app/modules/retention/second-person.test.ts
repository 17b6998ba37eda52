import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { changeMember } from '#modules/accounts/change-member.ts'
import { listMembers } from '#modules/accounts/list-members.ts'
import { addMember, type MemberRole } from '#modules/accounts/member.ts'
import { removeMember } from '#modules/accounts/remove-member.ts'
import { command } from '#kernel/operation.ts'
import { z } from 'zod'
import { openOldHouse } from '../../../tests/support/old-records.ts'
import { approvePurge } from './approve-purge.ts'
import { proposePurge } from './propose-purge.ts'
import { readProposal } from './read-proposal.ts'

const { house, withOld } = await openOldHouse()

/** Somebody who becomes a member now. */
async function member(tenant: Tenant, name: string, role: Role & MemberRole): Promise<{ scope: Scope; id: string }> {
  const user_id = newId()
  const add = command({
    name: 'test.add-member',
    summary: { fr: '', en: '' },
    needs: 'accounts.manage-members',
    input: z.object({}),
    run: scope =>
      addMember(scope, { user_id, name, email: `${name}@ville.example`, roles: [role], directorate_ids: [] }),
  })
  const id = await add(house.as(tenant, 'admin'), {})
  const actor = { kind: 'user' as const, id: user_id, name }
  return { scope: { ...house.as(tenant, role), actor }, id }
}

const proposed = async (scope: Scope) => (await proposePurge(scope, { rules: ['applications'] })).id
const approve = (scope: Scope, id: string, waiver_reason?: string) =>
  approvePurge(scope, { id, role: 'En qualité', irreversible: true, ...(waiver_reason ? { waiver_reason } : {}) })

describe('An administrator who wants to eliminate alone', () => {
  let tenant: Tenant
  beforeEach(async () => {
    tenant = await house.tenant()
    await withOld(tenant, ['Gênant'])
  })

  test('is not alone because they took the rights of the others away, nor because they removed them: not for thirty days', async () => {
    const admin = await member(tenant, 'admin', 'admin')
    const dpo = await member(tenant, 'dpo', 'dpo')
    const elected = await member(tenant, 'elue', 'elected')
    await house.letDaysPass(100)
    const id = await proposed(admin.scope)
    await changeMember(admin.scope, { id: dpo.id, roles: ['agent'] })
    await removeMember(admin.scope, { id: elected.id, reason: 'Fin de mandat' })
    expect(await listMembers(admin.scope, {})).toHaveLength(2)
    await expect(approve(admin.scope, id, 'Seul')).rejects.toMatchObject({
      key: 'retention.somebody-else',
      words: { days: 30 },
    })
    await house.letDaysPass(29)
    await expect(approve(admin.scope, id, 'Seul')).rejects.toThrow('somebody-else')
    expect((await readProposal(admin.scope, { id })).standing).toBe('somebody-else')
    await house.letDaysPass(2)
    await approve(admin.scope, id, 'Seul')
    expect((await readProposal(admin.scope, { id })).proposal.state).toBe('approved')
  })

  test('does not make up a second person to approve, nor to propose, before thirty days', async () => {
    const admin = await member(tenant, 'admin', 'admin')
    await house.letDaysPass(100)
    const puppet = await member(tenant, 'prete-nom', 'admin')
    const byAdmin = await proposed(admin.scope)
    await expect(approve(puppet.scope, byAdmin)).rejects.toMatchObject({
      key: 'retention.too-new',
      words: { days: 30 },
    })
    await withOld(tenant, ['Autre'])
    const byPuppet = await proposed(puppet.scope)
    await expect(approve(admin.scope, byPuppet)).rejects.toThrow('too-new')
    await house.letDaysPass(31)
    await approve(puppet.scope, byAdmin)
    await approve(admin.scope, byPuppet)
  })

  test('nor lends the role to a member of long standing for a day', async () => {
    const admin = await member(tenant, 'admin', 'admin')
    const agent = await member(tenant, 'agent', 'agent')
    await house.letDaysPass(100)
    const id = await proposed(admin.scope)
    await changeMember(admin.scope, { id: agent.id, roles: ['dpo'] })
    const lent = { ...agent.scope, roles: ['dpo' as const] }
    await expect(approve(lent, id)).rejects.toThrow('too-new')
    await changeMember(admin.scope, { id: agent.id, roles: ['dpo', 'hr'] })
    await expect(approve(lent, id)).rejects.toThrow('too-new')
  })

  test('two people of long standing approve at once, whatever else of their rights changed lately', async () => {
    const admin = await member(tenant, 'admin', 'admin')
    const dpo = await member(tenant, 'dpo', 'dpo')
    await house.letDaysPass(100)
    await changeMember(admin.scope, { id: dpo.id, roles: ['dpo', 'hr'] })
    const id = await proposed(admin.scope)
    await approve(dpo.scope, id)
    expect((await readProposal(admin.scope, { id })).proposal.waiver_reason).toBeNull()
  })
})
