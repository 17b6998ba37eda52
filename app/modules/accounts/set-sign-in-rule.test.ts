import { expect, test } from 'vitest'
import { scopeOfVisit } from '#surfaces/web/visit.ts'
import type { WebMeans } from '#surfaces/web/means.ts'
import { openHouse, passphrase, ip, cookie } from './house.testing.ts'
import { giveCode } from './let-in.ts'
import { readSignInRule } from './read-sign-in-rule.ts'
import { beginEnrolment, confirmEnrolment, removeFactor } from './second-factor.ts'
import { setSignInRule } from './set-sign-in-rule.ts'
import { signIn } from './sign-in.ts'
import { totpCode } from './totp.ts'

const house = await openHouse()
const { as, auth, clock, means, settle } = house

test('an authority that requires a second factor lets in only sessions that proved one, and it alone', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const email = 'regle@ville.example'
  const { userId, headers } = await settle(home, email, ['agent'])
  await settle(other, email, ['agent'])
  const admin = as(home, 'admin')
  expect(await readSignInRule(admin, {})).toEqual({ second_factor: false })
  await setSignInRule(admin, { second_factor: true })
  await setSignInRule(admin, { second_factor: true })
  expect(await readSignInRule(admin, {})).toEqual({ second_factor: true })
  expect(await readSignInRule(as(other, 'admin'), {})).toEqual({ second_factor: false })

  const visits = { ...means, auth } as unknown as WebMeans
  const visit = (tenant: typeof home, who: Headers) => scopeOfVisit(visits, tenant, 'fr', who)
  const session = cookie((await signIn(auth, { email, passphrase, ip })).setCookie)
  await expect(visit(home, session)).rejects.toThrow('factor-required')
  expect((await visit(other, session))?.scope.roles).toEqual(['agent'])

  const { token, secret } = await beginEnrolment(auth, userId)
  const code = (later: number) => totpCode(secret, Math.floor(clock.now().getTime() / 30_000) + later)
  await confirmEnrolment(auth, userId, token, code(-1))
  expect(await visit(home, session)).toBeNull()
  const step = cookie((await signIn(auth, { email, passphrase, ip })).setCookie)
  const proved = cookie((await giveCode(auth, step, code(0))).setCookie)
  expect((await visit(home, proved))?.scope.roles).toEqual(['agent'])
  await removeFactor(auth, userId)
  await expect(visit(home, proved)).rejects.toThrow('factor-required')
  expect(headers.get('cookie')).toBeTruthy()
})
