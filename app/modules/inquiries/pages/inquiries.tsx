import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { many, one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { undoOf } from '#records/pages/paths.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RegisterList } from '#ui/register.tsx'
import { buckets, states } from '../inquiry.ts'
import { listDue } from '../list-due.ts'
import { listInquiries, type ListedInquiry } from '../list-inquiries.ts'
import { markSent } from '../mark-sent.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { writeInquiries } from '../write-inquiries.ts'
import { AgeingChart } from './ageing-chart.tsx'
import { DueToday, FollowUpForm } from './follow-up.tsx'
import { inquiriesAsked, inquiryColumns, inquiryNarrowing, inquiryRegister } from './inquiry-register.ts'
import { lettersAsZip } from './letter-files.ts'
import { inquiriesPath, lettersPath, newInquiryPath } from './paths.ts'
import { listWords } from './words.ts'

export const inquiriesPage = page({
  path: inquiriesPath,
  needs: 'inquiries.read',
  menu: { section: 'software', label: { fr: 'Questions aux éditeurs', en: 'Questions to vendors' }, order: 35 },
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language]
    const narrowing = narrowingOf(visit, inquiryNarrowing)
    const rows = await listInquiries(scope, inquiriesAsked(narrowing))
    const all = await listInquiries(scope, {})
    const { due, mails } = await listDue(scope, {})
    const tools = await listTools(visit, inquiryRegister, narrowing, { numbers: ['days', 'reminded', 'share'] })
    const path = visit.href(inquiriesPath)
    const writes = can(scope, writeInquiries)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {writes && (
          <p class="row">
            <a class="button" href={visit.href(newInquiryPath)}>
              {say.write}
            </a>
            {all.some(({ state }) => state === 'to-send') && <a href={visit.href(lettersPath)}>{say.zip}</a>}
          </p>
        )}
        <DueToday visit={visit} due={due} />
        {all.length > 0 && <AgeingChart visit={visit} inquiries={all} />}
        {all.length > 0 && <h2>{say.all}</h2>}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: say.fields.state,
              value: narrowing.state ?? '',
              all: say.any,
              options: states.map(value => ({ value, label: say.states[value] })),
            },
            {
              name: 'age',
              label: say.age,
              value: narrowing.age ?? '',
              all: say.anyAge,
              options: buckets.map(value => ({ value, label: say.buckets[value] })),
            },
          ]}
          {...tools.list}
          rows={rows.map(row => ({ id: row.id, name: row.vendor, cells: cellsOf(visit, row) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...(writes ? { bulk: bulkOf(visit) } : {})}
          empty={{
            why: say.empty,
            ...(writes ? { createHref: visit.href(newInquiryPath), createLabel: say.write } : {}),
          }}
        />
        {writes && <FollowUpForm visit={visit} mails={mails} />}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit): Promise<PageResult> {
    const { scope, typed, language } = visit
    const say = listWords[language]
    const back = visit.href(inquiriesPath)
    if (one(typed.do) === 'follow-up') {
      const mails = one(typed.mails) === 'yes'
      await setFollowUp(scope, { mails })
      return { redirect: back, flash: mails ? say.followUp.on : say.followUp.off }
    }
    const ids = many(typed.ids)
    if (ids.length === 0) throw new Invalid({ ids: { key: 'records.nothing-picked' } })
    const change = one(typed.change)
    if (change === 'zip') return lettersAsZip(visit, ({ id }) => ids.includes(id))
    if (change !== 'sent') throw new Invalid({ change: { key: 'records.choose-change' } })
    const { changed, operation_id } = await markSent(scope, { ids })
    const flash = say.bulk.done(formatNumber(changed, language, 0), changed < 2)
    return { redirect: back, flash, undo: undoOf(operation_id, inquiriesPath) }
  },
})

function bulkOf({ language, href }: Visit) {
  const { bulk } = listWords[language]
  const options = (['zip', 'sent'] as const).map(value => ({ value, label: bulk[value] }))
  return { action: href(inquiriesPath), name: 'ids', label: bulk.label, groups: [{ label: bulk.group, options }] }
}

function cellsOf(visit: Visit, row: ListedInquiry) {
  const { language } = visit
  const say = listWords[language]
  return {
    ...textCells(inquiryColumns, row, language),
    vendor: <a href={visit.href(`${inquiriesPath}/${row.id}`)}>{row.vendor}</a>,
    state: row.state === 'late' ? <span class="overdue">{say.states.late}</span> : say.states[row.state],
    next: row.step && say.stepFrom(say.steps[row.step.what], formatDate(row.step.on, language)),
  }
}
