import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { publicAddress } from '#kernel/tenants.ts'
import { capitalised } from '#ui/form-answers.ts'
import { Form } from '#ui/form.tsx'
import { publishDatasets } from '../publish-datasets.ts'
import { readPublicCatalogue } from '../read-public-catalogue.ts'
import { readPublication } from '../read-publication.ts'
import { withdrawDatasets } from '../withdraw-datasets.ts'
import { Differences } from './differences.tsx'
import { publicationPath, publicationsPath } from './paths.ts'
import { publicationWords } from './publication-words.ts'
import { warningsOf } from './warnings.ts'

type Standing = Awaited<ReturnType<typeof readPublication>>

/** One dataset before the public: what is read, what would be, and the two acts. */
export const publicationPage = page({
  path: publicationPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language, href, origin } = visit
    const say = publicationWords[language].record
    const standing = await readPublication(scope, { id: visit.params.id ?? '' })
    const { host } = await readPublicCatalogue(scope, {})
    const site = publicAddress(origin, scope.tenant.slug, host)
    const { id, title, online, obstacle } = standing
    const warnings = obstacle ? [] : warningsOf(standing.current, language)
    const body = (
      <article class="record">
        <header class="record-head">
          <p class="record-kind">{say.kind}</p>
          <h1>{title}</h1>
          <p class="lead">{saidOf(standing, language)}</p>
          <div class="row">
            <a href={href(`/catalogue/${id}`)}>{say.dataset}</a>
            {online && <a href={`${site}/catalogue/${id}`}>{say.see}</a>}
          </div>
        </header>
        {obstacle && (
          <p class="notice">{`${say.why}${language === 'fr' ? '\u202f:' : ':'} ${publicationWords[language].obstacles[obstacle]}.`}</p>
        )}
        {warnings.length > 0 && (
          <section aria-labelledby="avant">
            <h2 id="avant">{say.warnings}</h2>
            <ul>
              {warnings.map(warning => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </section>
        )}
        {can(scope, publishDatasets) && <Acts visit={visit} standing={standing} />}
        <section aria-labelledby="public">
          <h2 id="public">{!online ? say.first : standing.changes.length > 0 ? say.changes : say.reads}</h2>
          <Differences language={language} standing={standing} />
        </section>
      </article>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const say = publicationWords[language]
    const ids = [visit.params.id ?? '']
    const redirect = visit.href(`${publicationsPath}/${ids[0]}`)
    if (one(typed.do) === 'withdraw') {
      const { withdrawn } = await withdrawDatasets(scope, { ids })
      return { redirect, flash: say.withdrawn(withdrawn.length) }
    }
    const { published } = await publishDatasets(scope, { ids })
    return { redirect, flash: say.published(published.length) }
  },
})

function Acts({ visit, standing }: { visit: Visit; standing: Standing }) {
  const say = publicationWords[visit.language].record
  const { id, online, obstacle } = standing
  const publishes = !obstacle && standing.standing !== 'online'
  if (!publishes && !online) return null
  return (
    <Form action={visit.href(`${publicationsPath}/${id}`)}>
      <div class="buttons">
        {publishes && (
          <button type="submit" name="do" value="publish" class="button-main">
            {online ? say.republish : say.publish}
          </button>
        )}
        {online && (
          <button type="submit" name="do" value="withdraw">
            {say.withdraw}
          </button>
        )}
      </div>
    </Form>
  )
}

function saidOf({ standing, published_on }: Standing, language: Visit['language']): string {
  const { says } = publicationWords[language].record
  const day = published_on ? formatDate(published_on, language) : ''
  return standing === 'online' || standing === 'changed' ? says[standing](day) : capitalised(says[standing])
}
