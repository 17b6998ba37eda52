import { formatNumber } from '#kernel/texts.ts'
import { languageOf, saidIn } from '#modules/catalogue/dcat/said.ts'
import { shortened } from '#modules/transparency/portal/make-poster.ts'
import { catalogueWords } from '../catalogue-words.ts'
import { datasetPath, paths } from '../paths.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { portalWords } from '../words.ts'

const perPage = 30

/** The datasets that are open to anybody, searched by words, page by page. */
export const cataloguePage: PublicPage = {
  path: paths.catalogue,
  reads: ['q', 'page'],
  catalogue: true,
  async draw(visit) {
    const { language, query } = visit
    const say = catalogueWords[language]
    const search = query.get('q')
    const asked = Math.min(100_000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
    const { total, rows } = await visit.catalogue.list({ ...(search ? { search } : {}), page: asked, size: perPage })
    const pages = Math.max(1, Math.ceil(total / perPage))
    const number = (n: number) => formatNumber(n, language, 0)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <form class="search" role="search" method="get" action={`${visit.place.base}${paths.catalogue}`}>
          <label for="q">{say.search}</label>
          <span class="row">
            <input id="q" type="search" name="q" maxLength={100} value={search ?? ''} />
            <button class="button">{say.apply}</button>
            {search && <a href={visit.to(paths.catalogue)}>{say.clear}</a>}
          </span>
          {visit.to('') !== visit.place.base && <input type="hidden" name="lang" value={language} />}
        </form>
        <p role="status">
          <strong>{search ? say.found(number(total), total < 2) : say.count(number(total), total < 2)}</strong>
        </p>
        {total === 0 && <p class="notice">{search ? say.none : say.nothing}</p>}
        <ul class="systems">
          {rows.map(({ id, content }) => (
            <li key={id}>
              <h2>
                <a href={visit.to(datasetPath(id))} lang={languageOf(content)}>
                  {content.title}
                </a>
              </h2>
              {content.description && <p lang={languageOf(content)}>{shortened(content.description, 220)}</p>}
              <p class="note">{noteOf(visit, content)}</p>
            </li>
          ))}
        </ul>
        {pages > 1 && <Pages visit={visit} page={Math.min(asked, pages)} pages={pages} />}
        <h2>{say.programs}</h2>
        <Files visit={visit} />
      </>
    )
    const title = asked > 1 ? `${say.title}, ${say.page(number(asked), number(pages)).toLowerCase()}` : say.title
    const alternates = [{ type: 'application/ld+json', title: say.title, path: paths.catalogueLd }]
    return { title, body, path: paths.catalogue, alternates }
  },
}

function Files({ visit }: { visit: PublicVisit }) {
  const { files } = portalWords[visit.language].data
  return (
    <ul class="files">
      {(['catalogueTurtle', 'catalogueLd', 'catalogueXml'] as const).map(name => (
        <li key={name}>
          <a href={visit.to(paths[name])}>{files[name][0]}</a>
        </li>
      ))}
    </ul>
  )
}

type Content = Parameters<typeof saidIn>[0]

/** In one line: the themes, the formats, the licence. */
function noteOf({ language }: PublicVisit, content: Content): string {
  const formats = [...new Set(content.distributions.flatMap(({ format }) => format ?? []))].slice(0, 6).join(', ')
  return [saidIn(content, 'themes', language), formats, saidIn(content, 'licence', language)]
    .filter(Boolean)
    .join(' · ')
}

function Pages({ visit, page, pages }: { visit: PublicVisit; page: number; pages: number }) {
  const say = catalogueWords[visit.language]
  const number = (n: number) => formatNumber(n, visit.language, 0)
  const to = (n: number) => visit.to(paths.catalogue, { ...Object.fromEntries(visit.query), page: String(n) })
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
