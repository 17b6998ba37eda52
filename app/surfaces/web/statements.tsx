import type { Hono } from 'hono'
import type { VNode } from 'preact'
import type { Language } from '#kernel/texts.ts'
import type { WebMeans } from './means.ts'
import { showPage } from './respond.tsx'
import { webTexts } from './texts.ts'
import type { WebVariables } from './variables.ts'

/** Pages that speak of the product itself, open to everybody. */
export function mountStatements(app: Hono<WebVariables>, means: WebMeans): void {
  const pages: Record<string, (language: Language) => { title: string; body: VNode }> = {
    '/accessibilite': language => statement(webTexts[language].accessibility),
    '/eco-conception': language => statement(webTexts[language].ecodesign),
    '/mentions': language => statement(webTexts[language].legal),
    '/raccourcis': shortcuts,
  }
  for (const [path, page] of Object.entries(pages)) {
    app.get(path, context => {
      const language = context.get('language')
      return showPage(context, { means, language, tenant: null, user: null, nav: [] }, page(language))
    })
  }
}

function statement({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  const body = (
    <>
      <h1>{title}</h1>
      {paragraphs.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  )
  return { title, body }
}

function shortcuts(language: Language) {
  const t = webTexts[language].shortcuts
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.does}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td data-label={t.key}>
              <kbd>Ctrl K</kbd>
            </td>
            <td data-label={t.does}>{t.search}</td>
          </tr>
          <tr>
            <td data-label={t.key}>
              <kbd>?</kbd>
            </td>
            <td data-label={t.does}>{t.help}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <label>
          <input type="checkbox" data-single-keys /> {t.single}
        </label>
      </p>
    </>
  )
  return { title: t.title, body }
}
