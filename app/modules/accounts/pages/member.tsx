import { NotFound } from '#kernel/errors.ts'
import { one, page, type Page, type PageResult, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { changeMember } from '../change-member.ts'
import { listMembers } from '../list-members.ts'
import type { Member } from '../member.ts'
import { removeMemberFactor } from '../remove-factor.ts'
import { removeMember } from '../remove-member.ts'
import { texts } from '../texts.ts'
import { membersPath } from './paths.ts'
import { besideProof, MemberAccount, resetShown } from './member-account.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { RightsFields, roleNames, typedRights } from './rights-fields.tsx'

export const memberPage: Page = page({
  path: `${membersPath}/:id`,
  needs: 'accounts.manage-members',
  get: showMember,
  async post(visit) {
    const member = await theMember(visit)
    const doing = one(visit.typed.do)
    if (doing === 'reset') return resetShown(visit, member)
    if (doing === 'factor') {
      await removeMemberFactor(visit.scope, { id: member.id, reason: one(visit.typed.proof) ?? '' }).catch(besideProof)
      return { redirect: visit.href(membersPath), flash: texts[visit.language].member.factorRemoved(member.name) }
    }
    await changeMember(visit.scope, { id: member.id, ...typedRights(visit) })
    return { redirect: visit.href(membersPath), flash: texts[visit.language].member.changed(member.name) }
  },
})

/** The same screen, so that a missing reason is shown beside its field. */
export const memberRemovalPage: Page = page({
  path: `${membersPath}/:id/retrait`,
  needs: 'accounts.manage-members',
  get: showMember,
  async post(visit) {
    const member = await theMember(visit)
    await removeMember(visit.scope, { id: member.id, reason: one(visit.typed.reason) ?? '' })
    return { redirect: visit.href(membersPath), flash: texts[visit.language].member.removed(member.name) }
  },
})

async function showMember(visit: Visit): Promise<PageResult> {
  const { language } = visit
  const member = await theMember(visit)
  const directorates = await listDirectorates(visit.scope, {})
  const say = texts[language]
  const at = visit.href(`${membersPath}/${member.id}`)
  // Rights are shown as typed only when they are what was refused.
  const retyped = 'roles' in visit.problems || 'directorate_ids' in visit.problems
  const title = say.member.title(member.name)
  const body = (
    <>
      <p>
        <a href={visit.href(membersPath)}>{say.member.back}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{`${member.email} · ${roleNames(visit, member.roles)}`}</p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <section aria-labelledby="roles">
        <h2 id="roles">{say.member.change}</h2>
        {member.provider_id && <p class="note">{say.member.follows}</p>}
        <Form action={at}>
          <RightsFields visit={visit} directorates={directorates} rights={retyped ? typedRights(visit) : member} />
          <Buttons language={language} label={say.member.changeAction} cancelHref={visit.href(membersPath)} />
        </Form>
      </section>
      <MemberAccount visit={visit} member={member} />
      <section aria-labelledby="retrait">
        <h2 id="retrait">{say.member.remove}</h2>
        <p>{say.member.removeText}</p>
        <Form action={`${at}/retrait`}>
          <Field
            language={language}
            kind="text"
            name="reason"
            label={say.fields.reason}
            example={say.fields.reasonExample}
            value={one(visit.typed.reason)}
            error={visit.problem('reason')}
            required
          />
          <Buttons language={language} label={say.member.removeAction} danger />
        </Form>
      </section>
    </>
  )
  return { title, body }
}

async function theMember(visit: Visit): Promise<Member> {
  const members = await listMembers(visit.scope, {})
  const member = members.find(({ id }) => id === visit.params.id)
  if (!member) throw new NotFound('kernel.not-found')
  return member
}
