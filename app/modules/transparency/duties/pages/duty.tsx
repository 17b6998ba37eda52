import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { answersOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import { assignDuty } from '../assign-duty.ts'
import { mayFor } from '../../reach.ts'
import { closeDuty } from '../close-duty.ts'
import type { Duty } from '../load-duties.ts'
import { readDuty } from '../read-duty.ts'
import { reopenDuty } from '../reopen-duty.ts'
import { setDutyAside } from '../set-duty-aside.ts'
import { dutyWords } from '../words.ts'
import { DutyForms } from './duty-forms.tsx'
import { dutyHistory } from './duty-history.ts'
import { dutyPageWords } from './duty-words.ts'
import { dutiesPath, systemDutiesPath } from './paths.ts'

export const dutyPage = page({
  path: `${dutiesPath}/:id`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { duty, history } = await readDuty(scope, { id: visit.params.id ?? '' })
    const say = dutyPageWords[language]
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={duty.title}
        summary={<Summary visit={visit} duty={duty} />}
        nextQuestion={mayFor(scope, closeDuty, duty.directorate_id) ? questionOf(visit, duty) : null}
        groups={groupsOf(visit, duty)}
        links={[
          {
            title: say.links,
            items: [
              { label: duty.system, href: href(`/systemes/${duty.system_id}`) },
              { label: say.all, href: href(systemDutiesPath(duty.system_id)) },
            ],
          },
        ]}
        history={dutyHistory(visit, history)}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'transparency.duty', duty.id)}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <DutyForms visit={visit} duty={duty} />
      </RecordPage>
    )
    return { title: duty.title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { flash } = dutyPageWords[visit.language]
    const back = (said: string) => ({ redirect: `${dutiesPath}/${id}`, flash: said })
    switch (one(visit.typed.do)) {
      case 'assign':
        await assignDuty(visit.scope, { id, owner: one(visit.typed.owner) ?? null })
        return back(flash.assigned)
      case 'aside':
        requireAnswers(visit, 'reason')
        await setDutyAside(visit.scope, { id, reason: one(visit.typed.reason) ?? '' })
        return back(flash.aside)
      case 'reopen':
        await reopenDuty(visit.scope, { id })
        return back(flash.reopened)
      default:
        await closeTyped(visit, id)
        return back(flash.closed)
    }
  },
})

async function closeTyped(visit: Visit, id: string): Promise<void> {
  requireAnswers(visit, 'evidence', 'evidence_on')
  const { text } = answersOf(visit)
  const [file] = visit.files
  await closeDuty(visit.scope, {
    id,
    evidence: text('evidence') ?? '',
    evidence_on: text('evidence_on') ?? '',
    review_on: text('review_on'),
    ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
  })
}

function Summary({ visit: { language }, duty }: { visit: Visit; duty: Duty }) {
  const { summary } = dutyPageWords[language]
  const day = duty.day ? formatDate(duty.day, language) : null
  switch (duty.standing) {
    case 'overdue':
      return <span class="overdue">{summary.overdue(day ?? '')}</span>
    case 'met':
      return <>{summary.met(formatDate(duty.evidence_on ?? '', language), duty.closed_by ?? '–')}</>
    case 'not-applicable':
      return <>{summary['not-applicable'](duty.closed_by ?? '–')}</>
    case 'before-use':
      return <>{summary['before-use']}</>
    default:
      return <>{day ? summary[duty.standing](day) : summary.undated}</>
  }
}

function questionOf({ language }: Visit, duty: Duty) {
  const { next } = dutyPageWords[language]
  if (duty.standing === 'not-applicable' || duty.standing === 'met') return null
  return duty.owner
    ? { question: next.question, why: next.why, href: '#prouver' }
    : { question: next.owner, why: next.ownerWhy, href: '#confier' }
}

function groupsOf({ language, href }: Visit, duty: Duty): FieldGroup[] {
  const [say, words] = [dutyPageWords[language], dutyWords[language]]
  const { fields } = words
  const date = (day: string | null) => day && formatDate(day, language)
  const actors: Readonly<Record<string, string>> = words.actors
  const note = { duty: null, 'to-confirm': say.toConfirm, voluntary: say.voluntary }[duty.force]
  return [
    {
      title: say.groups.what,
      fields: [
        { label: fields.family, value: words.families[duty.family] },
        { label: fields.article, value: <span lang="fr">{duty.article}</span> },
        { label: fields.actor, value: actors[duty.actor] ?? duty.actor },
        { label: fields.force, value: note ?? words.forces[duty.force] },
        { label: fields.day, value: duty.before_use && !duty.day ? words.standings['before-use'] : date(duty.day) },
        { label: fields.note, value: duty.note && <span lang="fr">{duty.note}</span> },
        { label: fields.owner, value: duty.owner },
      ],
    },
    {
      title: say.groups.done,
      fields: [
        { label: fields.evidence, value: duty.evidence },
        { label: fields.evidence_on, value: date(duty.evidence_on) },
        {
          label: fields.evidence_file_id,
          value: duty.evidence_file_id && <a href={href(`${dutiesPath}/${duty.id}/preuve`)}>{say.file}</a>,
        },
        { label: fields.review_on, value: date(duty.review_on) },
        ...(duty.reason ? [{ label: fields.reason, value: duty.reason }] : []),
      ],
    },
  ]
}
