import { Invalid, Refused } from '#kernel/errors.ts'
import { Field } from '#ui/field.tsx'
import { awaitsCode, giveCode } from '../let-in.ts'
import { recordSignIn } from '../record-sign-in.ts'
import { Door, errorAt } from './door.tsx'
import type { DoorScreen } from './door-route.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'

/** Between the passphrase and the session, for who has a second factor. */
export const codeScreen: DoorScreen = {
  path: doors.code,
  closedTitle: ({ language }) => doorTexts[language].code.title,
  async show({ auth, headers, language }, errors) {
    const say = doorTexts[language].code
    if (!(await awaitsCode(auth, headers))) return { redirect: doors.signIn, flash: say.expired }
    const body = (
      <>
        <Door {...{ language, errors }} title={say.title} lead={say.lead} action={say.action} path={doors.code}>
          <Field
            language={language}
            kind="text"
            name="code"
            label={say.field}
            error={errorAt(errors, 'code')}
            autocomplete="one-time-code"
            required
          />
        </Door>
        <p class="note">{say.lost}</p>
      </>
    )
    return { title: say.title, body }
  },
  async enter(request) {
    const { auth, headers, typed, language } = request
    if (!typed.code) throw new Invalid({ code: { key: 'kernel.required' } })
    const { setCookie, person, back, tenantId } = await giveCode(auth, headers, typed.code).catch(
      wrongCodeBeside('code'),
    )
    await recordSignIn(request, person, tenantId)
    return { redirect: back, setCookie, flash: doorTexts[language].signIn.flash }
  },
}

/** A wrong code is said beside its field. */
export function wrongCodeBeside(field: string): (error: unknown) => never {
  return error => {
    throw error instanceof Refused && error.key === 'accounts.wrong-code' ? new Invalid({ [field]: error }) : error
  }
}
