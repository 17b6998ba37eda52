import type { Context, Hono } from 'hono'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { tenantsOf } from '#modules/accounts/membership-of.ts'
import { openDemonstration } from '../demo/open-demonstration.ts'
import { announce } from './flash.ts'
import type { WebMeans } from './means.ts'
import { refusedPage } from './failure-pages.tsx'
import { showPage } from './respond.tsx'
import { webTexts } from './texts.ts'
import type { WebVariables } from './variables.ts'

/** The first screen: one's authority when there is one; for who installs, the two doors. */
export function mountWelcome(app: Hono<WebVariables>, means: WebMeans): void {
  app.get('/', async context => {
    const session = await sessionOf(means.auth, context.req.raw.headers)
    if (!session) return context.redirect('/connexion', 303)
    const opened = session.session.tenantId
    const tenants = (await tenantsOf(means.database, session.user.id)).filter(({ id }) => !opened || id === opened)
    const { operator } = session.user
    if (means.demo && operator && !tenants.some(tenant => tenant.demo)) {
      const tenant = await openDemonstration(means, means.examples, session.user)
      return context.redirect(`/t/${tenant.slug}/`, 303)
    }
    if (tenants.length === 1 && tenants[0] && !operator) return context.redirect(`/t/${tenants[0].slug}/`, 303)
    const t = webTexts[context.get('language')].welcome
    const body = (
      <>
        <h1>{tenants.length ? t.choose : t.title}</h1>
        {tenants.length > 0 && (
          <ul class="plain">
            {tenants.map(tenant => (
              <li key={tenant.id}>
                <a href={`/t/${tenant.slug}/`}>{tenant.name}</a> {tenant.demo && <span class="tag">{t.demoMark}</span>}
              </li>
            ))}
          </ul>
        )}
        {!operator && tenants.length === 0 && <p class="lead">{t.none}</p>}
        {operator && <Doors t={t} first={tenants.length === 0} demo={!tenants.some(tenant => tenant.demo)} />}
      </>
    )
    return showPage(context, frameOf(context, means, session.user), {
      title: tenants.length ? t.choose : t.title,
      body,
    })
  })
  app.post('/demonstration', async context => {
    const session = await sessionOf(means.auth, context.req.raw.headers)
    if (!session) return context.redirect('/connexion', 303)
    if (!session.user.operator)
      return showPage(context, frameOf(context, means, session.user), refusedPage(context.get('language')))
    const tenant = await openDemonstration(means, means.examples, session.user)
    announce(context, { text: webTexts[context.get('language')].welcome.demoReady })
    return context.redirect(`/t/${tenant.slug}/`, 303)
  })
}

function frameOf(context: Context<WebVariables>, means: WebMeans, user: { name: string }) {
  return { means, language: context.get('language'), tenant: null, user, nav: [] }
}

type Words = (typeof webTexts)['fr']['welcome']

function Doors({ t, first, demo }: { t: Words; first: boolean; demo: boolean }) {
  return (
    <>
      {first && <p class="lead">{t.lead}</p>}
      <h2>{first ? t.mine : t.another}</h2>
      <p>{t.mineText}</p>
      <p>
        <a class="button button-main" href="/nouvelle-collectivite">
          {t.mineButton}
        </a>
      </p>
      {demo && (
        <>
          <h2>{t.demo}</h2>
          <p>{t.demoText}</p>
          <form method="post" action="/demonstration">
            <button class="button">{t.demoButton}</button>
          </form>
        </>
      )}
    </>
  )
}
