import { Field } from '#ui/field.tsx'
import { memberRoles } from '../member.ts'
import { texts } from '../texts.ts'
import type { ProviderFormProps } from './provider-form.tsx'
import { providerWords } from './provider-words.ts'

type Props = Pick<ProviderFormProps, 'language' | 'values' | 'problem'>

/** Who becomes a member, with which roles: one line per role, with the values that bring it. */
export function MemberFields({ language, values, problem }: Props) {
  const say = providerWords[language].form
  const { roles } = texts[language]
  return (
    <>
      <Field
        {...{ language }}
        kind="checkbox"
        name="just_in_time"
        label={say.justInTime}
        checked={values.just_in_time}
      />
      <Field
        language={language}
        kind="checkboxes"
        name="default_roles"
        label={say.defaultRoles}
        help={say.defaultHelp}
        error={problem('default_roles')}
        values={values.default_roles ?? []}
        options={memberRoles.filter(role => role !== 'admin').map(role => ({ value: role, label: roles[role] }))}
      />
      <Field
        language={language}
        kind="text"
        name="roles_claim"
        label={say.rolesClaim}
        help={say.rolesHelp}
        value={values.roles_claim ?? undefined}
        error={problem('roles_claim')}
      />
      <details open={values.roles_claim != null}>
        <summary>{say.map}</summary>
        <p>{say.valuesHelp}</p>
        {memberRoles.map(role => (
          <Field
            key={role}
            language={language}
            kind="text"
            name={`map_${role}`}
            label={say.valuesFor(roles[role])}
            value={values.role_map?.[role]?.join(', ')}
          />
        ))}
      </details>
    </>
  )
}
