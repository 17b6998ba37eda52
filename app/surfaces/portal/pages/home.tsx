import { decides } from '#modules/transparency/portal/deciding.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { paths } from '../paths.ts'
import { inFrench, RowOf, Rows, Said } from '../said.tsx'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { portalWords } from '../words.ts'
import { SystemList } from './system-list.tsx'

const newestShown = 5

export const homePage: PublicPage = {
  path: paths.home,
  draw(visit) {
    const { language, publications, authority } = visit
    const say = portalWords[language].home
    const { site, systems } = publications
    const newest = systems.toSorted((a, b) => (a.published_on < b.published_on ? 1 : -1)).slice(0, newestShown)
    const nothing = site?.content.nothing_found
    const body = (
      <>
        <h1>{say.title}</h1>
        {site?.content.introduction ? (
          <div class="lead">
            <Said visit={visit} text={site.content.introduction} />
          </div>
        ) : (
          <p class="lead">{say.lead(authority)}</p>
        )}
        <Counts visit={visit} />
        {systems.length === 0 && (
          <p class="notice">{nothing ? say.nothingFound(formatDate(nothing.on, language), nothing.by) : say.nothing}</p>
        )}
        {systems.length > 0 && (
          <>
            <Search visit={visit} />
            <h2>{say.newest}</h2>
            <SystemList visit={visit} systems={newest} />
            <p>
              <a href={visit.to(paths.register)}>{say.all}</a>
            </p>
          </>
        )}
        <h2>{say.rights}</h2>
        <p>{say.rightsText}</p>
        <p>
          <a class="button" href={visit.to(paths.requests)}>
            {say.ask}
          </a>
        </p>
        <Contacts visit={visit} />
        <h2>{say.more}</h2>
        <ul>
          <li>
            <a href={visit.to(paths.incidents)}>{portalWords[language].nav.incidents}</a>
          </li>
          <li>
            <a href={visit.to(paths.data)}>{portalWords[language].nav.data}</a>
          </li>
        </ul>
      </>
    )
    return { title: say.title, body, path: paths.home }
  },
}

function Counts({ visit }: { visit: PublicVisit }) {
  const { language, publications } = visit
  const say = portalWords[language].home
  const { systems, everyday } = publications
  const deciding = systems.filter(({ content }) => decides(content.individual_decision))
  const counts = [
    { n: systems.length, words: say.systems, to: paths.register },
    { n: deciding.length, words: say.deciding, to: paths.rules },
    { n: everyday.length, words: say.everyday, to: paths.everyday },
  ].filter(({ n }) => n > 0)
  if (counts.length === 0) return null
  return (
    <ul class="counts">
      {counts.map(({ n, words, to }) => (
        <li key={to}>
          <a href={visit.to(to)}>
            <strong>{formatNumber(n, language)}</strong> {words(formatNumber(n, language), n < 2)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Search({ visit }: { visit: PublicVisit }) {
  const say = portalWords[visit.language].home
  return (
    <form class="search" role="search" method="get" action={`${visit.place.base}${paths.register}`}>
      <label for="q">{say.search}</label>
      <p class="note" id="q-aide">
        {say.searchHelp}
      </p>
      <span class="row">
        <input id="q" type="search" name="q" maxLength={100} aria-describedby="q-aide" />
        {visit.to('') !== visit.place.base && <input type="hidden" name="lang" value={visit.language} />}
        <button class="button">{say.searchButton}</button>
      </span>
    </form>
  )
}

function Contacts({ visit }: { visit: PublicVisit }) {
  const say = portalWords[visit.language].home
  const site = visit.publications.site?.content
  if (!site?.office && !site?.contact && !site?.dpo_contact) return null
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{say.contact}</h2>
      <p class="visually-hidden" {...inFrench(visit)}>
        {site.name}
      </p>
      <Rows>
        <RowOf visit={visit} label={say.office} text={site.office} />
        <RowOf visit={visit} label={say.write} text={site.contact} />
        <RowOf visit={visit} label={say.dpo} text={site.dpo_contact} />
      </Rows>
    </section>
  )
}
