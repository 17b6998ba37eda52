import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { directoryWords } from '#organisation/pages/directory-words.ts'
import { partiesPath } from '#organisation/pages/paths.ts'
import { Figure } from '#ui/figure.tsx'
import { agreementsPath, partnersPath } from '../../paths.ts'
import { listPartners, type Partner } from '../list-partners.ts'
import { saveAgreement } from '../save-agreement.ts'
import { agreementWords } from './words.ts'

/** Those of the territory, bound or not. */
export const partnersPage = page({
  path: partnersPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { partnersPage: say } = agreementWords[language]
    const partners = await listPartners(scope, {})
    const bound = partners.filter(({ under }) => under)
    const unbound = partners.filter(({ under }) => !under)
    const known = partners.some(({ agreements }) => agreements.length > 0)
    const newest = bound
      .flatMap(({ agreements }) => agreements.flatMap(({ signed_on }) => signed_on ?? []))
      .toSorted()
      .at(-1)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {partners.length === 0 ? (
          <p>
            {say.empty} <a href={href(`${partiesPath}/nouveau`)}>{say.add}</a>
          </p>
        ) : (
          <>
            <div class="figures">
              <Figure
                language={language}
                id="sous-convention"
                label={say.under}
                value={known ? formatNumber(bound.length, language, 0) : null}
                numerator={known ? bound.length : null}
                denominator={known ? partners.length : null}
                date={newest ?? null}
                method={say.method}
                large
              />
            </div>
            <section>
              <h2>{say.unbound}</h2>
              {unbound.length === 0 ? (
                <p>{say.allBound}</p>
              ) : (
                <Table visit={visit} partners={unbound} caption={say.unbound} />
              )}
            </section>
            <section>
              <h2>{say.bound}</h2>
              {bound.length === 0 ? (
                <p>{say.noneBound}</p>
              ) : (
                <Table visit={visit} partners={bound} caption={say.bound} />
              )}
            </section>
          </>
        )}
      </>
    )
    return { title: say.title, body }
  },
})

function Table({ visit, partners, caption }: { visit: Visit; partners: readonly Partner[]; caption: string }) {
  const { language, href, scope } = visit
  const { partnersPage: say, standings } = agreementWords[language]
  const kinds: Readonly<Record<string, string>> = directoryWords[language].parties.kinds
  return (
    <div class="table-box">
      <table class="rows" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[say.partner, say.kind, say.agreements].map(head => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {partners.map(({ id, name, kind, agreements, under }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">
                {name}
              </th>
              <td role="cell" data-label={say.kind}>
                <span>{kinds[kind] ?? kind}</span>
              </td>
              <td role="cell" data-label={say.agreements}>
                <span>
                  {agreements.map(({ id: agreement, title, term }) => (
                    <span key={agreement} class="named">
                      <a href={href(`${agreementsPath}/${agreement}`)}>{title}</a>
                      <span class="field-note">
                        {[standings[term.standing], ...(term.ends_on ? [formatDate(term.ends_on, language)] : [])].join(
                          ', ',
                        )}
                      </span>
                    </span>
                  ))}
                  {agreements.length === 0 && <span class="unknown">{say.nothing}</span>}
                  {!under && can(scope, saveAgreement) && (
                    <>
                      {' '}
                      <a href={href(`${agreementsPath}/nouvelle?avec=${id}`)} aria-label={say.prepareWith(name)}>
                        {say.prepare}
                      </a>
                    </>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
