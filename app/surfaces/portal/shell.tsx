import { render } from 'preact-render-to-string'
import { typeset } from '#ui/typeset.ts'
import { paths } from './paths.ts'
import { complianceOf } from './compliance.ts'
import type { Drawn, PublicVisit } from './visit.ts'
import { portalWords } from './words.ts'

type Page = Extract<Drawn, { body: unknown }>

/** A whole public page: the authority first, one style, no script. */
export function drawShell(visit: PublicVisit, page: Page): string {
  const { language, authority, address } = visit
  const say = portalWords[language]
  const other = language === 'fr' ? 'en' : 'fr'
  const alternates = [{ type: 'application/atom+xml', title: say.data.files.feed[0], path: paths.feed }]
  const html = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${page.title} · ${authority}`}</title>
        <link rel="stylesheet" href={visit.stylesheet} />
        <link rel="icon" href="/assets/icon.svg" />
        {!page.status && <link rel="canonical" href={`${address}${page.path}`} />}
        {page.status && <meta name="robots" content="noindex" />}
        {[...alternates, ...(page.alternates ?? [])].map(({ type, title, path }) => (
          <link key={path} rel="alternate" type={type} title={title} href={visit.to(path)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#contenu">
          {say.shell.skip}
        </a>
        <Head visit={visit} path={page.path} />
        <main id="contenu" tabIndex={-1}>
          {page.body}
        </main>
        <footer>
          <nav aria-label={say.shell.foot}>
            <a href={visit.to(paths.accessibility)}>
              {`${say.foot.accessibility}${language === 'fr' ? '\u202f:' : ':'} ${complianceOf(visit)}`}
            </a>
            <a href={visit.to(paths.ecodesign)}>{say.foot.ecodesign}</a>
            <a href={visit.to(paths.legal)}>{say.foot.legal}</a>
            <a href={languageLink(visit, page.path, other)} lang={other} hreflang={other}>
              {say.shell.other.label}
            </a>
          </nav>
          <p>{say.shell.madeWith}</p>
        </footer>
      </body>
    </html>,
  )
  return `<!doctype html>${typeset(html, language)}`
}

function Head({ visit, path }: { visit: PublicVisit; path: string }) {
  const { language, authority, publications } = visit
  const say = portalWords[language]
  const { everyday, site } = publications
  const links = [
    [paths.register, say.nav.register],
    ...(everyday.length > 0 ? [[paths.everyday, say.nav.everyday]] : []),
    [paths.rules, say.nav.rules],
    [paths.data, say.nav.data],
    [paths.requests, say.nav.requests],
  ] as const
  return (
    <header>
      <a class="authority" href={visit.to(paths.home)}>
        {site?.content.logo && <img src={visit.to(paths.logo)} alt="" height={48} />}
        <span>
          <strong lang={language === 'fr' ? undefined : 'fr'}>{authority}</strong>
          <span>{say.shell.site}</span>
        </span>
      </a>
      <nav aria-label={say.shell.menu}>
        {links.map(([to = '', label]) => (
          <a key={to} href={visit.to(to)} aria-current={to === path ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** The same page in the other language, with what its address asked for. */
function languageLink(visit: PublicVisit, path: string, lang: 'fr' | 'en'): string {
  const search = new URLSearchParams([...visit.query, ['lang', lang]])
  return `${visit.place.base}${path}?${search}`
}
