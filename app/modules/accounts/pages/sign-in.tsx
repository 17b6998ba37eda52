import { Door, EmailField, PassphraseField, type DoorProps } from './door.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'

export function SignIn(props: DoorProps) {
  const say = doorTexts[props.language].signIn
  return (
    <>
      <Door {...props} title={say.title} action={say.action} path={doors.signIn}>
        <EmailField {...props} />
        <PassphraseField {...props} />
      </Door>
      <p class="note">{say.lost}</p>
    </>
  )
}
