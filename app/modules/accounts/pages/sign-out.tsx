import type { Language } from '#kernel/texts.ts'
import { Door } from './door.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'

export function SignOut({ language }: { language: Language }) {
  const say = doorTexts[language].signOut
  return (
    <Door language={language} errors={[]} title={say.title} lead={say.text} action={say.action} path={doors.signOut} />
  )
}

/** The session here is closed; the browser goes on to close the one at the identity provider. */
export function LeaveProvider({ language, onward }: { language: Language; onward: string }) {
  const say = doorTexts[language].signOut
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.leaving}</p>
      <p>
        <a class="button button-main" href={onward}>
          {say.leave}
        </a>
      </p>
    </>
  )
}
