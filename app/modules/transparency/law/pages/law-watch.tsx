import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { readLawWatch } from '../read-law-watch.ts'
import { lawWords } from './law-words.ts'

type Watch = Awaited<ReturnType<typeof readLawWatch>>
type LawDay = Watch['dates'][number]

export const lawWatchPage = page({
  path: '/veille-juridique',
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Veille juridique', en: 'Law watch' }, order: 90 },
  async get(visit) {
    const { scope, language } = visit
    const watch = await readLawWatch(scope, {})
    const say = lawWords[language]
    const next = watch.dates.find(({ date }) => date >= watch.today)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="note">{say.version(watch.law_version, formatDate(watch.read_on, language))}</p>
        {next && (
          <p>
            <strong>{say.next(formatDate(next.date, language), next.text)}</strong>
          </p>
        )}
        <Dates visit={visit} watch={watch} />
        <Authorities visit={visit} watch={watch} />
        <section aria-labelledby="a-confirmer">
          <h2 id="a-confirmer">{say.open}</h2>
          <p>{say.openLead}</p>
          <ul lang="fr">
            {watch.open.map(({ id, title, text }) => (
              <li key={id}>
                <strong>{title}</strong>
                <span class="field-note">{text}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="sources">
          <h2 id="sources">{say.sources}</h2>
          <p>{say.sourcesLead}</p>
          <ul class="plain" lang="fr">
            {watch.sources.map(({ id, text }) => (
              <li key={id}>
                <strong>{id}</strong> {text}
              </li>
            ))}
          </ul>
        </section>
        <p class="note">{say.disclaimer}</p>
      </>
    )
    return { title: say.title, body }
  },
})

function Dates({ visit, watch }: { visit: Visit; watch: Watch }) {
  const { language, href } = visit
  const say = lawWords[language]
  const { columns } = say
  const empty = watch.dates.every(({ duties, shifts }) => duties.length + shifts.length === 0)
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{say.dates}</h2>
      {empty && (
        <p>
          {say.unqualified} <a href={href('/qualification')}>{say.qualify}</a>
        </p>
      )}
      <table class="rows">
        <caption class="visually-hidden">{say.dates}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.here}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {watch.dates.map(day => (
            <tr key={day.id}>
              <th scope="row" data-label={columns.date}>
                <time dateTime={day.date}>{formatDate(day.date, language)}</time>
                {day.date < watch.today && <span class="field-note">{say.past}</span>}
              </th>
              <td data-label={columns.what} lang="fr">
                {day.text}
              </td>
              <td data-label={columns.here}>
                <Here visit={visit} day={day} />
              </td>
              <td data-label={columns.source}>
                <span lang="fr">{day.article}</span>
                <span class="field-note">{`${day.source} · ${day.verified ? say.confirmed : say.toConfirm}`}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Here({ visit, day }: { visit: Visit; day: LawDay }) {
  const { language, href } = visit
  const say = lawWords[language]
  if (day.duties.length + day.shifts.length === 0) return <span class="unknown">{say.nothing}</span>
  return (
    <>
      {day.shifts.length > 0 && (
        <ul class="plain">
          {day.shifts.map(({ system, before, after }) => (
            <li key={system.id}>
              <a href={href(`/systemes/${system.id}/qualification`)}>{system.name}</a>
              <span class="field-note" lang="fr">
                {say.shift(tierInWords(before), tierInWords(after))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {day.duties.length > 0 && (
        <details>
          <summary>{say.duties(day.duties.length)}</summary>
          <ul class="plain">
            {day.duties.map(({ id, title, system }) => (
              <li key={id}>
                <a href={href(`/obligations/${id}`)}>{system}</a>
                <span class="field-note" lang="fr">
                  {title}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Authorities({ visit: { language }, watch }: { visit: Visit; watch: Watch }) {
  const say = lawWords[language]
  const columns = say.authorityColumns
  return (
    <section aria-labelledby="autorites">
      <h2 id="autorites">{say.authorities}</h2>
      <table class="rows" lang="fr">
        <caption class="visually-hidden">{say.authorities}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {watch.authorities.map(({ id, role, name, text, verified }) => (
            <tr key={id}>
              <th scope="row" data-label={columns.role}>
                {role}
              </th>
              <td data-label={columns.name}>
                {name}
                {!verified && <span class="field-note">{say.toConfirm}</span>}
              </td>
              <td data-label={columns.note}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
