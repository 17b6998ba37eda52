import { today } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { exportLinks } from '#records/pages/list-tools.tsx'
import { listProcessings, type ListedProcessing } from '../list-processings.ts'
import { extractPath, pathOfUse, processingsPath } from './paths.ts'
import { processingRegister } from './processing-register.ts'
import { processingWords } from './words.ts'

/** What of the register concerns AI, to read, to print and to take away. */
export const extractPage = page({
  path: extractPath,
  needs: 'transparency.read',
  async get(visit) {
    const { language } = visit
    const { extractPage: say } = processingWords[language]
    const rows = await linkedProcessings(visit)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="note">{say.date(formatDate(today(visit.scope), language))}</p>
        {rows.length === 0 ? (
          <p>
            {say.none} <a href={visit.href(processingsPath)}>{processingWords[language].title}</a>
          </p>
        ) : (
          <p class="row">
            <a class="button" href={visit.href(`${extractPath}/pdf`)}>
              {say.pdf}
            </a>
            <span>{say.files}</span>
            {exportLinks(visit, processingRegister, { linked: 'yes' }).map(({ label, href }) => (
              <a key={href} href={href} download>
                {label}
              </a>
            ))}
          </p>
        )}
        {rows.map(row => (
          <Record key={row.id} visit={visit} row={row} />
        ))}
      </>
    )
    return { title: say.title, body }
  },
})

export const extractPdfPage = page({
  path: `${extractPath}/pdf`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const { extractPage: say, fields } = processingWords[language]
    const date = formatDate(today(scope), language)
    const rows = await linkedProcessings(visit)
    return {
      name: 'extrait-registre-traitements-ia.pdf',
      sheet: {
        layout: 'record',
        language,
        title: say.title,
        kind: say.kind,
        authority: scope.tenant.name,
        lead: rows.length === 0 ? say.none : say.lead,
        sections: rows.map(row => ({
          title: `${row.reference} ${row.name}`,
          fields: [
            { label: fields.uses, value: row.uses.map(({ name }) => name).join(', ') },
            ...shown.map(name => ({ label: fields[name], value: row[name] ?? say.notSaid })),
          ],
        })),
        foot: say.foot(date),
      },
    }
  },
})

/** Art. 30(1) a to f; security measures stay inside. */
const shown = [
  'purpose',
  'legal_basis',
  'department',
  'persons',
  'data_categories',
  'recipients',
  'processors',
  'transfers',
  'kept_for',
  'rights_contact',
] as const

async function linkedProcessings({ scope }: Visit): Promise<ListedProcessing[]> {
  const found: ListedProcessing[] = []
  for (let n = 1; ; n++) {
    const { rows } = await listProcessings(scope, { linked: 'yes', size: 500, page: n })
    found.push(...rows)
    if (rows.length < 500) return found
  }
}

function Record({ visit, row }: { visit: Visit; row: ListedProcessing }) {
  const { extractPage: say, fields } = processingWords[visit.language]
  return (
    <section>
      <h2>
        <a href={visit.href(`${processingsPath}/${row.id}`)}>{`${row.reference} ${row.name}`}</a>
      </h2>
      <dl class="fields">
        <div>
          <dt>{fields.uses}</dt>
          <dd>
            <ul class="plain">
              {row.uses.map(use => (
                <li key={use.id}>
                  <a href={visit.href(pathOfUse(use))}>{use.name}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {shown.map(name => (
          <div key={name}>
            <dt>{fields[name]}</dt>
            <dd>
              {row[name] ? <span class="typed-text">{row[name]}</span> : <span class="unknown">{say.notSaid}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
