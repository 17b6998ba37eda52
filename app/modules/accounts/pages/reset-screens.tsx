import { Invalid } from '#kernel/errors.ts'
import { askReset } from '../ask-reset.ts'
import { recordOfPerson } from '../record-of-person.ts'
import { openReset, useReset } from '../reset.ts'
import { Door, EmailField, NewPassphraseFields } from './door.tsx'
import type { DoorScreen } from './door-route.tsx'
import { doorTexts } from './door-texts.ts'
import { doorPath, doors } from './door-paths.ts'

/** The same answer whatever the address. */
export const forgottenScreen: DoorScreen = {
  path: doors.forgotten,
  closedTitle: ({ language }) => doorTexts[language].forgotten.title,
  async show({ language, typed }, errors) {
    const say = doorTexts[language].forgotten
    if (typed.envoye) {
      const body = (
        <>
          <h1>{say.sentTitle}</h1>
          <p class="lead">{say.sent}</p>
          <p>{say.noMail}</p>
          <p>
            <a href={doors.signIn}>{say.back}</a>
          </p>
        </>
      )
      return { title: say.sentTitle, body }
    }
    const body = (
      <>
        <Door {...{ language, errors }} title={say.title} lead={say.lead} action={say.action} path={doors.forgotten}>
          <EmailField {...{ language, typed, errors }} />
        </Door>
        <p class="buttons">
          <a href={doors.signIn}>{say.back}</a>
        </p>
      </>
    )
    return { title: say.title, body }
  },
  async enter(request) {
    const { auth, typed, ip, origin } = request
    if (!typed.email) throw new Invalid({ email: { key: 'kernel.required' } })
    await askReset(request, auth, { email: typed.email, ip, origin })
    return { redirect: `${doors.forgotten}?envoye=1` }
  },
}

export const resetScreen: DoorScreen = {
  path: doors.reset,
  closedTitle: ({ language }) => doorTexts[language].reset.closed,
  async show(request, errors) {
    const { language, params } = request
    const { token = '' } = params
    const person = await openReset(request, token)
    const say = doorTexts[language].reset
    const body = (
      <Door
        {...{ language, errors }}
        title={say.title}
        lead={say.lead(person.name)}
        action={say.action}
        path={doorPath(doors.reset, { token })}
      >
        {/* Password keepers file the passphrase under this. */}
        <input type="hidden" name="username" value={person.email} autocomplete="username" />
        <NewPassphraseFields {...{ language, errors }} />
      </Door>
    )
    return { title: say.title, body }
  },
  async enter(request) {
    const { passphrase, passphrase_again } = request.typed
    const person = await useReset(request, { token: request.params.token ?? '', passphrase, passphrase_again })
    await recordOfPerson(request, person, 'resetPassphrase')
    return { redirect: doors.signIn, flash: doorTexts[request.language].reset.flash }
  },
}
