import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import type { DatasetContent } from '#modules/catalogue/dcat/content.ts'
import { languageOf, saidIn } from '#modules/catalogue/dcat/said.ts'
import { catalogueWords } from '../catalogue-words.ts'
import { datasetPath, paths } from '../paths.ts'
import { RowOf, Rows } from '../said.tsx'
import type { PublicPage } from '../visit.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One dataset: what it is, who answers for it, and where to take it. */
export const datasetPage: PublicPage = {
  path: `${paths.catalogue}/:id`,
  catalogue: true,
  async draw(visit) {
    const { language, params } = visit
    const say = catalogueWords[language]
    const found = uuid.test(params.id ?? '') ? await visit.catalogue.read(params.id ?? '') : null
    if (!found) return null
    const { content } = found
    const lang = languageOf(content)
    const fields = Object.keys(say.fields) as (keyof typeof say.fields)[]
    const body = (
      <>
        <h1 lang={lang}>{content.title}</h1>
        {content.description && (
          <div lang={lang}>
            {content.description.split(/\n+/).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        )}
        <h2>{say.ways}</h2>
        {content.distributions.length === 0 && <p>{say.noWays}</p>}
        <ul class="files">
          {content.distributions.map((way, index) => (
            <Way key={index} language={language} lang={lang} way={way} />
          ))}
        </ul>
        <h2>{say.said}</h2>
        <Rows>
          {fields.map(field => {
            const words = saidIn(content, field, language) ?? (field === 'licence' ? content.licenceText : null)
            return <RowOf key={field} visit={visit} label={say.fields[field]} text={words} />
          })}
        </Rows>
        <p class="note">{say.published(formatDate(found.published_on, language))}</p>
        <p>
          <a href={visit.to(paths.catalogue)}>{say.back}</a>
        </p>
      </>
    )
    return { title: content.title, body, path: datasetPath(found.id) }
  },
}

type WayProps = { language: Language; lang: string; way: DatasetContent['distributions'][number] }

function Way({ language, lang, way }: WayProps) {
  const address = way.downloadUrl ?? way.accessUrl ?? ''
  const size = way.byteSize && formatNumber(way.byteSize / 1_000_000, language)
  const notes = [way.format, size && `${size} ${language === 'fr' ? 'Mo' : 'MB'}`]
  return (
    <li>
      <a href={address} lang={lang}>
        {way.title ?? address}
      </a>{' '}
      <span class="note">{notes.filter(Boolean).join(', ')}</span>
    </li>
  )
}
