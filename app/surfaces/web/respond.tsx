import type { Context } from 'hono'
import type { VNode } from 'preact'
import type { PageResult } from '#kernel/page.ts'
import type { Tenant } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { nameFields } from '#ui/form.tsx'
import { renderPage, Shell } from '#ui/shell.tsx'
import type { NavItem } from '#ui/shell-nav.tsx'
import { typeset } from '#ui/typeset.ts'
import { makeSheet } from '../reports/make-sheet.ts'
import { announce, takeAnnouncement } from './flash.ts'
import { pathOf } from './language.ts'
import type { WebMeans } from './means.ts'
import { webTexts } from './texts.ts'

/** Around whom and what a page is drawn. */
export interface Frame {
  means: WebMeans
  language: Language
  tenant: Tenant | null
  user: { name: string } | null
  nav: NavItem[]
  /** Whether the tenant has a logo to show. */
  logo?: boolean
  error?: string
}

/** A whole page as an answer. */
export function showPage(
  context: Context,
  frame: Frame,
  page: { title: string; body: VNode; status?: number },
): Response {
  const { means, language, tenant, user } = frame
  const t = webTexts[language]
  const said = takeAnnouncement(context)
  const base = tenant ? `/t/${tenant.slug}` : ''
  const here = new URL(context.req.url)
  const inLanguage = (lang: Language) => {
    const search = new URLSearchParams(here.search)
    search.set('lang', lang)
    return `${pathOf(here)}?${search}`
  }
  const flash = frame.error
    ? { kind: 'error' as const, text: frame.error }
    : said
      ? {
          kind: 'success' as const,
          text: said.text,
          ...(said.undo ? { undo: { path: said.undo, label: t.undo } } : {}),
        }
      : undefined
  const inside = user !== null && tenant !== null
  const html = nameFields(
    renderPage(
      <Shell
        language={language}
        title={page.title}
        authority={
          tenant ? { name: tenant.name, href: `${base}/`, ...(frame.logo ? { logoUrl: `${base}/logo` } : {}) } : null
        }
        nav={frame.nav}
        user={user ? { name: user.name, accountPath: '/mon-compte', signOutPath: '/deconnexion' } : null}
        {...(inside
          ? {
              searchPath: `${base}/recherche`,
              searchValue: here.pathname.endsWith('/recherche') ? (here.searchParams.get('q') ?? '') : '',
            }
          : {})}
        {...(flash ? { flash } : {})}
        assets={{ css: means.assets.css, scripts: means.assets.scripts, icon: '/assets/icon.svg' }}
        languageLinks={{ fr: inLanguage('fr'), en: inLanguage('en') }}
        shortcutsPath="/raccourcis"
        foot={{ version: means.version }}
      >
        {page.body}
      </Shell>,
    ),
    language,
  )
  return context.html(typeset(html, language), (page.status ?? 200) as 200)
}

/** What a page returned, as an HTTP answer; writes answer with a redirect and an announcement. */
export async function respond(context: Context, frame: Frame, result: PageResult): Promise<Response> {
  if ('redirect' in result) {
    if (result.flash) announce(context, { text: result.flash, ...(result.undo ? { undo: result.undo } : {}) })
    return context.redirect(result.redirect, 303)
  }
  if ('sheet' in result) {
    const download = await makeSheet(result.sheet)
    return respond(context, frame, { download, type: 'application/pdf', name: result.name, inline: true })
  }
  if ('download' in result) {
    const bytes =
      typeof result.download === 'string' ? new TextEncoder().encode(result.download) : new Uint8Array(result.download)
    context.header('content-type', result.type)
    context.header(
      'content-disposition',
      `${result.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(result.name)}`,
    )
    return context.body(bytes)
  }
  return showPage(context, frame, result)
}
