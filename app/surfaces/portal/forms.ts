import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { VNode } from 'preact'
import type { Tenant } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { nameFields } from '#ui/form.tsx'
import { addressOf } from '../web/address.ts'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import { paths } from './paths.ts'
import type { Place } from './place.ts'

/** A page with a form, before the frame of the public site surrounds it. */
interface FramedPage {
  tenant: Tenant
  language: Language
  title: string
  body: VNode
}

/** Draws the frame of the public site around it. */
export type PublicShell = (page: FramedPage) => Promise<string>

/** Puts the form of requests at `/p/:tenant/demandes` of an application that knows the language and the address of who asks. */
export type MountPublicRequests = (app: Hono<WebVariables>, means: WebMeans, shell: PublicShell) => void

const largest = 6 * 1024 * 1024

/** That application, for one visit: it always sees the path of the installation, whichever door was taken; nothing is kept. */
export function formsFor(
  mount: MountPublicRequests,
  means: WebMeans,
  { place, language }: { place: Place; language: Language },
  draw: PublicShell,
): Hono<WebVariables> {
  const forms = new Hono<WebVariables>({ getPath: () => `/p/${place.tenant.slug}${paths.requests}` })
  forms.use(async (context, next) => {
    context.set('language', language)
    context.set('ip', addressOf(context, means.trustProxy))
    await next()
    context.header('cache-control', 'no-store')
  })
  forms.use(bodyLimit({ maxSize: largest, onError: context => context.text('Envoi trop gros.', 413) }))
  forms.onError(error => {
    throw error
  })
  mount(forms, means, async page => nameFields(await draw(page), page.language))
  return forms
}
