import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { sayActor } from '#kernel/sentences.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { answersOf, capitalised, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { RecordPage } from '#ui/record.tsx'
import { readAssessment, type ReadAssessment } from '../read-assessment.ts'
import { recordAssessmentNotice } from '../record-assessment-notice.ts'
import { reportAssessment } from '../report-assessment.ts'
import { startAssessment } from '../start-assessment.ts'
import { AssessmentAnswers } from './assessment-answers.tsx'
import { AssessmentChanges, AssessmentNews } from './assessment-changes.tsx'
import { NoticeForm, ReportForm } from './assessment-forms.tsx'
import { assessmentPath, assessmentsPath, guidedPath } from './paths.ts'
import { assessmentWords } from './words.ts'

/** One version, whole: what was answered, what changed since the last one, what was concluded and by whom. */
export const assessmentPage = page({
  path: `${assessmentsPath}/:id`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language, href } = visit
    const read = await readAssessment(scope, { id: visit.params.id ?? '' })
    const { assessment, system } = read
    const words = assessmentWords[language]
    const say = words.page
    const { kind, version, state, residual_risk, summary, dpo_opinion } = assessment
    const here = href(assessmentPath(assessment.id))
    const title = words.heading(words.short[kind], system.name)
    const typed = (text: string | null) => text && <span class="typed-text">{text}</span>
    const body = (
      <RecordPage
        language={language}
        kind={`${words.names[kind]}, ${say.version(version).toLowerCase()}`}
        title={title}
        summary={<Standing visit={visit} read={read} />}
        groups={[
          {
            title: say.conclusion,
            fields: [
              {
                label: words.fields.residual_risk,
                value: residual_risk && (
                  <span class={residual_risk === 'high' ? 'overdue' : undefined}>
                    {capitalised(words.residuals[residual_risk])}
                  </span>
                ),
              },
              { label: words.fields.summary, value: typed(summary) },
              ...(kind === 'dpia' ? [{ label: words.fields.dpo_opinion, value: typed(dpo_opinion) }] : []),
              ...(assessment.review_on
                ? [{ label: words.fields.review_on, value: formatDate(assessment.review_on, language) }]
                : []),
            ],
          },
        ]}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'transparency.assessment', assessment.id)}
        actions={[
          { label: say.pdf, href: `${here}/pdf` },
          ...(can(scope, startAssessment) ? [{ label: say.guided, href: href(guidedPath(system.id, kind)) }] : []),
          { label: words.page.back, href: href(`${systemsPath}/${system.id}`) },
        ]}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {state === 'validated' && kind === 'dpia' && residual_risk === 'high' && <p class="overdue">{say.high}</p>}
        <NoticeForm visit={visit} read={read} />
        <ReportForm visit={visit} read={read} />
        <AssessmentChanges visit={visit} read={read} />
        <AssessmentAnswers visit={visit} read={read} />
        {state === 'validated' && <AssessmentNews visit={visit} read={read} />}
        <Versions visit={visit} read={read} />
        <p class="note">{words.aid}</p>
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, params, typed, href } = visit
    const id = params.id ?? ''
    const { notice, report } = assessmentWords[language].page
    const redirect = href(assessmentPath(id))
    if (one(typed.do) === 'report') {
      await reportAssessment(scope, { id })
      return { redirect, flash: report.saved }
    }
    requireAnswers(visit, 'notified_on', 'notified_reference')
    const { text } = answersOf(visit)
    await recordAssessmentNotice(scope, {
      id,
      notified_on: text('notified_on') ?? '',
      notified_reference: text('notified_reference') ?? '',
    })
    return { redirect, flash: notice.saved }
  },
})

function Standing({ visit: { language }, read: { assessment, other } }: { visit: Visit; read: ReadAssessment }) {
  const words = assessmentWords[language]
  const say = words.page
  const { kind, validated_on, validated_by, validated_role, started_on } = assessment
  const day = (on: string) => formatDate(on, language)
  return (
    <>
      {validated_on
        ? say.validated(day(validated_on), sayActor(validated_by, language), validated_role ?? '')
        : say.draft(day(started_on))}
      {kind === 'fria' && other?.state === 'validated' && (
        <span class="field-note">{say.refers(other.version, day(other.on))}</span>
      )}
    </>
  )
}

function Versions({
  visit: { language, href },
  read: { versions, assessment },
}: {
  visit: Visit
  read: ReadAssessment
}) {
  const say = assessmentWords[language].page
  if (versions.length < 2) return null
  return (
    <section>
      <h2>{say.versions}</h2>
      <ul class="plain">
        {versions.map(({ id, version, validated_on }) => (
          <li key={id}>
            {id === assessment.id ? (
              say.version(version)
            ) : (
              <a href={href(assessmentPath(id))}>{say.version(version)}</a>
            )}
            {', '}
            {validated_on ? say.validatedOn(formatDate(validated_on, language)) : say.inProgress}
          </li>
        ))}
      </ul>
    </section>
  )
}
