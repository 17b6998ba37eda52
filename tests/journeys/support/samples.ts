import { setTimeout as wait } from 'node:timers/promises'
import { onePixel } from '../../support/picture.ts'
import type { Page } from 'playwright-core'
import { readEnv } from '#kernel/env.ts'
import { findTenant } from '#kernel/tenants.ts'
import { putJob } from '#modules/activity/test-job.ts'
import { openOwnDatabase } from '../../../app/surfaces/own-database.ts'
import { demonstration } from './authorities.ts'
import { mailTo } from './mails.ts'
import { root } from './run-product.ts'
import { once, sharedProduct, type SharedProduct } from './shared-product.ts'

const guest = 'referente@val-de-brume.example'

/** What the story of the demonstration does not hold and some page needs: a running job, a proof, an invitation. */
export async function addSamples(operator: Page): Promise<void> {
  const product = await sharedProduct()
  await once('samples', async () => {
    await runningJob(product)
    await provenDecision(operator, product)
    await madeArchive(operator, product)
    await post(operator, product, '/reglages/membres', { email: guest, roles: 'referent' })
  })
}

/** The private address of a calendar, shown once to whoever subscribes. */
export async function followedCalendar(operator: Page): Promise<string> {
  const { origin } = await sharedProduct()
  const options = { multipart: { label: 'Agenda', which: 'all' }, headers: { origin } }
  const answer = await operator.request.post(`${demonstration}/plan/calendrier/abonnement`, options)
  const [path = ''] = /\/agenda\/[\w-]+\/plan\.ics/.exec(await answer.text()) ?? []
  return path
}

/** The page on which somebody accepts an invitation. */
export async function openInvitation(): Promise<string> {
  const [link = ''] = /\/invitation\/\S+/.exec(await mailTo(await sharedProduct(), guest)) ?? []
  return link
}

/** No screen asks for a long job yet: it is put where the queue would. */
async function runningJob({ folder }: SharedProduct): Promise<void> {
  const own = await openOwnDatabase(readEnv({ GOUVERNAIL_VAR: folder }), root, () => undefined)
  try {
    const tenant = await findTenant(own.database, 'val-de-brume')
    await putJob(own.database, tenant, { name: 'plan.daily-snapshot', state: 'running', done: 12, total: 32 })
  } finally {
    await own.close()
  }
}

async function provenDecision(operator: Page, product: SharedProduct): Promise<void> {
  const list = await (await operator.request.get(`${demonstration}/ia-imposee`)).text()
  const [event = ''] = /\/ia-imposee\/[0-9a-f-]{36}/.exec(list) ?? []
  const decision = { do: 'decide', decision: 'restrict', decision_reason: 'Un seul service', decided_by: 'Directrice' }
  await post(operator, product, event, decision)
  const file = { name: 'reglage.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') }
  const day = new Date().toISOString().slice(0, 10)
  await post(operator, product, event, { do: 'prove', proof_on: day, proof_what: 'Réglage limité', file })
}

/** A complete archive, ready to be taken away. */
async function madeArchive(operator: Page, product: SharedProduct): Promise<void> {
  const path = '/reglages/conservation/archive'
  await post(operator, product, path, {})
  for (let tries = 0; tries < 100; tries++) {
    const page = await (await operator.request.get(demonstration + path)).text()
    if (new RegExp(`${path}/[0-9a-f-]{36}`).test(page)) return
    await wait(200)
  }
  throw new Error('no archive came')
}

type Multipart = NonNullable<NonNullable<Parameters<Page['request']['post']>[1]>['multipart']>

async function post(operator: Page, { origin }: SharedProduct, path: string, multipart: Multipart): Promise<void> {
  const options = { multipart, headers: { origin }, maxRedirects: 0 }
  const answer = await operator.request.post(demonstration + path, options)
  if (answer.status() !== 303) throw new Error(`${path} was answered ${answer.status()}: ${await answer.text()}`)
}
