import { page, type Visit } from '#kernel/page.ts'
import { formatInstant, formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listImports } from '../list-imports.ts'
import { receiveFile } from '../receive-file.ts'
import { labelOf } from './labels.ts'
import { intakeWords } from './words.ts'

/** « Ajouter un fichier »: drop one or many files; each goes to its own preview. */
export const addFilePage = page({
  path: '/ajouter',
  needs: 'intake.add',
  menu: { section: 'add', label: { fr: 'Ajouter un fichier', en: 'Add a file' }, order: 1 },
  async get(visit) {
    const t = intakeWords[visit.language].add
    const problem = visit.problem('file')
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {problem && <ErrorSummary language={visit.language} errors={[{ field: 'file', message: problem }]} />}
        <Form action={visit.href('/ajouter')} multipart>
          <Field
            language={visit.language}
            kind="file"
            name="file"
            label={t.choose}
            help={t.accepted}
            multiple
            drop
            required
            {...(problem ? { error: problem } : {})}
          />
          <Buttons language={visit.language} label={t.send} />
        </Form>
        <details>
          <summary>{t.whatTitle}</summary>
          <ul>
            {t.what.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
        <Received visit={visit} imports={await listImports(visit.scope, { limit: 200 })} />
      </>
    )
    return { title: t.title, body }
  },
  async post(visit) {
    const t = intakeWords[visit.language].add
    if (visit.files.length === 0) return { ...(await showWithout(visit)), status: 422 }
    const ids: string[] = []
    for (const file of visit.files) ids.push(await receiveFile(visit.scope, file))
    const [first] = ids
    if (ids.length === 1 && first) return { redirect: `/ajouter/${first}` }
    const received = (await listImports(visit.scope, { limit: 500 })).filter(({ id }) => ids.includes(id))
    const aside = received.filter(({ state }) => state === 'set-aside').length
    return { redirect: '/ajouter#recus', flash: t.received(ids.length, aside) }
  },
})

async function showWithout(visit: Visit) {
  const shown = await addFilePage.get?.({
    ...visit,
    problem: field => (field === 'file' ? intakeWords[visit.language].add.none : undefined),
  })
  if (!shown || !('body' in shown)) throw new Error('the page of files shows itself')
  return shown
}

type Imports = Awaited<ReturnType<typeof listImports>>

/** What came in, the newest first, with what remains to be done about each. */
function Received({ visit, imports }: { visit: Visit; imports: Imports }) {
  const t = intakeWords[visit.language]
  if (imports.length === 0) return null
  return (
    <section aria-labelledby="recus">
      <h2 id="recus">{t.add.receivedTitle}</h2>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t.add.file}</th>
            <th scope="col">{t.add.recognised}</th>
            <th scope="col">{t.add.state}</th>
            <th scope="col">{t.add.when}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map(item => (
            <tr key={item.id}>
              <th scope="row" data-label={t.add.file}>
                <a href={visit.href(`/ajouter/${item.id}`)}>{item.file_name}</a>
              </th>
              <td data-label={t.add.recognised}>{labelOf(visit.scope, item.recogniser) ?? t.add.unknown}</td>
              <td data-label={t.add.state}>
                {t.states[item.state as keyof typeof t.states]}
                {item.set_aside_reason && <p class="note">{item.set_aside_reason[visit.language]}</p>}
                {item.state === 'applied' &&
                  `, ${t.add.rows(formatNumber((item.created_rows ?? 0) + (item.updated_rows ?? 0), visit.language))}`}
              </td>
              <td data-label={t.add.when}>
                {formatInstant(item.received_at, visit.language, visit.scope.tenant.timeZone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
