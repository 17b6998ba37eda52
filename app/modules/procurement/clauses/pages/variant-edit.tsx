import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { answersOf, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readClause } from '../read-clause.ts'
import { saveVariant } from '../save-variant.ts'
import { libraryWords } from './library-words.ts'
import { clausePath } from './paths.ts'
import { topicTitle } from './topic-title.ts'

export const variantEditPage = page({
  path: `${clausePath(':topic')}/variante`,
  needs: 'procurement.write-clauses',
  async get(visit) {
    const { scope, language } = visit
    const say = libraryWords[language].edit
    const { clause, variant } = await readClause(scope, { topic: visit.params.topic ?? '' })
    const here = visit.href(clausePath(clause.id))
    const shown = shownIn(visit, variant ?? { title: clause.title, body: clause.text.join('\n\n') })
    const names = clause.variables.map(({ name }) => `{${name}}`).join(', ')
    const title = say.title(topicTitle(clause, language))
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/variante`}>
          <Field
            language={language}
            kind="text"
            name="title"
            label={say.name}
            value={shown.text('title')}
            error={visit.problem('title')}
            maxLength={160}
            required
          />
          <Field
            language={language}
            kind="textarea"
            name="body"
            label={say.body}
            help={names ? say.bodyHelp(names) : say.bodyHelpNone}
            value={shown.text('body')}
            error={visit.problem('body')}
            rows={16}
            maxLength={6_000}
            required
          />
          <Field
            language={language}
            kind="text"
            name="note"
            label={say.note}
            example={say.noteExample}
            value={shown.text('note')}
            error={visit.problem('note')}
            maxLength={300}
          />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'title', 'body')
    const topic = visit.params.topic ?? ''
    const { text } = answersOf(visit)
    const wording = { title: text('title') ?? '', body: text('body') ?? '', note: text('note') }
    const { version } = await saveVariant(visit.scope, { topic, ...wording })
    const flash = libraryWords[visit.language].edit.saved(formatNumber(version, visit.language, 0))
    return { redirect: visit.href(clausePath(topic)), flash }
  },
})
