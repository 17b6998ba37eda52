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
