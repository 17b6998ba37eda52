import { Door, EmailField, NameField, NewPassphraseFields, type DoorProps } from './door.tsx'
import { doorTexts } from './door-texts.ts'
import { doorPath, doors } from './door-paths.ts'

export function FirstRun({ token, ...props }: DoorProps & { token: string }) {
  const say = doorTexts[props.language].firstRun
  return (
    <Door {...props} title={say.title} lead={say.lead} action={say.action} path={doorPath(doors.firstRun, { token })}>
      <NameField {...props} />
      <EmailField {...props} />
      <NewPassphraseFields {...props} />
    </Door>
  )
}
