import { page } from '#kernel/page.ts'
import {
  answersOf,
  atFields,
  capitalised,
  problemsOf,
  requireAnswers,
  shownIn,
} from '#organisation/pages/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { imposedHows } from '../imposed.ts'
import { listNames } from '../list-names.ts'
import { recordImposed } from '../record-imposed.ts'
import { inventoryTexts } from '../texts.ts'
import { imposedWords } from './imposed-words.ts'
import { imposedPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'

/** Five questions are enough to record that AI arrives without having been asked for. */
export const newImposedPage = page({
  path: `${imposedPath}/nouveau`,
  needs: 'inventory.edit-imposed',
  async get(visit) {
    const { scope, language } = visit
    const say = imposedWords[language]
    const shown = shownIn(visit, {})
    const field = (name: keyof typeof say.fields & keyof typeof say.help) => ({
      language,
      name,
      label: say.fields[name],
      help: say.help[name],
      value: shown.text(name),
      error: visit.problem(name),
    })
    const applications = await listNames(scope, {})
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.newLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={visit.href(`${imposedPath}/nouveau`)}>
          <Field {...field('title')} kind="text" example={say.examples.title} maxLength={160} required />
          <Field
            {...field('application_id')}
            kind="select"
            placeholder="–"
            options={applications.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field
            language={language}
            kind="radio"
            name="how"
            label={say.fields.how}
            value={shown.text('how')}
            error={visit.problem('how')}
            options={imposedHows.map(value => ({ value, label: capitalised(inventoryTexts[language].hows[value]) }))}
            required
          />
          <Field
            {...field('what_it_does')}
            kind="textarea"
            example={say.examples.what_it_does}
            maxLength={1000}
            required
          />
          <Field {...field('object_by')} kind="date" />
          <Buttons language={language} label={sharedWords[language].save} cancelHref={visit.href(imposedPath)} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, 'title', 'how', 'what_it_does')
    const { text, choose } = answersOf(visit)
    const application = (await listNames(visit.scope, {})).find(({ id }) => id === text('application_id'))
    const [id] = await atFields('events.0.', () =>
      recordImposed(visit.scope, {
        events: [
          {
            title: text('title') ?? '',
            how: choose('how', imposedHows),
            what_it_does: text('what_it_does') ?? '',
            object_by: text('object_by'),
            application_id: application?.id ?? null,
            vendor: application?.vendor ?? null,
          },
        ],
      }),
    )
    return { redirect: visit.href(`${imposedPath}/${id}`), flash: imposedWords[visit.language].flash.recorded }
  },
})
