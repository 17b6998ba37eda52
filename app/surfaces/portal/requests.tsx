import type { Context, Hono } from 'hono'
import type { VNode } from 'preact'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import { one } from '#kernel/page.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { findTenant } from '#kernel/tenants.ts'
import type { KindId } from '#modules/transparency/crpa/request-kinds.ts'
import { readDesk, type Desk } from '#modules/transparency/crpa/read-desk.ts'
import { wayOf } from '#modules/transparency/crpa/request.ts'
import { sendRequest } from '#modules/transparency/crpa/send-request.ts'
import type { FieldError } from '#ui/form.tsx'
import { isLimited } from '../web/limits.ts'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import { readPosted, type Posted } from '../web/visit.ts'
import { issuePass, readPass } from './form-pass.ts'
import type { PublicShell } from './forms.ts'
import { visitorScope } from './published.ts'
import { Receipt } from './receipt.tsx'
import { RequestForm, trap } from './request-form.tsx'
import { requestWords } from './request-words.ts'

/** Posts of one address an hour, and messages of one authority a day: brakes, counted in memory. */
const perAddress = { most: 20, minutes: 60 }
const perDay = { most: 200, minutes: 24 * 60 }

type PublicContext = Context<WebVariables>
type Public = Scope & { tenant: Tenant }

/** The form by which anybody asks, and its receipt: no account, no script, no cookie, nothing of the person in an address. */
export function mountPublicRequests(app: Hono<WebVariables>, means: WebMeans, shell: PublicShell): void {
  app.get('/p/:tenant/demandes', async context => {
    const scope = await publicScope(context, means)
    const asked = context.req.query('fiche')
    const typed: Posted['typed'] = asked ? { publication_code: asked } : {}
    return showForm(context, means, shell, { scope, desk: await readDesk(scope, {}), posted: { typed, files: [] } })
  })
  app.post('/p/:tenant/demandes', async context => {
    const scope = await publicScope(context, means)
    const desk = await readDesk(scope, {})
    return receive(context, means, shell, { scope, desk, posted: await readPosted(context) })
  })
}

interface Entry {
  scope: Public
  desk: Desk
  posted: Posted
}

async function receive(context: PublicContext, means: WebMeans, shell: PublicShell, entry: Entry): Promise<Response> {
  const { scope, desk, posted } = entry
  const { tenant, language } = scope
  const t = requestWords[language]
  const again = (errors: readonly FieldError[], status: 422 | 429 = 422) =>
    showForm(context, means, shell, entry, errors, status)
  if (isLimited(`public-request ${tenant.id} ${context.get('ip')}`, perAddress))
    return again([{ message: t.problems.limited }], 429)
  if (one(posted.typed[trap])) return again([{ message: t.problems.trap }])
  const pass = readPass(installationOf(means), one(posted.typed.pass) ?? '', tenant.id, scope.clock.now())
  if (typeof pass === 'string') return again([{ message: t.problems[pass] }])
  if (isLimited(`public-requests ${tenant.id}`, perDay)) return again([{ message: t.problems.full }], 429)
  const input = inputOf(posted)
  try {
    await sendRequest(scope, { id: pass.id, ...input })
  } catch (error) {
    if (error instanceof Invalid) return again(errorsOf(scope, error))
    if (!(error instanceof Conflict)) throw error
    const sentence = scope.registry.sentence(error.key, language)
    return answer(context, shell, scope, {
      title: t.title,
      body: <Said title={t.title} sentence={sentence} />,
      status: 409,
    })
  }
  const sent = { ...input, files: input.files.length, way: wayOf(input), on: today(scope) }
  const body = <Receipt language={language} desk={desk} sent={sent} />
  return answer(context, shell, scope, { title: t.receipt.title, body })
}

function showForm(
  context: PublicContext,
  means: WebMeans,
  shell: PublicShell,
  { scope, desk, posted }: Entry,
  errors: readonly FieldError[] = [],
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const { tenant, language, clock } = scope
  const installation = installationOf(means)
  // A pass that still holds stays the form's own: what is corrected and sent twice is one message.
  const held = one(posted.typed.pass) ?? ''
  const reading = readPass(installation, held, tenant.id, clock.now())
  const holds = reading === 'too-fast' || typeof reading === 'object'
  const body = (
    <RequestForm
      language={language}
      desk={desk}
      typed={posted.typed}
      errors={errors}
      pass={holds ? held : issuePass(installation, tenant.id, clock.now())}
      filesLost={posted.files.length > 0}
    />
  )
  return answer(context, shell, scope, { title: requestWords[language].title, body, status })
}

interface Shown {
  title: string
  body: VNode
  status?: 200 | 409 | 422 | 429
}

async function answer(
  context: PublicContext,
  shell: PublicShell,
  { tenant, language }: Public,
  { title, body, status = 200 }: Shown,
): Promise<Response> {
  return context.html(await shell({ tenant, language, title, body }), status)
}

function Said({ title, sentence }: { title: string; sentence: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{sentence}</p>
    </>
  )
}

/** What was typed, as it was: the operation says what is wrong. */
function inputOf({ typed, files }: Posted) {
  const text = (name: string) => one(typed[name]) ?? null
  return {
    kind: one(typed.kind) as KindId,
    publication_code: text('publication_code'),
    decision: text('decision'),
    decision_on: text('decision_on'),
    message: one(typed.message) ?? '',
    person_name: text('person_name'),
    person_email: text('person_email'),
    person_address: text('person_address'),
    will_come: text('will_come') === 'true',
    files: files.map(({ bytes }) => bytes),
  }
}

function errorsOf({ registry, language }: Public, { fields }: Invalid): FieldError[] {
  return Object.entries(fields).map(([field, { key, words }]) => ({
    field: field.replace(/\.\d+$/, ''),
    message: registry.sentence(key, language, words),
  }))
}

async function publicScope(context: PublicContext, means: WebMeans): Promise<Public> {
  const tenant = await findTenant(means.database, context.req.param('tenant') ?? '')
  return { ...visitorScope(means, tenant, context.get('language')), tenant }
}

function installationOf({ installation }: WebMeans) {
  if (!installation) throw new Error('public requests need the secret of the installation')
  return installation
}
