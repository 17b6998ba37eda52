import type { VNode } from 'preact'
import { isFailure, Invalid, NotFound, Refused, type AnyFailure } from '#kernel/errors.ts'
import type { FieldError } from '#ui/form.tsx'
import type { Auth } from '../auth.ts'
import type { Means } from '../means.ts'
import { ClosedDoor } from './door.tsx'

/** A request as any HTTP framework can describe it. `ip` is the address that the proxy in front is trusted to tell. */
export interface SignInRequest extends Means {
  params: Readonly<Record<string, string>>
  /** What was posted; on a GET, the query: `/connexion?vers=` is where the person was going. */
  typed: Readonly<Record<string, string>>
  /** The same with every value of what was ticked. */
  lists?: Readonly<Record<string, readonly string[]>>
  headers: Headers
  ip: string
  origin: string
  auth: Auth
}

export type SignInResult =
  | {
      title: string
      body: VNode
      status?: number
      /** Whom the frame names. */
      user?: { name: string }
      setCookie?: string[]
      /** Where the browser goes by itself, and what is said when it comes back. */
      refresh?: string
      flash?: string
    }
  | { redirect: string; setCookie?: string[]; flash?: string }

export interface SignInRoute {
  path: string
  get(request: SignInRequest): Promise<SignInResult>
  post(request: SignInRequest): Promise<SignInResult>
}

export interface DoorScreen {
  path: string
  /** Title of the page that says why the screen cannot be shown. */
  closedTitle(request: SignInRequest): string
  show(request: SignInRequest, errors: readonly FieldError[]): Promise<SignInResult>
  enter(request: SignInRequest): Promise<SignInResult>
}

/** What a screen at the door answers: a refused form comes back with its errors, a screen that may not be shown says why. */
export function doorRoute(screen: DoorScreen): SignInRoute {
  const show = async (request: SignInRequest, errors: readonly FieldError[], status: number): Promise<SignInResult> => {
    try {
      const shown = await screen.show(request, errors)
      return 'body' in shown ? { ...shown, status } : shown
    } catch (error) {
      if (!isFailure(error)) throw error
      const sentence = request.registry.sentence(error.key, request.language, error.words)
      const title = screen.closedTitle(request)
      return {
        title,
        body: <ClosedDoor language={request.language} title={title} sentence={sentence} />,
        status: statusOf(error),
      }
    }
  }
  return {
    path: screen.path,
    get: request => show(request, [], 200),
    async post(request) {
      try {
        return await screen.enter(request)
      } catch (error) {
        if (!isFailure(error)) throw error
        return show(request, errorsOf(request, error), statusOf(error))
      }
    },
  }
}

function errorsOf({ registry, language }: SignInRequest, failure: AnyFailure): FieldError[] {
  if (!(failure instanceof Invalid)) return [{ message: registry.sentence(failure.key, language, failure.words) }]
  return Object.entries(failure.fields).map(([field, { key, words }]) => ({
    field,
    message: registry.sentence(key, language, words),
  }))
}

function statusOf(failure: AnyFailure): number {
  if (failure instanceof NotFound) return 404
  if (failure.key === 'accounts.too-many-tries') return 429
  if (mistyped.has(failure.key) || failure instanceof Invalid) return 422
  return failure instanceof Refused ? 403 : 409
}

const mistyped = new Set(['accounts.wrong-passphrase', 'accounts.wrong-code'])
