import { Field } from '#ui/field.tsx'
import { providerSessionOf } from '../identity/provider-session.ts'
import { changePassphrase } from '../own-account.ts'
import { openSession } from '../open-session.ts'
import { recordOfPerson } from '../record-of-person.ts'
import { accountWords } from './account-words.ts'
import { Door, errorAt, NewPassphraseFields } from './door.tsx'
import type { DoorScreen } from './door-route.tsx'
import { doors } from './door-paths.ts'
import { refuseNarrow, whenOwner, whenSignedIn } from './signed-in.tsx'

export const ownPassphraseScreen: DoorScreen = {
  path: doors.ownPassphrase,
  closedTitle: ({ language }) => accountWords[language].passphrase.change,
  show: (request, errors) =>
    whenOwner(request, async ({ user }) => {
      const { language } = request
      const { passphrase: say, back } = accountWords[language]
      const body = (
        <>
          <p>
            <a href={doors.account}>{back}</a>
          </p>
          <Door
            {...{ language, errors }}
            title={say.change}
            lead={say.text}
            action={say.action}
            path={doors.ownPassphrase}
          >
            <input type="hidden" name="username" value={user.email} autocomplete="username" />
            <Field
              language={language}
              kind="password"
              name="present"
              label={say.present}
              error={errorAt(errors, 'present')}
              autocomplete="current-password"
              required
            />
            <NewPassphraseFields {...{ language, errors }} label={say.fresh} />
          </Door>
        </>
      )
      return { title: say.change, body }
    }),
  enter: request =>
    whenSignedIn(request, async signedIn => {
      refuseNarrow(signedIn)
      const { user, session } = signedIn
      const { auth, headers, typed, ip, language } = request
      const provider = await providerSessionOf(auth, session.id)
      const { present, passphrase, passphrase_again } = typed
      await changePassphrase(auth, user, { present, passphrase, passphrase_again, ip })
      await recordOfPerson(request, user, 'changePassphrase')
      const setCookie = await openSession(auth, user.id, { headers, factor: session.factor, provider })
      return { redirect: doors.account, setCookie, flash: accountWords[language].passphrase.flash }
    }),
}
