import { today } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, atFields, fieldsOf, problemsOf, requireAnswers, worded } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listBodies } from '../../bodies/list-bodies.ts'
import { domains } from '../../domains.ts'
import { accountsPath, bodiesPath } from '../../paths.ts'
import { draftAccount } from '../draft-account.ts'
import { recordAccount } from '../record-account.ts'
import { accountWords } from './words.ts'

/** `?preparer=2025` fills the text from the registers. */
export const newAccountPage = page({
  path: `${accountsPath}/nouveau`,
  needs: 'governance.edit',
  async get(visit) {
    const { scope, language, href } = visit
    const say = accountWords[language]
    const path = href(accountsPath)
    const bodies = await listBodies(scope, {})
    const begun = await begunWith(visit)
    const field = fieldsOf(visit, say.fields, begun)
    const last = Number(today(scope).slice(0, 4)) - 1
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {bodies.length === 0 ? (
          <p>
            {say.noBody} <a href={href(`${bodiesPath}/nouvelle`)}>{say.toBodies}</a>
          </p>
        ) : (
          <>
            {begun.content ? (
              <p class="notice notice-info">{say.drafted}</p>
            ) : (
              <ul class="inline-list">
                {[last + 1, last].map(year => (
                  <li key={year}>
                    <a href={`${path}/nouveau?preparer=${year}`}>{`${say.draft}, ${year}`}</a>
                  </li>
                ))}
              </ul>
            )}
            <Form action={`${path}/nouveau`} multipart>
              <Field {...field('year')} kind="number" min={2000} max={2199} required />
              <Field {...field('domain')} kind="radio" options={worded(domains, say.domains)} required />
              <Field
                {...field('body_id')}
                kind="select"
                options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
                required
              />
              <Field {...field('given_on')} kind="date" max={today(scope)} required />
              <Field {...field('content')} kind="textarea" rows={14} maxLength={20000} />
              <Field {...field('file')} kind="file" accept=".pdf,.docx,.odt" />
              <Buttons language={language} label={say.save} cancelHref={path} />
            </Form>
          </>
        )}
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, 'year', 'domain', 'body_id', 'given_on')
    const { text, choose, count } = answersOf(visit)
    const [file] = visit.files
    const id = await atFields('', () =>
      recordAccount(visit.scope, {
        year: count('year') ?? '',
        domain: choose('domain', domains),
        body_id: text('body_id') ?? '',
        given_on: text('given_on') ?? '',
        content: text('content'),
        ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
      }),
    )
    return { redirect: visit.href(`${accountsPath}/${id}`), flash: accountWords[visit.language].saved }
  },
})

async function begunWith({ scope, query }: Visit) {
  const asked = Number(query.get('preparer'))
  const drafted = Number.isInteger(asked) && asked >= 2000 && asked <= 2199
  const year = drafted ? asked : Number(today(scope).slice(0, 4)) - 1
  const content = drafted ? await draftAccount(scope, { year, domain: 'data' }) : undefined
  return { year, domain: 'data', given_on: today(scope), content }
}
