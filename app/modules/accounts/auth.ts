import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
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
}

export interface Auth {
  readonly engine: ReturnType<typeof engineOf>
  readonly pool: pg.Pool
  readonly clock: Clock
}

/** Opens sign-in. Its HTTP handler is not mounted: people reach it through sign-in.ts, sign-out.ts and session.ts only. */
export function createAuth(options: AuthOptions): Auth {
  return { engine: engineOf(options), pool: options.pool, clock: options.clock }
}

/** One working day; typed again the next morning. */
const sessionSeconds = 12 * 3600

// TOTP and passkeys (plugins), ProConnect (generic OIDC) and a forgotten passphrase (sendResetPassword) have their place
// here: the tables account and verification are ready for them. Mounting the handler then needs its own rate limit.
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
      useSecureCookies: new URL(baseUrl).protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => console.error(`sign-in: ${message}`) },
  })
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
