import { sayActor } from '#kernel/sentences.ts'
import type { OpenInvitation } from '../invitation.ts'
import { isMemberRole } from '../member.ts'
import { texts } from '../texts.ts'
import { Door, NameField, NewPassphraseFields, PassphraseField, type DoorProps } from './door.tsx'
import { offerPath, type Offer } from './sign-in.tsx'
import { doorTexts } from './door-texts.ts'
import { doorPath, doors } from './door-paths.ts'

type Props = DoorProps & { token: string; open: OpenInvitation; offers: readonly Offer[]; signedIn: boolean }

/** The address is not asked: the invitation was sent to it. Somebody known types the passphrase they have. */
export function AcceptInvitation({ token, open: { tenant, invitation, known }, offers, signedIn, ...props }: Props) {
  const { accept: say, fields } = doorTexts[props.language]
  const roles = invitation.roles.filter(isMemberRole).map(role => texts[props.language].roles[role])
  return (
    <Door
      {...props}
      title={say.title(tenant.name)}
      lead={say.lead(sayActor(invitation.invited_by, props.language), roles.join(', '))}
      action={say.action}
      path={doorPath(doors.invitation, { slug: tenant.slug, token })}
    >
      {offers.map(offer => (
        <p key={offer.provider.id}>
          <a class="button" href={offerPath(offer, { invitation: token, chez: tenant.slug })}>
            {doorTexts[props.language].signIn.with(offer.provider.label)}
          </a>
        </p>
      ))}
      <p>{signedIn ? say.signedIn : known ? say.known : say.fresh}</p>
      <dl class="fields">
        <div>
          <dt>{fields.email}</dt>
          <dd>{invitation.email}</dd>
        </div>
      </dl>
      {/* Password keepers file the passphrase under this. */}
      <input type="hidden" name="username" value={invitation.email} autocomplete="username" />
      {known ? (
        !signedIn && <PassphraseField {...props} />
      ) : (
        <>
          <NameField {...props} />
          <NewPassphraseFields {...props} />
        </>
      )}
    </Door>
  )
}
