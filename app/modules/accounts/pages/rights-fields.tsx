import type { Visit } from '#kernel/page.ts'
import { many } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { Field } from '#ui/field.tsx'
import { isMemberRole, memberRoles, type MemberRole } from '../member.ts'
import { texts } from '../texts.ts'

export interface Rights {
  roles: readonly string[]
  directorate_ids: readonly string[]
}

type Props = { visit: Visit; directorates: readonly Directorate[]; rights: Rights }

/** The two questions about what somebody may do, and where. */
export function RightsFields({ visit, directorates, rights }: Props) {
  const { language } = visit
  const say = texts[language]
  return (
    <>
      <Field
        language={language}
        kind="checkboxes"
        name="roles"
        label={say.fields.roles}
        help={say.fields.rolesHelp}
        error={visit.problem('roles')}
        values={rights.roles}
        options={memberRoles.map(role => ({ value: role, label: say.roles[role] }))}
        required
      />
      {directorates.length > 0 && (
        <Field
          language={language}
          kind="checkboxes"
          name="directorate_ids"
          label={say.fields.directorates}
          help={say.fields.directoratesHelp}
          error={visit.problem('directorate_ids')}
          values={rights.directorate_ids}
          options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}

/** What was ticked. */
export function typedRights({ typed }: Visit): { roles: MemberRole[]; directorate_ids: string[] } {
  return { roles: many(typed.roles).filter(isMemberRole), directorate_ids: many(typed.directorate_ids) }
}

export function roleNames({ language }: Pick<Visit, 'language'>, roles: readonly string[]): string {
  return roles
    .filter(isMemberRole)
    .map(role => texts[language].roles[role])
    .join(', ')
}

export function directorateNames(directorates: readonly Directorate[], ids: readonly string[]): string {
  return directorates
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')
}
