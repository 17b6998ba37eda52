import type { ComponentChildren, VNode } from 'preact'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '#kernel/texts.ts'
import { ShellFoot, type FootProps } from '#ui/shell-foot.tsx'
import { ShellNav, type NavItem } from '#ui/shell-nav.tsx'
import { words } from '#ui/words.ts'

export interface ShellProps {
  language: Language
  /** Title of the page; the name of the authority follows it in the browser's tab. */
  title: string
  authority: { name: string; logoUrl?: string; href?: string } | null
  nav: NavItem[]
  user?: { name: string; accountPath?: string; signOutPath: string } | null
  searchPath?: string
  /** What the search box holds on the results page. */
  searchValue?: string
  flash?: Flash
  assets: { css: string; scripts: string[]; icon?: string }
  /** The same page in the other language. */
  languageLinks: Record<Language, string>
  /** Page of keyboard shortcuts, opened by `?`. */
  shortcutsPath?: string
  foot?: FootProps
  children: ComponentChildren
}

export interface Flash {
  kind: 'success' | 'info' | 'error'
  text: string
  undo?: { path: string; label: string }
}

/** A whole page. `children` starts with the h1. */
export function Shell(props: ShellProps) {
  const { language, title, authority, nav } = props
  const name = authority?.name ?? words[language].shell.product
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${name}`}</title>
        <link rel="stylesheet" href={props.assets.css} />
        {props.assets.icon && <link rel="icon" href={props.assets.icon} />}
        {props.assets.scripts.map(src => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <SkipLinks language={language} menu={nav.length > 0} search={props.searchPath !== undefined} />
        <div class={nav.length > 0 ? 'shell' : 'shell shell-bare'}>
          <Head {...props} />
          {nav.length > 0 && <ShellNav language={language} nav={nav} />}
          <main class="shell-main" id="contenu" tabIndex={-1}>
            {props.flash && <FlashMessage language={language} flash={props.flash} />}
            {props.children}
          </main>
          <ShellFoot language={language} {...props.foot} />
        </div>
      </body>
    </html>
  )
}

/** The bytes of a page. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${render(page)}`
}

function SkipLinks({ language, menu, search }: { language: Language; menu: boolean; search: boolean }) {
  const say = words[language].shell
  return (
    <nav aria-label={say.quickAccess}>
      <a class="skip" href="#contenu">
        {say.skipToContent}
      </a>
      {menu && (
        <a class="skip" href="#menu">
          {say.skipToMenu}
        </a>
      )}
      {search && (
        <a class="skip" href="#recherche">
          {say.skipToSearch}
        </a>
      )}
    </nav>
  )
}

function Head({ language, authority, user, languageLinks, ...props }: ShellProps) {
  const say = words[language].shell
  return (
    <header class="shell-head">
      <a class="brand" href={authority?.href ?? '/'}>
        {authority?.logoUrl && <img src={authority.logoUrl} alt="" height={40} />}
        <span>
          <span class="brand-authority">{authority?.name ?? say.product}</span>
          {authority && <span class="brand-product">{say.product}</span>}
        </span>
      </a>
      {props.searchPath && (
        <Search language={language} path={props.searchPath} value={props.searchValue} help={props.shortcutsPath} />
      )}
      <nav class="languages" aria-label={say.languages}>
        {(['fr', 'en'] as const).map(code => (
          <a
            key={code}
            href={languageLinks[code]}
            lang={code}
            hreflang={code}
            aria-current={code === language ? 'true' : undefined}
          >
            {languageNames[code]}
          </a>
        ))}
      </nav>
      {user && (
        <div class="shell-user">
          {user.accountPath ? (
            <a href={user.accountPath}>
              <span class="visually-hidden">{`${say.account} `}</span>
              {user.name}
            </a>
          ) : (
            <span>
              <span class="visually-hidden">{`${say.signedInAs} `}</span>
              {user.name}
            </span>
          )}
          <form method="post" action={user.signOutPath}>
            <button type="submit" class="button-link">
              {say.signOut}
            </button>
          </form>
        </div>
      )}
    </header>
  )
}

const languageNames = { fr: 'Français', en: 'English' }

type SearchProps = { language: Language; path: string; value?: string; help?: string }

function Search({ language, path, value, help }: SearchProps) {
  const say = words[language].shell
  return h(
    'keyboard-shortcuts',
    { class: 'shell-search', help },
    <form role="search" method="get" action={path}>
      <label class="visually-hidden" for="recherche">
        {say.searchLabel}
      </label>
      <input
        id="recherche"
        type="search"
        name="q"
        value={value}
        placeholder={say.searchLabel}
        aria-keyshortcuts="Control+K"
        autocomplete="off"
      />
      <button type="submit" class="button">
        {say.search}
      </button>
    </form>,
  )
}

function FlashMessage({ language, flash }: { language: Language; flash: Flash }) {
  const say = words[language].shell
  const colon = language === 'fr' ? '\u202f:' : ':'
  return (
    <div
      class={`notice notice-${flash.kind} flash flash-${flash.kind}`}
      role={flash.kind === 'error' ? 'alert' : 'status'}
    >
      <p>
        <strong>{`${say.flash[flash.kind]}${colon}`}</strong> {flash.text}
      </p>
      {flash.undo && (
        <form method="post" action={flash.undo.path}>
          <button type="submit" class="button-small">
            {flash.undo.label}
          </button>
        </form>
      )}
    </div>
  )
}
