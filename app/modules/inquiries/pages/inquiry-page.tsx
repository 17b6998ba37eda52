import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { editInquiry } from '../edit-inquiry.ts'
import type { Inquiry } from '../load.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { readInquiry } from '../read-inquiry.ts'
import { AnswersTable } from './answers-table.tsx'
import { InquiryTimeline } from './inquiry-timeline.tsx'
import { inquiryGroups, inquiryHistory, subjectLinks } from './inquiry-facts.ts'
import { inquiriesPath } from './paths.ts'
import { postStep } from './post-step.ts'
import { recordWords } from './record-words.ts'
import { NextForms } from './step-forms.tsx'

export const inquiryPage = page({
  path: `${inquiriesPath}/:id`,
  needs: 'inquiries.read',
  async get(visit) {
    const { scope, language } = visit
    const { inquiry, history } = await readInquiry(scope, { id: visit.params.id ?? '' })
    const say = recordWords[language]
    const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
    const edits = can(scope, editInquiry)
    const title = say.title(inquiry.vendor, questionnaireOf(inquiry).title[language])
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={title}
        summary={<Summary visit={visit} inquiry={inquiry} />}
        nextQuestion={edits ? questionOf(visit, inquiry, here) : null}
        groups={inquiryGroups(visit, inquiry, edits ? `${here}/modifier` : undefined)}
        links={subjectLinks(visit, inquiry)}
        history={historyEntries(visit, history, inquiryHistory(visit))}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'inquiries.inquiry', inquiry.id)}
        actions={[
          { label: say.preview, href: `${here}/lettre` },
          { label: say.docx, href: `${here}/lettre/docx` },
          ...(edits
            ? [
                { label: say.complete, href: `${here}/modifier` },
                { label: say.archive, href: `${here}/retirer` },
              ]
            : []),
        ]}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <InquiryTimeline visit={visit} inquiry={inquiry} />
        {edits && <NextForms visit={visit} inquiry={inquiry} />}
        <AnswersTable visit={visit} inquiry={inquiry} />
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { flash, undo } = await postStep(visit, id, one(visit.typed.do) ?? '')
    return { redirect: visit.href(`${inquiriesPath}/${id}`), flash, ...(undo ? { undo } : {}) }
  },
})

function Summary({ visit, inquiry }: { visit: Visit; inquiry: Inquiry }) {
  const { language } = visit
  const { summary } = recordWords[language]
  const due = formatDate(inquiry.deadline, language)
  const days = inquiry.days ?? 0
  switch (inquiry.state) {
    case 'late':
      return <span class="overdue">{summary.late(days, due)}</span>
    case 'sent':
      return <>{summary.sent(days, due)}</>
    case 'reminded':
      return <>{summary.reminded(days, inquiry.reminded)}</>
    case 'no-answer':
      return <>{summary['no-answer'](formatDate(inquiry.no_answer_on ?? '', language))}</>
    default:
      return <>{summary[inquiry.state]}</>
  }
}

function questionOf({ language }: Visit, { state, step }: Inquiry, here: string) {
  const { next } = recordWords[language]
  if (state === 'to-send') return { ...next.send, href: '#suite' }
  if (state === 'late') return { ...(step?.what === 'no-answer' ? next.silence : next.remind), href: '#suite' }
  if (state === 'answered') return null
  return { ...next.answers, href: `${here}/reponses`, label: next.answer }
}
