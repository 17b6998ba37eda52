import type { Hono } from 'hono'
import { mediaTypes } from '#kernel/page.ts'
import { makeDeliberation } from '../reports/make-deliberation.ts'
import { makeReport } from '../reports/make-report.ts'
import { prepareDeliberation } from '../reports/prepare-deliberation.ts'
import { readLogo } from '#organisation/read-logo.ts'
import type { WebMeans } from './means.ts'
import { respond } from './respond.tsx'
import { inTenant } from './tenant-pages.tsx'
import type { WebVariables } from './variables.ts'

/** Bytes that are not pages: the report in its three forms, the draft deliberation and the logo. */
export function mountDownloads(app: Hono<WebVariables>, means: WebMeans): void {
  for (const format of ['pdf', 'docx', 'json'] as const) {
    app.get(`/t/:tenant/rapport/plan-actions-ia.${format}`, context =>
      inTenant(context, means, { path: '/rapport', needs: 'plan.read' }, async ({ scope, frame }) => {
        const download = await makeReport(scope, format)
        return respond(context, frame, {
          download,
          type: mediaTypes[format],
          name: `plan-actions-ia-${scope.tenant.slug}.${format}`,
        })
      }),
    )
  }
  app.get('/t/:tenant/rapport/projet-de-deliberation.docx', context =>
    inTenant(context, means, { path: '/rapport', needs: 'plan.steer' }, async ({ scope, frame }) => {
      const download = await makeDeliberation(await prepareDeliberation(scope))
      return respond(context, frame, {
        download,
        type: mediaTypes.docx,
        name: `projet-de-deliberation-${scope.tenant.slug}.docx`,
      })
    }),
  )
  app.get('/t/:tenant/logo', context =>
    inTenant(context, means, { path: '/logo', needs: 'organisation.read' }, async ({ scope, frame }) => {
      const logo = await readLogo(scope, {})
      context.header('cache-control', 'private, max-age=300')
      return respond(context, frame, { download: logo.content, type: logo.type, name: logo.name, inline: true })
    }),
  )
}
