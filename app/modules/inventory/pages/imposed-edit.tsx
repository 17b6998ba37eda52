import type { VNode } from 'preact'
import { page, type PageResult, type Visit } from '#kernel/page.ts'
import { answersOf, atFields, capitalised, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { imposedHows } from '../imposed.ts'
import { readImposed } from '../read-imposed.ts'
import { listNames } from '../list-names.ts'
import { recordImposed } from '../record-imposed.ts'
import { inventoryTexts } from '../texts.ts'
import { applicationAsked } from './application-asked.ts'
import { imposedWords } from './imposed-words.ts'
import { imposedPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'

/** Five fields; `?application=` fills in the product and its vendor. */
export const newImposedPage = page({
  path: `${imposedPath}/nouveau`,
  needs: 'inventory.edit-imposed',
  async get(visit) {
    const { newTitle, newLead } = imposedWords[visit.language]
    const application = await applicationAsked(visit)
    const recorded = application ? { title: application.name, vendor: application.vendor } : {}
    const action = `/nouveau${application ? `?application=${application.id}` : ''}`
    return formPage(visit, { title: newTitle, lead: newLead, action, back: imposedPath }, recorded)
  },
  async post(visit) {
    const application = await applicationAsked(visit)
    const id = await save(visit, {
      application_id: application?.id ?? null,
      object_by: answersOf(visit).text('object_by'),
    })
    return { redirect: visit.href(`${imposedPath}/${id}`), flash: imposedWords[visit.language].flash.recorded }
  },
})

export const editImposedPage = page({
  path: `${imposedPath}/:id/modifier`,
  needs: 'inventory.edit-imposed',
  async get(visit) {
    const { event } = await readImposed(visit.scope, { id: visit.params.id ?? '' })
    const title = imposedWords[visit.language].editTitle(event.title)
    const applications = await listNames(visit.scope, {})
    const frame = { title, action: `/${event.id}/modifier`, back: `${imposedPath}/${event.id}` }
    return formPage(visit, frame, event, <MoreFields visit={visit} recorded={event} applications={applications} />)
  },
  async post(visit) {
    const { event } = await readImposed(visit.scope, { id: visit.params.id ?? '' })
    const { text } = answersOf(visit)
    const more = { application_id: text('application_id'), data_touched: text('data_touched') }
    // The notice stands in the check of the other dates, so both dates go together.
    await save(visit, { id: event.id, ...more, notice_on: event.notice_on, object_by: text('object_by') })
    return {
      redirect: visit.href(`${imposedPath}/${event.id}`),
      flash: imposedWords[visit.language].flash.saved,
    }
  },
})

interface Frame {
  title: string
  lead?: string
  /** Below the path of the list. */
  action: string
  back: string
}

function formPage(visit: Visit, frame: Frame, recorded: object, more?: VNode): PageResult {
  const { language } = visit
  const say = imposedWords[language]
  const field = fieldsOf(visit, imposedWords[visit.language].fields, recorded)
  const body = (
    <>
      <h1>{frame.title}</h1>
      {frame.lead && <p class="lead">{frame.lead}</p>}
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={visit.href(`${imposedPath}${frame.action}`)}>
        <Field
          {...field('title')}
          kind="text"
          help={say.help.title}
          example={say.examples.title}
          maxLength={160}
          required
        />
        <Field {...field('vendor')} kind="text" maxLength={160} />
        <Field
          {...field('how')}
          kind="select"
          options={imposedHows.map(value => ({ value, label: capitalised(inventoryTexts[language].hows[value]) }))}
          required
        />
        <Field
          {...field('what_it_does')}
          kind="textarea"
          help={say.help.what_it_does}
          rows={3}
          maxLength={1000}
          required
        />
        <Field {...field('object_by')} kind="date" help={say.help.object_by} />
        {more}
        <Buttons language={language} label={sharedWords[language].save} cancelHref={visit.href(frame.back)} />
      </Form>
    </>
  )
  return { title: frame.title, body }
}

type MoreProps = { visit: Visit; recorded: object; applications: readonly { id: string; name: string }[] }

function MoreFields({ visit, recorded, applications }: MoreProps) {
  const { help } = imposedWords[visit.language]
  const field = fieldsOf(visit, imposedWords[visit.language].fields, recorded)
  const options = applications
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, visit.language))
  return (
    <>
      <Field {...field('data_touched')} kind="textarea" help={help.data_touched} rows={2} maxLength={500} />
      <Field {...field('application_id')} kind="select" help={help.application_id} options={options} />
    </>
  )
}

type More = Omit<Parameters<typeof recordImposed>[1]['events'][number], 'title' | 'how' | 'vendor' | 'what_it_does'>

async function save(visit: Visit, more: More): Promise<string> {
  requireAnswers(visit, 'title', 'how', 'what_it_does')
  const { text, choose } = answersOf(visit)
  const event = {
    ...more,
    title: text('title') ?? '',
    vendor: text('vendor'),
    how: choose('how', imposedHows),
    what_it_does: text('what_it_does') ?? '',
  }
  const [id = ''] = await atFields('events.0.', () => recordImposed(visit.scope, { events: [event] }))
  return id
}
