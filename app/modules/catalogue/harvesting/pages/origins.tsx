import { civilDate } from '#kernel/clock.ts'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { harvestedColumns } from '../columns.ts'
import { originTexts } from '../origin-texts.ts'
import { proposeMerge } from '../propose-merge.ts'
import { readOrigins, type Origins } from '../read-origins.ts'
import { takeSourceValue } from '../take-source-value.ts'
import { columnWords } from './column-words.ts'
import { originsPath, sourcePath } from './paths.ts'

export const originsPage = page({
  path: originsPath(':id'),
  needs: 'catalogue.read',
  async get(visit) {
    const { language } = visit
    const say = originTexts[language]
    const { dataset, origins, merged } = await readOrigins(visit.scope, { dataset_id: visit.params.id ?? '' })
    const action = visit.href(originsPath(dataset.id))
    const title = say.title(dataset.title)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {merged && (
          <p class="notice">
            <a href={visit.href(datasetPathOf(merged.id))}>{say.merged(merged.title)}</a>
          </p>
        )}
        {origins.length === 0 && <p>{say.none}</p>}
        {origins.map(origin => (
          <Origin key={origin.id} visit={visit} origin={origin} action={action} />
        ))}
        {can(visit.scope, proposeMerge) && !merged && <ProposeForm visit={visit} action={action} />}
        <p>
          <a href={visit.href(datasetPathOf(dataset.id))}>{say.back}</a>
        </p>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const say = originTexts[language]
    const dataset_id = visit.params.id ?? ''
    const redirect = visit.href(originsPath(dataset_id))
    const { text, choose } = answersOf(visit)
    if (one(typed.do) === 'propose') {
      const [other_id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text('other_id') ?? '') ?? []
      if (!other_id) throw new Invalid({ other_id: { key: 'catalogue.no-dataset-there' } })
      await proposeMerge(scope, { kept_id: dataset_id, other_id })
      return { redirect, flash: say.propose.done }
    }
    const column = choose('column', harvestedColumns)
    await takeSourceValue(scope, { dataset_id, remote: text('remote') ?? '', column })
    return { redirect, flash: say.taken(columnWords[language][column]) }
  },
})

function Origin({ visit, origin, action }: { visit: Visit; origin: Origins['origins'][number]; action: string }) {
  const { language, scope } = visit
  const say = originTexts[language]
  const takes = can(scope, takeSourceValue)
  const day = (instant: Date) => formatDate(civilDate(instant, scope.tenant.timeZone), language)
  return (
    <section>
      <h2>{say.from(origin.source)}</h2>
      <p>
        <a href={visit.href(sourcePath(origin.source_id))}>{origin.source}</a>
        {', '}
        {origin.gone_since ? say.gone(day(origin.gone_since)) : say.seen(day(origin.seen_at))}
      </p>
      {origin.differences.length === 0 ? (
        <p>{say.same}</p>
      ) : (
        <RegisterTable
          language={language}
          caption={say.from(origin.source)}
          pick={null}
          columns={[
            { key: 'field', label: say.field },
            { key: 'here', label: say.here },
            { key: 'there', label: say.there },
            ...(takes ? [{ key: 'choice', label: say.choice }] : []),
          ]}
          rows={origin.differences.map(({ column, here, there }) => ({
            id: column,
            name: columnWords[language][column],
            cells: {
              field: columnWords[language][column],
              here: here ? <span class="typed-text">{here}</span> : <span class="unknown">{say.blank}</span>,
              there: there ? <span class="typed-text">{there}</span> : <span class="unknown">{say.blank}</span>,
              choice: takes && (
                <form method="post" action={action}>
                  <input type="hidden" name="remote" value={origin.id} />
                  <button type="submit" name="column" value={column}>
                    {say.take}
                    <span class="visually-hidden">{` (${columnWords[language][column]})`}</span>
                  </button>
                </form>
              ),
            },
          }))}
        />
      )}
    </section>
  )
}

function ProposeForm({ visit, action }: { visit: Visit; action: string }) {
  const { language } = visit
  const say = originTexts[language].propose
  return (
    <section>
      <h2>{say.title}</h2>
      <Form action={action} hidden={{ do: 'propose' }}>
        <Field
          language={language}
          kind="text"
          name="other_id"
          label={say.label}
          help={say.help}
          value={one(visit.typed.other_id)}
          error={visit.problem('other_id')}
          maxLength={500}
          required
        />
        <Buttons language={language} label={say.action} />
      </Form>
    </section>
  )
}
