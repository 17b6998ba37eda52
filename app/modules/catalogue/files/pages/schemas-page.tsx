import { Invalid, NotFound } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { isReferent } from '../../datasets/reach.ts'
import { addTableSchema } from '../../schemas/add-table-schema.ts'
import { fetchTableSchema, parsed } from '../../schemas/fetch-table-schema.ts'
import { listTableSchemas } from '../../schemas/list-table-schemas.ts'
import { removeTableSchema } from '../../schemas/remove-table-schema.ts'
import { schemasPath } from './paths.ts'
import { filesWords } from './words.ts'

/** Schemas at hand, those that can be fetched, and the way to add one's own. */
export const schemasPage = page({
  path: schemasPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = filesWords[language].schemas
    const found = await listTableSchemas(scope, {})
    const edits = can(scope, addTableSchema)
    const replaces = edits && !isReferent(scope)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <h2 id="ici">{say.here}</h2>
        {found.schemas.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <Here visit={visit} schemas={found.schemas} removes={replaces} />
        )}
        {edits && (
          <>
            <h2>{say.add}</h2>
            <Form action={visit.href(schemasPath)} multipart>
              <Field
                language={language}
                kind="file"
                name="schema"
                label={say.file}
                help={say.fileHelp}
                accept=".json,application/json"
                required
                {...(visit.problem('schema') ? { error: visit.problem('schema') } : {})}
              />
              <Buttons language={language} label={say.save} />
            </Form>
          </>
        )}
        <h2 id="repertoire">{say.known}</h2>
        <p>{say.knownLead}</p>
        <Known visit={visit} known={found.known} edits={edits} replaces={replaces} />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { scope, typed, files, language } = visit
    const say = filesWords[language].schemas
    const here = visit.href(schemasPath)
    const [remove, fetch] = [one(typed.remove), one(typed.fetch)]
    if (remove) {
      await removeTableSchema(scope, { id: remove })
      return { redirect: here, flash: say.removed }
    }
    const [file] = files
    if (!fetch && !file) throw new Invalid({ schema: { key: 'kernel.required' } })
    const { title, notChecked } = fetch ? await fetchTableSchema(scope, fetch) : await added(visit)
    const gaps = notChecked.length > 0 ? ` ${say.gaps(notChecked.length)}` : ''
    return { redirect: here, flash: `${say.fetched(title)}${gaps}` }
  },
})

async function added({ scope, files: [file] }: Visit) {
  if (!file) throw new NotFound('kernel.not-found')
  const content = parsed(new TextDecoder().decode(file.bytes))
  if (content === null) throw new Invalid({ schema: { key: 'catalogue.not-json' } })
  return addTableSchema(scope, { content })
}

type Found = Awaited<ReturnType<typeof listTableSchemas>>

function Here({ visit, schemas, removes }: { visit: Visit; schemas: Found['schemas']; removes: boolean }) {
  const say = filesWords[visit.language].schemas
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.version}</th>
          <th scope="col">{say.from}</th>
          {removes && <th scope="col">{say.remove}</th>}
        </tr>
      </thead>
      <tbody>
        {schemas.map(schema => (
          <tr key={schema.id}>
            <th scope="row" data-label={say.name}>
              {schema.title}
              {schema.name !== schema.title && <span class="field-note">{schema.name}</span>}
            </th>
            <td data-label={say.version}>{schema.version}</td>
            <td data-label={say.from}>
              {schema.source_url ? new URL(schema.source_url).host : say.given}
              <span class="field-note">
                {say.on(formatDate(schema.added_on, visit.language), sayActor(schema.added_by, visit.language))}
              </span>
            </td>
            {removes && (
              <td data-label={say.remove}>
                <form method="post" action={visit.href(schemasPath)}>
                  <button type="submit" class="button-small" name="remove" value={schema.id}>
                    {say.remove}
                    <span class="visually-hidden">{` ${schema.title} ${schema.version}`}</span>
                  </button>
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface KnownProps {
  visit: Visit
  known: Found['known']
  edits: boolean
  replaces: boolean
}

function Known({ visit, known, edits, replaces }: KnownProps) {
  const say = filesWords[visit.language].schemas
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.version}</th>
          {edits && <th scope="col">{say.fetch}</th>}
        </tr>
      </thead>
      <tbody>
        {known.map(({ name, title, version, url, verified, here }) => (
          <tr key={name}>
            <th scope="row" data-label={say.name}>
              {title[visit.language]}
              <span class="field-note">{name}</span>
            </th>
            <td data-label={say.version}>
              {version}
              {!verified && <span class="field-note">{`${new URL(url).host}, ${say.toConfirm}`}</span>}
            </td>
            {edits && (
              <td data-label={say.fetch}>
                {(replaces || !here) && (
                  <form method="post" action={visit.href(schemasPath)}>
                    <button type="submit" class="button-small" name="fetch" value={name}>
                      {here ? say.again : say.fetch}
                      <span class="visually-hidden">{` ${title[visit.language]}`}</span>
                    </button>
                  </form>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
