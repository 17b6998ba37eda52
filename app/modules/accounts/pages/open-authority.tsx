import { Field } from '#ui/field.tsx'
import { Door, errorAt, type DoorProps } from './door.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'

export function OpenAuthority(props: DoorProps) {
  const { openAuthority: say, fields } = doorTexts[props.language]
  return (
    <Door {...props} title={say.title} lead={say.lead} action={say.action} path={doors.openAuthority}>
      <Field
        language={props.language}
        kind="text"
        name="name"
        label={fields.authority}
        example={fields.authorityExample}
        value={props.typed.name}
        error={errorAt(props.errors, 'name')}
        autocomplete="organization"
        required
      />
    </Door>
  )
}
