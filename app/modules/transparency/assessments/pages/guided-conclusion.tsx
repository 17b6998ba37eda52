import { one, page, type Visit } from '#kernel/page.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { answersOf, capitalised, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { residuals, worstOf } from '../answers.ts'
import { formOf } from '../form.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { saveAssessment } from '../save-assessment.ts'
import { validateAssessment } from '../validate-assessment.ts'
import { draftOf } from './find-guided.ts'
import { GuidedSteps } from './guided-steps.tsx'
import { guidedWords } from './guided-words.ts'
import { assessmentPath, conclusionSlug, guidedPath } from './paths.ts'
import { sayProgress } from './progress-words.ts'
import { assessmentWords } from './words.ts'

/** What remains, what the public will read, the opinion of the DPO, and the signature of a named function. */
export const guidedConclusionPage = page({
  path: `${systemsPath}/:id/analyses/:kind/${conclusionSlug}`,
  needs: 'transparency.assess',
  async get(visit) {
    const { language, href } = visit
    const { kind, read } = await draftOf(visit)
    const { assessment, system } = read
    const words = assessmentWords[language]
    const say = guidedWords[language].conclusion
    const here = href(guidedPath(system.id, kind))
    const title = words.heading(words.short[kind], system.name)
    const field = fieldsOf(visit, { ...words.fields, validated_role: say.role }, assessment)
    const worst = worstOf(assessment.answers.risks)
    const complete = read.progress.every(({ left }) => left === 0)
    const body = (
      <article>
        <header class="record-head">
          <p class="record-kind">
            <a href={here}>{title}</a>
          </p>
          <h1>{say.title}</h1>
        </header>
        <GuidedSteps visit={visit} read={read} current={conclusionSlug} />
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {!complete && <Left visit={visit} read={read} here={here} />}
        <Form action={`${here}/${conclusionSlug}`}>
          <Field
            {...field('residual_risk')}
            kind="radio"
            help={worst ? say.residualHelp(words.residuals[worst]) : say.residualHelpNone}
            options={residuals.map(value => ({
              value,
              label: capitalised(words.residuals[value]),
              ...(value === 'high' && kind === 'dpia' ? { help: say.high } : {}),
            }))}
          />
          {kind === 'dpia' && (
            <Field {...field('dpo_opinion')} kind="textarea" help={say.opinionHelp} rows={5} maxLength={8_000} />
          )}
          <Field
            {...field('summary')}
            kind="textarea"
            help={say.summaryHelp}
            example={say.summaryExample}
            rows={5}
            maxLength={4_000}
          />
          {complete && (
            <Field
              {...field('validated_role')}
              kind="text"
              help={say.roleHelp}
              example={say.roleExample}
              maxLength={160}
            />
          )}
          {complete && <p class="note">{say.final}</p>}
          {complete ? (
            <Buttons
              language={language}
              label={say.validate}
              others={[{ label: say.saveOnly, name: 'do', value: 'save' }]}
            />
          ) : (
            <Buttons language={language} label={say.save} />
          )}
        </Form>
      </article>
    )
    return { title: `${say.title} – ${title}`, body }
  },
  async post(visit) {
    const { scope, language, href, typed } = visit
    const { kind, read } = await draftOf(visit)
    const { assessment, progress, system } = read
    const { section, conclusion: say } = guidedWords[language]
    const { id, version } = assessment
    const { text, choice } = answersOf(visit)
    const residual_risk = choice('residual_risk', residuals)
    const written = {
      id,
      residual_risk,
      summary: text('summary'),
      ...(kind === 'dpia' ? { dpo_opinion: text('dpo_opinion') } : {}),
    }
    if (one(typed.do) === 'save' || progress.some(({ left }) => left > 0)) {
      await saveAssessment(scope, written)
      return { redirect: href(guidedPath(system.id, kind)), flash: section.saved }
    }
    requireAnswers(visit, 'validated_role')
    await validateAssessment(scope, { ...written, validated_role: text('validated_role') ?? '' })
    const high = kind === 'dpia' && residual_risk === 'high'
    return { redirect: href(assessmentPath(id)), flash: high ? say.validatedHigh(version) : say.validated(version) }
  },
})

/** What keeps it from being validated, each with the way to it. */
function Left({ visit, read, here }: { visit: Visit; read: ReadAssessment; here: string }) {
  const { language } = visit
  const say = guidedWords[language].conclusion
  const { sections } = formOf(read.assessment.kind)
  const open = read.progress.filter(({ left }) => left > 0)
  return (
    <section>
      <p>{say.left(open.reduce((sum, { left }) => sum + left, 0))}</p>
      <ul>
        {open.map(section => (
          <li key={section.id}>
            <a href={`${here}/${section.id}`} lang="fr">
              {sections.find(({ id }) => id === section.id)?.title}
            </a>{' '}
            <span class="note">{sayProgress(section, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
