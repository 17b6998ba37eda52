import { z } from 'zod'
import { Invalid, Refused } from '#kernel/errors.ts'
import type { Auth } from '../auth.ts'
import { confirmPassphrase } from '../own-account.ts'
import type { Means } from '../means.ts'
import { openSession } from '../open-session.ts'
import type { Person } from '../person.ts'
import { factorOf, proveFactor } from '../second-factor.ts'
import { keepStep, readStep, takeStep, type StepKind } from '../step.ts'
import { noStepCookie, stepCookie, stepTokenOf } from '../step-cookie.ts'
import { tenantById } from '#kernel/tenants.ts'
import { followed } from './admit.ts'
import { openProvider } from './begin.ts'
import type { Recognised } from './come-back.ts'
import { linkPerson } from './follow-provider.ts'

const linkStep = {
  name: 'link',
  minutes: 10,
  holds: z.object({
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    provider: z.object({ id: z.string(), tenantId: z.string().nullable(), label: z.string() }),
    identity: z.object({ subject: z.string(), claims: z.record(z.string(), z.unknown()), idToken: z.string() }),
    back: z.string(),
  }),
} satisfies StepKind<z.ZodType>

/** Keeps what the provider said until the person of that address has confirmed. */
export async function holdLink(
  auth: Auth,
  { provider, identity, journey }: Recognised,
  person: Person,
): Promise<string[]> {
  const { id, name, email } = person
  const token = await keepStep(auth, linkStep, {
    person: { id, name, email },
    provider: { id: provider.id, tenantId: provider.tenant_id, label: provider.label },
    identity: { ...identity, claims: { ...identity.claims } },
    back: journey.back,
  })
  return [stepCookie(auth, token, linkStep.minutes)]
}

/** What there is to confirm in this browser; null when nothing is. */
export async function readLink(auth: Auth, headers: Headers) {
  const held = await readStep(auth, linkStep, stepTokenOf(auth, headers))
  return held && { ...held, factor: (await factorOf(auth, held.person.id)) !== null }
}

/**
 * The person proves that the account is theirs, second factor included whatever the provider says of it, and only then are
 * they linked and let in. Throws `Invalid` beside each field, `Refused('accounts.begin-again')`.
 */
export async function confirmLink(
  means: Means,
  auth: Auth,
  { headers, passphrase, code, ip }: { headers: Headers; passphrase?: string; code?: string; ip: string },
): Promise<{ setCookie: string[]; person: Person; back: string; tenantId: string | null }> {
  const token = stepTokenOf(auth, headers)
  const held = await readLink(auth, headers)
  if (!held) throw new Refused('accounts.begin-again')
  await confirmPassphrase(auth, held.person, { passphrase, ip, field: 'passphrase' })
  if (held.factor) {
    if (!code) throw new Invalid({ code: { key: 'kernel.required' } })
    await proveFactor(auth, held.person.id, code)
  }
  if (!(await takeStep(auth, linkStep, token))) throw new Refused('accounts.begin-again')
  const { person, identity, provider: kept } = held
  const provider = await openProvider(means.database, kept.tenantId, kept.id)
  const tenant = kept.tenantId === null ? null : await tenantById(means.database, kept.tenantId)
  await followed(means, tenant, { provider, identity }, person)
  await linkPerson(means, person, provider.id, identity.subject)
  const setCookie = await openSession(auth, person.id, {
    headers,
    factor: held.factor || provider.checks_factor,
    provider: { id: provider.id, tenantId: provider.tenant_id, idToken: identity.idToken },
  })
  return { setCookie: [...setCookie, noStepCookie(auth)], person, back: held.back, tenantId: provider.tenant_id }
}
