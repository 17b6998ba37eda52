import { civilDate } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RegisterList } from '#ui/register.tsx'
import { inviteMember } from '../invite-member.ts'
import { listInvitations } from '../list-invitations.ts'
import { listMembers } from '../list-members.ts'
import type { Member } from '../member.ts'
import { readAudit } from '../read-audit.ts'
import { texts } from '../texts.ts'
import { PendingInvitations } from './invitations.tsx'
import { auditPath, membersPath } from './paths.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { directorateNames, RightsFields, roleNames, typedRights } from './rights-fields.tsx'

export const membersPage: Page = page({
  path: membersPath,
  needs: 'accounts.manage-members',
  menu: { section: 'settings', label: { fr: 'Membres', en: 'Members' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const members = await listMembers(scope, {})
    const invitations = await listInvitations(scope, {})
    const directorates = await listDirectorates(scope, {})
    const say = texts[language].members
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {can(scope, readAudit) && (
          <p>
            <a href={visit.href(auditPath)}>{say.audit}</a>
          </p>
        )}
        <Members visit={visit} members={members} directorates={directorates} />
        <PendingInvitations visit={visit} invitations={invitations} />
        <Invite visit={visit} directorates={directorates} />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const email = one(visit.typed.email) ?? ''
    await inviteMember(visit.scope, { email, ...typedRights(visit), origin: visit.origin })
    return { redirect: visit.href(membersPath), flash: texts[visit.language].members.invited(email) }
  },
})

type Props = { visit: Visit; members: readonly Member[]; directorates: readonly Directorate[] }

function Members({ visit, members, directorates }: Props) {
  const { language } = visit
  const say = texts[language]
  const { timeZone } = visit.scope.tenant
  return (
    <RegisterList
      language={language}
      caption={say.members.title}
      path={visit.href(membersPath)}
      columns={[
        { key: 'name', label: say.fields.name },
        { key: 'email', label: say.fields.email },
        { key: 'roles', label: say.fields.roles },
        { key: 'directorates', label: say.fields.directorates },
        { key: 'since', label: say.members.since },
      ]}
      rows={members.map(member => ({
        id: member.id,
        name: member.name,
        cells: {
          name: <a href={visit.href(`${membersPath}/${member.id}`)}>{member.name}</a>,
          email: member.email,
          roles: roleNames(visit, member.roles),
          directorates: directorateNames(directorates, member.directorate_ids) || '–',
          since: formatDate(civilDate(member.created_at, timeZone), language),
        },
      }))}
      total={members.length}
      countLabel={say.members.count(members.length)}
      empty={{ why: say.members.empty }}
    />
  )
}

function Invite({ visit, directorates }: Omit<Props, 'members'>) {
  const { language } = visit
  const say = texts[language]
  return (
    <section aria-labelledby="inviter">
      <h2 id="inviter">{say.members.invite}</h2>
      <Form action={visit.href(membersPath)}>
        <Field
          language={language}
          kind="email"
          name="email"
          label={say.fields.email}
          example={say.fields.emailExample}
          value={one(visit.typed.email)}
          error={visit.problem('email')}
          autocomplete="off"
          required
        />
        <RightsFields visit={visit} directorates={directorates} rights={typedRights(visit)} />
        <Buttons language={language} label={say.members.inviteAction} />
      </Form>
    </section>
  )
}
