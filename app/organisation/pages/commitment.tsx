import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readAuthority } from '../read-authority.ts'
import { readDeclarationLink } from '../read-declaration-link.ts'
import { signNoSanction } from '../sign-no-sanction.ts'
import { CommitmentText } from './commitment-text.tsx'
import { commitmentWords } from './commitment-words.ts'
import { answersOf, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { commitmentPath } from './paths.ts'

/** Where the inventory shows the link and its QR code. */
const declaredUsesPath = '/usages-declares'

export const commitmentPage = page({
  path: commitmentPath,
  needs: 'organisation.read',
  menu: { section: 'settings', label: { fr: 'Engagement de non-sanction', en: 'No-sanction commitment' }, order: 40 },
  async get(visit) {
    const { scope, language } = visit
    const say = commitmentWords[language]
    const { no_sanction_signed_on: on, no_sanction_signed_by: by } = await readAuthority(scope, {})
    const signable = !on && can(scope, signNoSanction)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p>
          <strong>{on && by ? say.signedBy(by, formatDate(on, language)) : say.notSigned}</strong>
        </p>
        {on && can(scope, readDeclarationLink) && (
          <p>
            <a href={visit.href(declaredUsesPath)}>{say.openLink}</a>
          </p>
        )}
        <CommitmentText language={language} authority={scope.tenant.name} />
        {signable && <SignForm visit={visit} />}
        {!on && !signable && <p class="note">{say.askAdmin}</p>}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'signed_by', 'role')
    const { text } = answersOf(visit)
    await signNoSanction(visit.scope, { signed_by: text('signed_by') ?? '', role: text('role') ?? '' })
    const to = can(visit.scope, readDeclarationLink) ? declaredUsesPath : commitmentPath
    return { redirect: visit.href(to), flash: commitmentWords[visit.language].signed }
  },
})

function SignForm({ visit }: { visit: Visit }) {
  const { language } = visit
  const say = commitmentWords[language]
  const shown = shownIn(visit, {})
  return (
    <section aria-labelledby="signer">
      <h2 id="signer">{say.signTitle}</h2>
      <p>{say.signText}</p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={visit.href(commitmentPath)}>
        <Field
          language={language}
          kind="text"
          name="signed_by"
          label={say.fields.signed_by}
          help={say.help.signed_by}
          value={shown.text('signed_by')}
          error={visit.problem('signed_by')}
          maxLength={120}
          required
        />
        <Field
          language={language}
          kind="text"
          name="role"
          label={say.fields.role}
          example={say.example}
          value={shown.text('role')}
          error={visit.problem('role')}
          maxLength={120}
          required
        />
        <Buttons language={language} label={say.sign} />
      </Form>
    </section>
  )
}
