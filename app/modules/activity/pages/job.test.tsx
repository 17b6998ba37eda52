import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Page, PageResult, Visit } from '#kernel/page.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { activityRegistry as registry, putJob } from '../test-job.ts'
import { jobPage } from './job.tsx'
import { jobsPage } from './jobs.tsx'

const { database } = await testDatabase()

function visit(tenant: Tenant, role: Role, params: Record<string, string> = {}): Visit {
  return {
    scope: { ...scopeFor(database, tenant, [role], { registry }), tenant },
    language: 'fr',
    params,
    query: new URLSearchParams(),
    typed: {},
    files: [],
    problems: {},
    problem: () => undefined,
    href: path => `/t/${tenant.slug}${path}`,
    origin: 'http://localhost',
  }
}

async function html(page: Page, asked: Visit): Promise<string> {
  const result: PageResult | undefined = await page.get?.(asked)
  return result && 'body' in result ? render(result.body) : ''
}

test('whoever may stop a running job sees its progress and a button that posts to the same page', async () => {
  const tenant = await mintTenant(database)
  const id = await putJob(database, tenant, { state: 'running', done: 200, total: 1_000, message: 'Page 3' })
  const shown = await html(jobPage, visit(tenant, 'admin', { id }))
  expect(shown).toContain('<h1>Moisson des délibérations</h1>')
  expect(shown).toMatch(/<progress[^>]*max="1000"[^>]*value="200"|<progress[^>]*value="200"[^>]*max="1000"/)
  expect(shown).toContain('20 éléments par seconde, encore 40\u00a0s environ')
  expect(shown).toContain(`<form method="post" action="/t/${tenant.slug}/travaux/${id}">`)
  expect(await html(jobPage, visit(tenant, 'elected', { id }))).not.toContain('<form')

  const answer = await jobPage.post?.(visit(tenant, 'admin', { id }))
  expect(answer).toEqual({
    redirect: `/travaux/${id}`,
    flash: 'Arrêt demandé. Ce qui est déjà enregistré est gardé.',
  })
  const stopping = await html(jobPage, visit(tenant, 'admin', { id }))
  expect(stopping).not.toContain('<form')
  expect(stopping).toContain('le travail s’arrêtera à la prochaine étape')
})

test('a finished job links to what it made, inside the product only', async () => {
  const tenant = await mintTenant(database)
  const made = await putJob(database, tenant, { state: 'done', done: 3, total: 3, result: { path: '/rapports/12' } })
  expect(await html(jobPage, visit(tenant, 'dpo', { id: made }))).toContain(`href="/t/${tenant.slug}/rapports/12"`)
  const odd = await putJob(database, tenant, { state: 'done', result: { path: 'javascript:alert(1)' } })
  expect(await html(jobPage, visit(tenant, 'dpo', { id: odd }))).not.toContain('Voir le résultat')
})

test('the list shows each job with its state, its count and a link to follow it', async () => {
  const tenant = await mintTenant(database)
  expect(await html(jobsPage, visit(tenant, 'it'))).toContain('Aucun travail n’a encore été demandé.')
  const id = await putJob(database, tenant, { state: 'failed', done: 40, total: 100 })
  const shown = await html(jobsPage, visit(tenant, 'it'))
  expect(shown).toContain(`<a href="/t/${tenant.slug}/travaux/${id}">Moisson des délibérations</a>`)
  expect(shown).toContain('Interrompu par une erreur')
  expect(shown).toContain('40 / 100')
  expect(shown).toContain('1 travail')
})
