import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Installation } from '#kernel/scope.ts'
import { openInstallation } from './installation.ts'
import { longestPassphrase, shortestPassphrase } from './passphrase.ts'

export interface AuthOptions {
  /** Under the app role; the schema `auth` is named in every query. */
  pool: pg.Pool
  /** Public address of the installation: cookies are `Secure` as soon as it is https. */
  baseUrl: string
  /** Signs the session cookie; at least 32 characters, see secret.ts. */
  secret: string
  /** Used for the count of tries; sessions follow the real time. */
  clock: Clock
  /** Made from the secret when none is given. */
  installation?: Installation
}

export interface Auth {
  readonly engine: ReturnType<typeof engineOf>
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly installation: Installation
  /** Cookies travel over https only. */
  readonly secure: boolean
}

/** Opens sign-in. Its HTTP handler is not mounted: people reach it through the functions of this folder alone. */
export function createAuth(options: AuthOptions): Auth {
  return {
    engine: engineOf(options),
    pool: options.pool,
    clock: options.clock,
    installation: options.installation ?? openInstallation(options),
    secure: isHttps(options.baseUrl),
  }
}

/** One working day; typed again the next morning. */
const sessionSeconds = 12 * 3600

// Second factor, identity providers and forgotten passphrases are ours, beside it (decision 023): it keeps persons, passphrases,
// sessions and their cookies. Passkeys have their place here (a plugin); mounting the handler then needs its own rate limit.
function engineOf({ pool, baseUrl, secret }: AuthOptions) {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return betterAuth({
    appName: 'Gouvernail',
    baseURL: baseUrl,
    secret,
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassphrase,
      maxPasswordLength: longestPassphrase,
    },
    user: { fields: { emailVerified: 'email_verified', ...times } },
    session: {
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        factor: { type: 'boolean', required: false, input: false },
        providerId: { type: 'string', required: false, input: false, fieldName: 'provider_id' },
      },
    },
    account: {
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...times } },
    // Ours (attempts.ts) counts failures only, so that a town hall behind one address can sign in on Monday morning.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'gouvernail',
      useSecureCookies: isHttps(baseUrl),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    plugins: [{ id: 'gouvernail', endpoints: { openSession: sessionEndpoint } }],
    logger: { level: 'error', log: (_level, message) => console.error(`sign-in: ${message}`) },
  })
}

const opening = z.object({
  userId: z.uuid(),
  userAgent: z.string(),
  factor: z.boolean(),
  providerId: z.uuid().nullable(),
})

/** A session for somebody whom our own functions have recognised; open-session.ts alone calls it, no address leads to it. */
const sessionEndpoint = createAuthEndpoint(
  '/gouvernail/open-session',
  { method: 'POST', body: opening, metadata: { SERVER_ONLY: true } },
  async ctx => {
    const { userId, ...how } = ctx.body
    const user = await ctx.context.internalAdapter.findUserById(userId)
    if (!user) throw new Error('a session for nobody')
    const session = await ctx.context.internalAdapter.createSession(userId, false, how)
    await setSessionCookie(ctx, { session, user })
    return { id: session.id }
  },
)

function isHttps(address: string): boolean {
  return new URL(address).protocol === 'https:'
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
