import { addDays, today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { many, one, page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { answersOf, atFields, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { undoOf } from '#records/pages/paths.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { askDirectorates } from '../ask-directorates.ts'
import { listDirectoratesToAsk } from '../list-directorates-to-ask.ts'
import { mailRequests } from '../mail-requests.ts'
import { newRequestPath, requestsPath } from './paths.ts'
import { pilotWords } from './words.ts'

/** A directorate has two weeks unless somebody says otherwise. */
const usualDays = 14

export const newRequestsPage = page({
  path: newRequestPath,
  needs: 'requests.write',
  async get(visit) {
    const { scope, language, typed } = visit
    const say = pilotWords[language].create
    const directorates = await listDirectoratesToAsk(scope, {})
    const shown = shownIn(visit, { answer_by: addDays(today(scope), usualDays) })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {directorates.length === 0 ? (
          <p>
            {say.none} <a href={visit.href('/organisation/directions')}>{say.add}</a>
          </p>
        ) : (
          <Form action={visit.href(newRequestPath)}>
            <Field
              language={language}
              kind="date"
              name="answer_by"
              label={say.by}
              value={shown.text('answer_by')}
              error={visit.problem('answer_by')}
              min={addDays(today(scope), 1)}
              required
            />
            <h2>{say.directorates}</h2>
            {visit.problem('directorates') && <p class="field-error">{visit.problem('directorates')}</p>}
            <Field
              language={language}
              kind="checkbox"
              name="all"
              value="yes"
              label={say.all(formatNumber(directorates.length, language, 0))}
              checked={one(typed.all) === 'yes'}
            />
            {directorates.map(directorate => (
              <Choice key={directorate.id} visit={visit} directorate={directorate} />
            ))}
            <Field
              language={language}
              kind="checkbox"
              name="send"
              value="yes"
              label={say.send}
              checked={one(typed.send) === 'yes'}
            />
            <Buttons language={language} label={say.submit} cancelHref={visit.href(requestsPath)} />
          </Form>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'answer_by')
    const { scope, typed, language } = visit
    const { text } = answersOf(visit)
    const all = await listDirectoratesToAsk(scope, {})
    const ticked = one(typed.all) === 'yes' ? all.map(({ id }) => id) : many(typed.directorates)
    if (ticked.length === 0) throw new Invalid({ directorates: { key: 'requests.choose-directorate' } })
    const directorates = ticked.map(directorate_id => ({
      directorate_id,
      contact_name: text(`contact_name-${directorate_id}`),
      contact_email: text(`contact_email-${directorate_id}`),
    }))
    const { ids, operation_id } = await underEach(ticked, () =>
      atFields('', () => askDirectorates(scope, { directorates, answer_by: text('answer_by') ?? '' })),
    )
    const say = pilotWords[language]
    const back = visit.href(requestsPath)
    if (one(typed.send) === 'yes') {
      const { mailed, left } = await mailRequests(scope, { ids, origin: visit.origin })
      return { redirect: back, flash: `${say.create.done(ids.length)} ${say.mailed(mailed, left)}` }
    }
    return { redirect: back, flash: say.create.done(ids.length), undo: undoOf(operation_id, requestsPath) }
  },
})

/** « directorates.0.contact_email » is the address typed for the first one ticked. */
async function underEach<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const fields = Object.entries(error.fields).map(([path, problem]) => {
      const [list, index, field] = path.split('.')
      return [list === 'directorates' && field ? `${field}-${ids[Number(index)]}` : path, problem] as const
    })
    throw new Invalid(Object.fromEntries(fields))
  }
}

type Directorate = Awaited<ReturnType<typeof listDirectoratesToAsk>>[number]

function Choice({ visit, directorate }: { visit: Visit; directorate: Directorate }) {
  const { language, typed } = visit
  const say = pilotWords[language].create
  const { id, name, applications, open } = directorate
  const own = `direction-${id}`
  const names = [`contact_name-${id}`, `contact_email-${id}`] as const
  const shown = shownIn(visit, { [names[0]]: directorate.contact_name, [names[1]]: directorate.contact_email })
  const contact = names.flatMap(field => shown.text(field) ?? []).join(', ')
  const ticked = many(typed.directorates).includes(id)
  const wrong = names.some(field => visit.problem(field))
  const field = (field: string, label: string) => ({
    language,
    name: field,
    label,
    value: shown.text(field),
    error: visit.problem(field),
  })
  return (
    <div class="field">
      <div class="choice">
        <input id={own} type="checkbox" name="directorates" value={id} checked={ticked} />
        <label for={own}>
          <strong>{say.to(name)}</strong>
        </label>
        <p class="field-help">
          {say.about(formatNumber(applications, language, 0), applications < 2)}{' '}
          {open && (
            <a href={visit.href(`${requestsPath}/${open}`)}>
              {say.open}
              <span class="visually-hidden">{` (${name})`}</span>
            </a>
          )}
        </p>
      </div>
      <details open={ticked || wrong}>
        <summary>
          {say.contact(contact || say.noContact)}
          <span class="visually-hidden">{` (${name})`}</span>
        </summary>
        <Field {...field(names[0], say.contactName(name))} kind="text" maxLength={120} />
        <Field {...field(names[1], say.contactEmail(name))} kind="email" maxLength={254} />
      </details>
    </div>
  )
}
