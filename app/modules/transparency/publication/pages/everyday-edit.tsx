import { page, type PageResult, type Visit } from '#kernel/page.ts'
import { answersOf, capitalised, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { oneOf } from '#ui/list-address.ts'
import { everydayData, everydayKinds, everydayStarts } from '../everyday.ts'
import { readEveryday } from '../read-everyday.ts'
import { saveEveryday } from '../save-everyday.ts'
import { Confirm } from './confirm.tsx'
import { everydayWords } from './everyday-words.ts'
import { everydayPath } from './paths.ts'
import { publicationWords } from './words.ts'

/** `?sorte=` starts from the rule offered for that kind of use. */
export const newEverydayPage = page({
  path: `${everydayPath}/nouveau`,
  needs: 'transparency.edit',
  async get(visit) {
    const say = everydayWords[visit.language]
    const kind = oneOf(everydayKinds, visit.query.get('sorte') ?? undefined)
    const start = everydayStarts.find(({ id }) => id === kind)
    const recorded = start ? { kind: start.id, name: start.name[visit.language], rule: start.rule } : {}
    const action = `${visit.href(everydayPath)}/nouveau${kind ? `?sorte=${kind}` : ''}`
    return formPage(visit, { title: say.newTitle, lead: say.newLead, recorded, action, starts: true })
  },
  post: visit => save(visit),
})

export const editEverydayPage = page({
  path: `${everydayPath}/:id/modifier`,
  needs: 'transparency.edit',
  async get(visit) {
    const { everyday } = await readEveryday(visit.scope, { id: visit.params.id ?? '' })
    const title = everydayWords[visit.language].editTitle(everyday.name)
    const here = `${visit.href(everydayPath)}/${everyday.id}`
    return formPage(visit, { title, recorded: everyday, action: `${here}/modifier`, back: here })
  },
  post: visit => save(visit, visit.params.id),
})

async function save(visit: Visit, id?: string): Promise<PageResult> {
  requireAnswers(visit, 'name', 'kind', 'data_used')
  const { text, choose, list } = answersOf(visit)
  const name = text('name') ?? ''
  const saved = await saveEveryday(visit.scope, {
    ...(id ? { id } : {}),
    name,
    kind: choose('kind', everydayKinds),
    data_used: choose('data_used', everydayData),
    tools: text('tools'),
    rule: text('rule'),
    owner: text('owner'),
    confirmed: list('confirmed'),
  })
  const flash = everydayWords[visit.language].saved(name)
  return { redirect: visit.href(`${everydayPath}/${saved}`), flash }
}

interface FormParts {
  title: string
  lead?: string
  recorded: object
  action: string
  back?: string
  starts?: boolean
}

function formPage(visit: Visit, { title, lead, recorded, action, back, starts = false }: FormParts): PageResult {
  const { language } = visit
  const say = everydayWords[language]
  const { uses, data, save: label } = publicationWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const body = (
    <>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {starts && <Starts visit={visit} />}
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action}>
        <Field
          {...field('kind')}
          kind="select"
          options={everydayKinds.map(value => ({ value, label: capitalised(uses[value] ?? value) }))}
          required
        />
        <Field
          {...field('name')}
          kind="text"
          help={say.help.name}
          example={say.examples.name}
          maxLength={160}
          required
        />
        <Confirm visit={visit} field="name" />
        <Field {...field('tools')} kind="text" help={say.help.tools} example={say.examples.tools} maxLength={300} />
        <Confirm visit={visit} field="tools" />
        <Field
          {...field('data_used')}
          kind="radio"
          help={say.help.data_used}
          options={everydayData.map(value => ({ value, label: capitalised(data[value] ?? value) }))}
          required
        />
        <Field {...field('rule')} kind="textarea" help={say.help.rule} rows={8} maxLength={4000} />
        <Confirm visit={visit} field="rule" />
        {!starts && (
          <Field {...field('owner')} kind="text" help={say.help.owner} example={say.examples.owner} maxLength={120} />
        )}
        <Buttons language={language} label={label} cancelHref={back ?? visit.href(everydayPath)} />
      </Form>
    </>
  )
  return { title, body }
}

/** One link per kind: the form comes back with a rule to start from, without any script. */
function Starts({ visit }: { visit: Visit }) {
  const { language, query } = visit
  const chosen = query.get('sorte')
  return (
    <nav aria-label={everydayWords[language].start}>
      <p>{everydayWords[language].start}</p>
      <ul class="plain starts">
        {everydayStarts.map(({ id, name, examples }) => (
          <li key={id}>
            <a
              href={`${visit.href(everydayPath)}/nouveau?sorte=${id}`}
              aria-current={chosen === id ? 'true' : undefined}
            >
              {name[language]}
            </a>
            <span class="field-note">{examples[language]}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
