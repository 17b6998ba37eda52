import { sayActor } from '#kernel/sentences.ts'
import { civilDate } from '#kernel/clock.ts'
import { page, type Page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { cancelInvitation } from '../cancel-invitation.ts'
import type { Invitation } from '../invitation.ts'
import { texts } from '../texts.ts'
import { invitationsPath, membersPath } from './paths.ts'
import { roleNames } from './rights-fields.tsx'

/** Renders nothing when nobody is awaited. */
export function PendingInvitations({ visit, invitations }: { visit: Visit; invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null
  const { language, scope } = visit
  const { invitations: say, fields } = texts[language]
  const until = ({ expires_at }: Invitation) =>
    expires_at <= scope.clock.now() ? say.late : formatDate(civilDate(expires_at, scope.tenant.timeZone), language)
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say.title}</h2>
      <RegisterTable
        language={language}
        caption={say.title}
        columns={[
          { key: 'email', label: fields.email },
          { key: 'roles', label: fields.roles },
          { key: 'by', label: say.by },
          { key: 'until', label: say.until },
          { key: 'cancel', label: say.cancel },
        ]}
        rows={invitations.map(invitation => ({
          id: invitation.id,
          name: invitation.email,
          cells: {
            email: invitation.email,
            roles: roleNames(visit, invitation.roles),
            by: sayActor(invitation.invited_by, language),
            until: until(invitation),
            cancel: (
              <form method="post" action={visit.href(`${invitationsPath}/${invitation.id}/annulation`)}>
                <button type="submit" class="button-small" aria-label={say.cancelOf(invitation.email)}>
                  {say.cancel}
                </button>
              </form>
            ),
          },
        }))}
        pick={null}
      />
    </section>
  )
}

export const invitationCancelPage: Page = page({
  path: `${invitationsPath}/:id/annulation`,
  needs: 'accounts.manage-members',
  async post(visit) {
    await cancelInvitation(visit.scope, { id: visit.params.id ?? '' })
    return { redirect: visit.href(membersPath), flash: texts[visit.language].invitations.cancelled }
  },
})
