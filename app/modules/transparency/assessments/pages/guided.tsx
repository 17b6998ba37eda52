import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { abandonAssessment } from '../abandon-assessment.ts'
import type { Kind } from '../form.ts'
import { readAssessment } from '../read-assessment.ts'
import { startAssessment } from '../start-assessment.ts'
import { guidedOf } from './find-guided.ts'
import { DraftProgress } from './draft-progress.tsx'
import { guidedWords } from './guided-words.ts'
import { assessmentPath, assessmentsPath, guidedPath } from './paths.ts'
import { assessmentWords } from './words.ts'

/** One assessment of a system: why it is asked, where it stands, where to begin or to go on. */
export const guidedPage = page({
  path: `${systemsPath}/:id/analyses/:kind`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { kind, system, line } = await guidedOf(visit)
    const words = assessmentWords[language]
    const say = guidedWords[language].overview
    const read = line?.draft_id ? await readAssessment(scope, { id: line.draft_id }) : null
    const here = href(guidedPath(system.id, kind))
    const title = words.heading(words.short[kind], system.name)
    const assesses = can(scope, startAssessment)
    const late = line?.review_on && line.review_on <= today(scope) ? line.review_on : null
    const body = (
      <article class="record">
        <header class="record-head">
          <p class="record-kind">{words.names[kind]}</p>
          <h1>{title}</h1>
          <p class="lead">{whyOf(visit, kind, line)}</p>
        </header>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {line?.validated_on && line.id && (
          <p>
            <a href={href(assessmentPath(line.id))}>
              {say.read(line.version ?? 1, formatDate(line.validated_on, language))}
            </a>
          </p>
        )}
        {line && line.changed > 0 && <p>{say.stale(line.changed)}</p>}
        {late && <p class="overdue">{say.overdue(formatDate(late, language))}</p>}
        {read ? (
          <DraftProgress visit={visit} read={read} writes={assesses} />
        ) : assesses ? (
          <>
            <p>{say.how}</p>
            <Form action={here} hidden={{ do: 'start' }}>
              <Buttons language={language} label={line?.validated_on ? say.startNext : say.start} />
            </Form>
          </>
        ) : (
          <p>{say.cannot}</p>
        )}
        <p class="row">
          <a href={href(`${systemsPath}/${system.id}`)}>{say.back}</a>
          <a href={href(assessmentsPath)}>{words.title}</a>
        </p>
        <p class="note">{words.aid}</p>
      </article>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, href, typed } = visit
    const say = guidedWords[language].overview
    const { kind, system, form, line } = await guidedOf(visit)
    const here = guidedPath(system.id, kind)
    if (one(typed.do) === 'abandon') {
      await abandonAssessment(scope, { id: line?.draft_id ?? '' })
      return { redirect: href(here), flash: say.abandoned }
    }
    const { version } = await startAssessment(scope, { system_id: system.id, kind })
    return { redirect: href(`${here}/${form.sections[0]?.id}`), flash: say.started(version) }
  },
})

type Line = Awaited<ReturnType<typeof guidedOf>>['line']

function whyOf({ language }: Visit, kind: Kind, line: Line): string {
  const { articles } = assessmentWords[language]
  const say = guidedWords[language].overview
  const article = articles[kind]
  if (!line?.required) return say.free
  if (line.due_on) return say.requiredBy(article, formatDate(line.due_on, language))
  return line.before_use ? say.requiredBefore(article) : say.required(article)
}
