import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { many, page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { askArchive } from '../ask-archive.ts'
import { archivesPath, proposalPath, schedulePath as path } from '../paths.ts'
import { proposePurge } from '../propose-purge.ts'
import { readSchedule, type Schedule } from '../read-schedule.ts'
import { KeptTables } from './kept-tables.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { ProposalList } from './proposal-list.tsx'
import { ScheduleTable } from './schedule-table.tsx'
import { words } from './words.ts'

export const schedulePage = page({
  path,
  needs: 'retention.read',
  menu: { section: 'settings', label: { fr: 'Conservation', en: 'Retention' }, order: 85 },
  async get(visit) {
    const { scope, language } = visit
    const schedule = await readSchedule(scope, {})
    const say = words[language]
    const body = (
      <>
        <h1>{say.title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <p class="lead">{say.lead}</p>
        <p class="note">{say.today(formatDate(schedule.today, language))}</p>
        <h2>{say.registers}</h2>
        <p class="note">{say.counted}</p>
        <ScheduleTable visit={visit} lines={schedule.lines.toSorted((a, b) => Number(b.due > 0) - Number(a.due > 0))} />
        {can(scope, proposePurge) && <Propose visit={visit} schedule={schedule} />}
        <h2>{say.proposals.title}</h2>
        <ProposalList visit={visit} proposals={schedule.proposals} />
        <KeptTables language={language} />
        {can(scope, askArchive) && (
          <p>
            <a href={visit.href(archivesPath)}>{say.archive}</a>
          </p>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post({ scope, typed, language }) {
    const rules = many(typed.rules)
    if (rules.length === 0) throw new Invalid({ rules: { key: 'retention.nothing-chosen' } })
    const { id, number } = await proposePurge(scope, { rules })
    return { redirect: proposalPath(id), flash: words[language].propose.done(number) }
  },
})

function Propose({ visit, schedule }: { visit: Visit; schedule: Schedule }) {
  const { language } = visit
  const say = words[language].propose
  const due = schedule.lines.filter(({ rule, due: n, waiting }) => n > waiting && rule.mode !== 'automatic')
  return (
    <section>
      <h2>{say.title}</h2>
      {due.length === 0 ? (
        <p>{say.nothing}</p>
      ) : (
        <Form action={visit.href(path)}>
          <p>{say.help}</p>
          <Field
            language={language}
            kind="checkboxes"
            name="rules"
            label={say.what}
            options={due.map(({ rule, due: n, waiting }) => ({
              value: rule.id,
              label: say.option(rule.label[language], formatNumber(n - waiting, language)),
            }))}
            values={many(visit.typed.rules)}
            error={visit.problem('rules')}
          />
          <Buttons language={language} label={say.submit} />
        </Form>
      )}
    </section>
  )
}
