import { z } from 'zod'
import { Refused } from '#kernel/errors.ts'
import type { Auth } from './auth.ts'
import { providerSession, type ProviderSession } from './identity/provider-session.ts'
import { openSession } from './open-session.ts'
import type { Person } from './person.ts'
import { factorOf, proveFactor } from './second-factor.ts'
import { noStepCookie, stepCookie, stepTokenOf } from './step-cookie.ts'
import { keepStep, readStep, takeStep, type StepKind } from './step.ts'

export interface Entry {
  /** Somebody whose passphrase or identity provider was just checked. */
  person: Pick<Person, 'id' | 'name'>
  headers: Headers
  /** Where they were going. */
  back: string
  provider?: (ProviderSession & { checksFactor: boolean }) | undefined
}

export interface LetIn {
  setCookie: string[]
  /** No session yet: the code of the second factor is asked first. */
  code: boolean
}

const codeStep = {
  name: 'code',
  minutes: 10,
  holds: z.object({
    person: z.object({ id: z.string(), name: z.string() }),
    back: z.string(),
    provider: providerSession.optional(),
  }),
} satisfies StepKind<z.ZodType>

/** Opens a session, or asks for the second factor of who has one. */
export async function letIn(auth: Auth, { person, headers, back, provider }: Entry): Promise<LetIn> {
  const trusted = provider?.checksFactor ?? false
  if (trusted || !(await factorOf(auth, person.id))) {
    return { setCookie: await openSession(auth, person.id, { headers, factor: trusted, provider }), code: false }
  }
  const { id, name } = person
  const token = await keepStep(auth, codeStep, { person: { id, name }, back, provider })
  return { setCookie: [stepCookie(auth, token, codeStep.minutes)], code: true }
}

/** Whether this browser has proved its passphrase and now has a code to give. */
export async function awaitsCode(auth: Auth, headers: Headers): Promise<boolean> {
  return (await readStep(auth, codeStep, stepTokenOf(auth, headers))) !== null
}

/** Takes the code and opens the session. Throws `Refused`, `accounts.begin-again` when there is nothing to finish. */
export async function giveCode(
  auth: Auth,
  headers: Headers,
  code: string,
): Promise<{ setCookie: string[]; person: Pick<Person, 'id' | 'name'>; back: string; tenantId: string | null }> {
  const token = stepTokenOf(auth, headers)
  const step = await readStep(auth, codeStep, token)
  if (!step) throw new Refused('accounts.begin-again')
  await proveFactor(auth, step.person.id, code)
  if (!(await takeStep(auth, codeStep, token))) throw new Refused('accounts.begin-again')
  const setCookie = await openSession(auth, step.person.id, { headers, factor: true, provider: step.provider })
  const tenantId = step.provider?.tenantId ?? null
  return { setCookie: [...setCookie, noStepCookie(auth)], person: step.person, back: step.back, tenantId }
}
