import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { CommitmentText } from '#organisation/pages/commitment-text.tsx'
import { answersOf, capitalised, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { dataUsed, declareUse } from '../declare-use.ts'
import { readDeclarationLink } from '../read-declaration-link.ts'
import { declaredWords } from './declared-words.ts'
import { declarePath } from './paths.ts'

/** Any agent public declares a use in five fields, on a phone, without account and without name. */
export const declarePage = page({
  path: `${declarePath}/:token`,
  needs: 'inventory.declare',
  anonymous: true,
  async get(visit) {
    const link = await readDeclarationLink(visit.scope, { token: visit.params.token ?? '' })
    const say = declaredWords[visit.language].declare
    if (!link.valid) {
      const body = (
        <>
          <h1>{say.closed}</h1>
          <p class="lead">{say.closedText}</p>
        </>
      )
      return { title: say.closed, body, status: 403 }
    }
    if (visit.query.has('merci')) return { title: say.thanks, body: <Thanks visit={visit} /> }
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead(visit.scope.tenant.name)}</p>
        <div class="notice">
          <h2>{say.promise}</h2>
          <p>{say.promiseText(link.signed_by ?? '', formatDate(link.signed_on ?? '', visit.language))}</p>
          <details>
            <summary>{say.wholePromise}</summary>
            <CommitmentText language={visit.language} authority={visit.scope.tenant.name} />
          </details>
          <h2>{say.kept}</h2>
          <p>{say.keptText}</p>
        </div>
        <ErrorSummary language={visit.language} errors={problemsOf(visit)} />
        <DeclarationForm visit={visit} directorates={await listDirectorates(visit.scope, {})} />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'tool', 'used_for', 'data_used')
    const { text, choose } = answersOf(visit)
    await declareUse(visit.scope, {
      token: visit.params.token ?? '',
      tool: text('tool') ?? '',
      used_for: text('used_for') ?? '',
      data_used: choose('data_used', dataUsed),
      directorate_id: text('directorate_id'),
      need: text('need'),
    })
    return { redirect: `${declarePath}/${visit.params.token}?merci` }
  },
})

function DeclarationForm({
  visit,
  directorates,
}: {
  visit: Visit
  directorates: readonly { id: string; name: string }[]
}) {
  const { language } = visit
  const words = declaredWords[language]
  const say = words.declare
  const shown = shownIn(visit, {})
  const field = (name: string, label: string) => ({
    language,
    name,
    label,
    value: shown.text(name),
    error: visit.problem(name),
  })
  return (
    <Form action={visit.href(`${declarePath}/${visit.params.token}`)}>
      <Field {...field('tool', say.tool)} kind="text" example={say.toolExample} maxLength={120} required />
      <Field
        {...field('used_for', say.usedFor)}
        kind="textarea"
        rows={3}
        example={say.usedForExample}
        maxLength={1000}
        required
      />
      <Field
        {...field('data_used', say.data)}
        kind="radio"
        options={dataUsed.map(value => ({ value, label: capitalised(words.dataKinds[value]) }))}
        required
      />
      {directorates.length > 0 && (
        <Field
          {...field('directorate_id', say.directorate)}
          kind="select"
          help={say.directorateHelp}
          placeholder={say.noDirectorate}
          options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field {...field('need', say.need)} kind="textarea" rows={2} example={say.needExample} maxLength={1000} />
      <Buttons language={language} label={say.send} />
    </Form>
  )
}

function Thanks({ visit }: { visit: Visit }) {
  const say = declaredWords[visit.language].declare
  return (
    <>
      <h1>{say.thanks}</h1>
      <p class="lead">{say.thanksText}</p>
      <p>
        <a href={visit.href(`${declarePath}/${visit.params.token}`)}>{say.again}</a>
      </p>
    </>
  )
}
