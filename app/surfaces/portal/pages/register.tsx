import { formatDate, formatNumber } from '#kernel/texts.ts'
import { choicesOf, facetNames, narrowed } from '../narrow.ts'
import { paths, systemPath } from '../paths.ts'
import { inFrench } from '../said.tsx'
import { pageWords } from '../page-words.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { portalWords } from '../words.ts'
import { SystemList } from './system-list.tsx'

/** So that the page of an authority with hundreds of systems stays within the 30 kB of a public page. */
const perPage = 40

export const registerPage: PublicPage = {
  path: paths.register,
  reads: ['q', ...facetNames, 'page'],
  draw(visit) {
    const { language, publications, query } = visit
    const say = portalWords[language].register
    const found = narrowed(publications, query, language)
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
    const shown = found.slice((page - 1) * perPage, page * perPage)
    const number = (n: number) => formatNumber(n, language)
    const all = publications.systems.length
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <Narrow visit={visit} />
        <p role="status">
          <strong>
            {found.length === all ? say.count(number(all), all < 2) : say.of(number(found.length), number(all))}
          </strong>
        </p>
        {found.length === 0 && all > 0 && <p class="notice">{say.none}</p>}
        <SystemList visit={visit} systems={shown} heading="h2" />
        {pages > 1 && <Pages visit={visit} page={page} pages={pages} />}
        <Withdrawn visit={visit} />
        <p>
          <a href={visit.to(paths.data)}>{say.files}</a>
        </p>
      </>
    )
    const title = page > 1 ? `${say.title}, ${say.page(number(page), number(pages)).toLowerCase()}` : say.title
    const catalogue = portalWords[language].data.files.catalogueLd[0]
    const alternates = [{ type: 'application/ld+json', title: catalogue, path: paths.catalogueLd }]
    return { title, body, path: paths.register, alternates }
  },
}

/** A form of the GET kind: what was asked stands in the address, to be kept or sent. */
function Narrow({ visit }: { visit: PublicVisit }) {
  const { language, publications, query } = visit
  const say = portalWords[language].register
  const offered = facetNames.flatMap(name => {
    const choices = choicesOf(name, publications, language)
    return choices.length > 0 ? [{ name, choices }] : []
  })
  const narrows = query.has('q') || offered.some(({ name }) => query.has(name))
  const chosen = visit.to('') !== visit.place.base
  return (
    <form class="search" role="search" method="get" action={`${visit.place.base}${paths.register}`}>
      <label for="q">{say.search}</label>
      <span class="row">
        <input id="q" type="search" name="q" maxLength={100} value={query.get('q') ?? ''} />
        <button class="button">{say.apply}</button>
        {narrows && <a href={visit.to(paths.register)}>{say.clear}</a>}
      </span>
      {chosen && <input type="hidden" name="lang" value={language} />}
      {offered.length > 0 && (
        <details open={offered.some(({ name }) => query.has(name))}>
          <summary>{say.narrow}</summary>
          <div class="facets">
            {offered.map(({ name, choices }) => (
              <div key={name}>
                <label for={name}>{say.facets[name]}</label>
                <select id={name} name={name}>
                  <option value="">{say.any}</option>
                  {choices.map(({ value, label, count }) => (
                    <option key={value} value={value} selected={query.get(name) === value}>
                      {`${label} (${count})`}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
        </details>
      )}
    </form>
  )
}

function Pages({ visit, page, pages }: { visit: PublicVisit; page: number; pages: number }) {
  const say = portalWords[visit.language].register
  const number = (n: number) => formatNumber(n, visit.language)
  const to = (n: number) => visit.to(paths.register, { ...Object.fromEntries(visit.query), page: String(n) })
  return (
    <nav class="row" aria-label={say.pages}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {say.previous}
        </a>
      )}
      <span>{say.page(number(page), number(pages))}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {say.next}
        </a>
      )}
    </nav>
  )
}

/** What was here and is not any more stays named, with its reason one click away. */
function Withdrawn({ visit }: { visit: PublicVisit }) {
  const { language, publications } = visit
  const say = portalWords[language].register
  const withdrawn = publications.withdrawn.filter(({ kind }) => kind === 'system')
  if (withdrawn.length === 0) return null
  return (
    <details>
      <summary>{say.withdrawn(formatNumber(withdrawn.length, language), withdrawn.length < 2)}</summary>
      <ul>
        {withdrawn.map(({ id, code, name, published_on }) => (
          <li key={id}>
            <a
              href={visit.to(systemPath(code))}
              {...inFrench(visit)}
              aria-label={pageWords[language].withdrawn.title(name)}
            >
              {name}
            </a>{' '}
            <span class="note">{say.withdrawnOn(formatDate(published_on, language))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
