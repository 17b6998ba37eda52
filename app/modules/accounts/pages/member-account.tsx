import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, type PageResult, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { makeResetLink } from '../make-reset-link.ts'
import type { Member } from '../member.ts'
import { texts } from '../texts.ts'
import { membersPath } from './paths.ts'

/** For who cannot come in any more: a link to hand over, a second factor to remove. */
export function MemberAccount({ visit, member }: { visit: Visit; member: Member }) {
  if (!can(visit.scope, makeResetLink)) return null
  const { language } = visit
  const say = texts[language].member
  const at = visit.href(`${membersPath}/${member.id}`)
  return (
    <section aria-labelledby="compte">
      <h2 id="compte">{say.account}</h2>
      <p>{say.reset}</p>
      <Form action={at} hidden={{ do: 'reset' }}>
        <div class="buttons">
          <button type="submit">{say.resetAction}</button>
        </div>
      </Form>
      <h3>{say.factorTitle}</h3>
      <p>{say.factor}</p>
      <Form action={at} hidden={{ do: 'factor' }}>
        <Field
          language={language}
          kind="text"
          name="proof"
          label={say.factorReason}
          example={say.factorExample}
          value={one(visit.typed.proof)}
          error={visit.problem('proof')}
          required
        />
        <Buttons language={language} label={say.factorAction} danger />
      </Form>
    </section>
  )
}

/** The link, in the answer itself: no address leads to it. */
export async function resetShown(visit: Visit, member: Member): Promise<PageResult> {
  const say = texts[visit.language].member
  const link = await makeResetLink(visit.scope, { id: member.id, origin: visit.origin })
  const title = say.resetTitle(member.name)
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{say.resetShown}</p>
      <p>
        <code>{link}</code>
      </p>
      <p>
        <a href={visit.href(`${membersPath}/${member.id}`)}>{say.back}</a>
      </p>
    </>
  )
  return { title, body }
}

/** The page has two reasons to give: each is said beside its own field. */
export function besideProof(error: unknown): never {
  if (error instanceof Invalid && error.fields.reason) throw new Invalid({ proof: error.fields.reason })
  throw error
}
