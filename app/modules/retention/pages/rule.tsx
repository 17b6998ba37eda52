import { sayActor } from '#kernel/sentences.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { listDue } from '../list-due.ts'
import { dueFilePath, rulePath, schedulePath } from '../paths.ts'
import { setDuration } from '../set-duration.ts'
import { sourceWords } from '../slip.ts'
import { texts } from '../texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { ruleSentence, spaced } from './schedule-table.tsx'
import { words } from './words.ts'

type Due = Awaited<ReturnType<typeof listDue>>

/** One rule: its duration, its ground, what the authority chose, and the records that are due. */
export const rulePage = page({
  path: rulePath(':rule'),
  needs: 'retention.read',
  async get(visit) {
    const { scope, language } = visit
    const due = await listDue(scope, { rule: visit.params.rule ?? '' })
    const { rule } = due.duration
    const say = words[language].rule
    const body = (
      <>
        <h1>{rule.label[language]}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <p class="lead">{ruleSentence(due.duration, language)}</p>
        <About visit={visit} due={due} />
        <p>
          <a href={visit.href(schedulePath)}>{words[language].title}</a>
        </p>
        <h2>{say.due}</h2>
        <DueRecords visit={visit} due={due} />
        {can(scope, setDuration) && <Change visit={visit} due={due} />}
      </>
    )
    return { title: rule.label[language], body }
  },
  async post({ scope, params, typed, language }) {
    const rule = params.rule ?? ''
    const back = one(typed.do) === 'back'
    const months = back ? null : one(typed.months) === undefined ? Number.NaN : Number(one(typed.months))
    await setDuration(scope, { rule, months, reason: one(typed.reason) ?? (back ? words[language].rule.back : '') })
    return { redirect: rulePath(rule), flash: words[language].rule.saved }
  },
})

function About({ visit: { language }, due: { duration } }: { visit: Visit; due: Due }) {
  const { rule, chosen } = duration
  const say = words[language].rule
  const lines = [
    [say.duration, texts[language].months(rule.months)],
    ...(chosen
      ? [
          [
            say.own,
            spaced(
              say.ownBy(
                texts[language].months(chosen.months),
                sayActor(chosen.set_by, language),
                formatDate(chosen.set_on, language),
                chosen.reason,
              ),
              language,
            ),
          ],
        ]
      : []),
    [say.mode, spaced(words[language].mode[rule.mode], language)],
    [say.reasoning, rule.reasoning[language]],
  ]
  return (
    <dl class="fields">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say.source}</dt>
        <dd>
          {rule.source.url ? <a href={rule.source.url}>{sourceWords(rule, language)}</a> : sourceWords(rule, language)}
        </dd>
      </div>
    </dl>
  )
}

function DueRecords({ visit, due }: { visit: Visit; due: Due }) {
  const { language } = visit
  const { records, count, duration } = due
  const say = words[language].rule
  if (records.length === 0) return <p>{say.none}</p>
  return (
    <>
      <RegisterTable
        language={language}
        caption={say.due}
        pick={null}
        columns={(['name', 'since', 'due'] as const).map(key => ({ key, label: say.columns[key] }))}
        rows={records.map(record => ({
          id: record.id,
          name: record.name ?? say.unnamed,
          cells: {
            name: <a href={visit.href(record.path)}>{record.name ?? say.unnamed}</a>,
            since: formatDate(record.since, language),
            due: formatDate(record.due, language),
          },
        }))}
      />
      {count > records.length && (
        <p class="note">{say.more(formatNumber(records.length, language), formatNumber(count, language))}</p>
      )}
      <p>
        <a href={visit.href(dueFilePath(duration.rule.id))}>{say.file}</a>
      </p>
    </>
  )
}

function Change({ visit, due: { duration } }: { visit: Visit; due: Due }) {
  const { language } = visit
  const { rule, months, chosen } = duration
  const say = words[language].rule
  const long = (n: number) => texts[language].months(n)
  return (
    <section>
      <h2>{say.change}</h2>
      <Form action={visit.href(rulePath(rule.id))}>
        <Field
          language={language}
          kind="number"
          name="months"
          label={say.months}
          help={say.monthsHelp(long(rule.shortest), long(rule.longest))}
          min={rule.shortest}
          max={rule.longest}
          step={1}
          value={one(visit.typed.months) ?? months}
          error={visit.problem('months')}
          required
        />
        <Field
          language={language}
          kind="text"
          name="reason"
          label={say.reason}
          help={say.reasonHelp}
          value={one(visit.typed.reason)}
          error={visit.problem('reason')}
          maxLength={500}
          required
        />
        <Buttons
          language={language}
          label={say.save}
          others={chosen ? [{ label: say.back, name: 'do', value: 'back' }] : []}
        />
      </Form>
    </section>
  )
}
