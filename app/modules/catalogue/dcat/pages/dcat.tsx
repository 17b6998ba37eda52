import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { publicAddress } from '#kernel/tenants.ts'
import { publishDatasets } from '../publish-datasets.ts'
import { readPublicCatalogue } from '../read-public-catalogue.ts'
import { syntaxes, syntaxNames } from '../write-rdf.ts'
import { dcatWords } from './dcat-words.ts'
import { dcatPath, publicationsPath } from './paths.ts'

export const perFile = 100
const mostPages = 50

/** How the catalogue leaves: files for oneself, an address for the others. */
export const dcatPage = page({
  path: dcatPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: dcatWords.fr.title, en: dcatWords.en.title }, order: 14 },
  async get(visit) {
    const { scope, language, href, origin } = visit
    const say = dcatWords[language]
    const { host, datasets, online } = await readPublicCatalogue(scope, {})
    const site = publicAddress(origin, scope.tenant.slug, host)
    const number = (n: number) => formatNumber(n, language, 0)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <section aria-labelledby="public">
          <h2 id="public">{say.public}</h2>
          <p>{online > 0 ? say.online(number(online), online < 2) : say.noneOnline}</p>
          <div class="row verbs">
            <a class="button" href={href(publicationsPath)}>
              {can(scope, publishDatasets) ? say.publish : say.public}
            </a>
            {online > 0 && <a href={`${site}/catalogue`}>{say.see}</a>}
          </div>
        </section>
        <section aria-labelledby="moissonnage">
          <h2 id="moissonnage">{say.harvested}</h2>
          <p>{say.harvestedText}</p>
          <dl class="fields">
            {syntaxNames.map(name => (
              <div key={name}>
                <dt>{`${say.address} (${syntaxes[name].name})`}</dt>
                <dd>
                  <code>{`${site}/catalogue.${name}`}</code>
                </dd>
              </div>
            ))}
            {say.portals.map(([portal, how]) => (
              <div key={portal}>
                <dt>{portal}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
          <p class="note">{say.toConfirm}</p>
        </section>
        <Files visit={visit} datasets={datasets} />
      </>
    )
    return { title: say.title, body }
  },
})

function Files({ visit, datasets }: { visit: Visit; datasets: number }) {
  const { language, href } = visit
  const say = dcatWords[language]
  const number = (n: number) => formatNumber(n, language, 0)
  const pages = Math.ceil(datasets / perFile)
  const shown = Array.from({ length: Math.min(pages, mostPages) }, (_, index) => index + 1)
  return (
    <section aria-labelledby="fichiers">
      <h2 id="fichiers">{say.export}</h2>
      <p>{datasets > 0 ? say.exportText : say.empty}</p>
      {datasets > 0 && (
        <ul class="files">
          {shown.map(page => {
            const [from, to] = [(page - 1) * perFile + 1, Math.min(page * perFile, datasets)]
            return (
              <li key={page}>
                <span>{`${say.pageOf(number(page), number(from), number(to))}${language === 'fr' ? '\u202f:' : ':'} `}</span>
                {syntaxNames.map((name, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={href(`${dcatPath}/catalogue.${name}?page=${page}`)} download>
                      {syntaxes[name].name}
                      <span class="visually-hidden">{`, ${say.page} ${number(page)}`}</span>
                    </a>
                  </>
                ))}
              </li>
            )
          })}
        </ul>
      )}
      {pages > mostPages && <p class="note">{say.more(number(mostPages), number(pages))}</p>}
    </section>
  )
}
