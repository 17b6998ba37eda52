import { NotFound } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { fieldId } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { answersOf, problemsOf } from '#ui/form-answers.ts'
import { degrees, isSettled, likelihoods, residuals, riskFields, type Answers } from '../answers.ts'
import { formOf, type Kind, type Section } from '../form.ts'
import { readAssessment, type ReadAssessment } from '../read-assessment.ts'
import { saveAssessment } from '../save-assessment.ts'
import { takeUpAnswer } from '../take-up-answer.ts'
import { AskedQuestion } from './asked-question.tsx'
import { AskedRisk, riskAnchor } from './asked-risk.tsx'
import { draftOf } from './find-guided.ts'
import { GuidedSteps } from './guided-steps.tsx'
import { guidedWords } from './guided-words.ts'
import { conclusionSlug, guidedPath } from './paths.ts'
import { assessmentWords } from './words.ts'

/** One section of the guided form a page: the questions, what the record and the other assessment say of them. */
export const guidedSectionPage = page({
  path: `${systemsPath}/:id/analyses/:kind/:section`,
  needs: 'transparency.assess',
  async get(visit) {
    const { language, href } = visit
    const { kind, read } = await draftOf(visit)
    const { section } = sectionOf(kind, visit)
    const words = assessmentWords[language]
    const say = guidedWords[language].section
    const here = href(guidedPath(read.system.id, kind))
    const title = words.heading(words.short[kind], read.system.name)
    const { risks } = read.assessment.answers
    const [first] = risksLeft(section, read.assessment.answers)
    const unverified = section.mark === 'G' || section.mark === '?'
    const body = (
      <article>
        <header class="record-head">
          <p class="record-kind">
            <a href={here}>{title}</a>
          </p>
          <h1 lang="fr">{section.title}</h1>
          <p class="lead" lang="fr">
            {section.lead}
          </p>
          <p class="note">
            <span lang="fr">{section.article}</span>
            {unverified && <span class="tag">{words.toConfirm}</span>}
          </p>
        </header>
        <GuidedSteps visit={visit} read={read} current={section.id} />
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/${section.id}`}>
          {section.questions.map(question => (
            <AskedQuestion key={question.key} visit={visit} read={read} question={question} />
          ))}
          {section.risks.length > 0 && <h2>{say.risks}</h2>}
          {section.risks.map(risk => (
            <AskedRisk key={risk.key} visit={visit} risk={risk} rated={risks[risk.key]} open={risk.key === first} />
          ))}
          <Buttons language={language} label={say.save} others={[{ label: say.pause, name: 'do', value: 'pause' }]} />
        </Form>
      </article>
    )
    return { title: `${section.title} – ${title}`, body }
  },
  async post(visit) {
    const { scope, language, href, typed } = visit
    const { kind, read } = await draftOf(visit)
    const { section, next } = sectionOf(kind, visit)
    const say = guidedWords[language].section
    const here = guidedPath(read.system.id, kind)
    const { id } = read.assessment
    const [deed, take, question = ''] = (one(typed.do) ?? '').split(':')
    const sent = sentOf(visit, section)
    if (deed === 'take' && (take === 'record' || take === 'other' || take === 'keep')) {
      await saveAssessment(scope, { id, ...changesOf(sent, read) })
      await takeUpAnswer(scope, { id, question, take })
      const anchor = fieldId(`texts.${question}`)
      return { redirect: href(`${here}/${section.id}#${anchor}`), flash: take === 'keep' ? say.kept : say.taken }
    }
    await saveAssessment(scope, { id, ...sent })
    if (deed === 'pause') return { redirect: href(here), flash: say.saved }
    const left = risksLeft(section, (await readAssessment(scope, { id })).assessment.answers)
    // Risks come one after the other: as long as one more is settled each time, the next one opens on the same page.
    const [risk] = left.length < risksLeft(section, read.assessment.answers).length ? left : []
    return { redirect: href(`${here}/${risk ? `${section.id}#${riskAnchor(risk)}` : next}`), flash: say.saved }
  },
})

function sectionOf(kind: Kind, { params }: Pick<Visit, 'params'>) {
  const { sections } = formOf(kind)
  const index = sections.findIndex(({ id }) => id === params.section)
  const section = sections[index]
  if (!section) throw new NotFound('kernel.not-found')
  return { section, next: sections[index + 1]?.id ?? conclusionSlug }
}

function risksLeft({ risks }: Section, answers: Answers): string[] {
  return risks.filter(({ key }) => !isSettled(answers.risks[key])).map(({ key }) => key)
}

/** What was typed on the page, under the names of the operation. */
function sentOf(visit: Visit, { questions, risks }: Section) {
  const { text, choice } = answersOf(visit)
  return {
    texts: Object.fromEntries(questions.map(({ key }) => [key, text(`texts.${key}`)])),
    risks: Object.fromEntries(
      risks.map(({ key }) => {
        const at = `risks.${key}`
        const rated = {
          likelihood: choice(`${at}.likelihood`, likelihoods),
          severity: choice(`${at}.severity`, degrees),
          existing: text(`${at}.existing`),
          further: text(`${at}.further`),
          residual: choice(`${at}.residual`, residuals),
        }
        return [key, rated]
      }),
    ),
  }
}

/** Taking up one answer is not reading the others: only what was rewritten is saved with it. */
function changesOf({ texts, risks }: ReturnType<typeof sentOf>, { assessment }: ReadAssessment) {
  const { answers } = assessment
  const said = Object.entries(texts).filter(([key, text]) => (text ?? '') !== (answers.texts[key]?.text ?? ''))
  const rated = Object.entries(risks).filter(([key, sent]) =>
    riskFields.some(field => sent[field] !== (answers.risks[key]?.[field] ?? null)),
  )
  return { texts: Object.fromEntries(said), risks: Object.fromEntries(rated) }
}
