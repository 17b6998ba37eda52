import { z } from 'zod'
import { plainWords } from '#kernel/texts.ts'
import * as fields from '#kernel/fields.ts'

/** Days that a link stays open. */
export const linkDays = 60
/** What five minutes on a phone can hold. */
export const mostApplications = 30
export const mostMissing = 5

export const presences = ['contains-ai', 'no-ai', 'unknown'] as const
export type Presence = (typeof presences)[number]
export const states = ['to-send', 'waiting', 'late', 'answered', 'applied', 'set-aside', 'revoked'] as const
export type State = (typeof states)[number]

/** An application as the register named it on the day of the request. */
export const asked = z.object({ id: fields.id, name: z.string(), vendor: z.string().nullable() })
export type Asked = z.infer<typeof asked>

/** What a directorate says of one application, by its place in the request: its page holds no id. */
export const said = z.object({
  place: z.number().int().min(0).max(mostApplications),
  presence: z.enum(presences).nullish(),
  unused: z.boolean().default(false),
})

const plain = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u
export const plainLine = (maximum: number) => fields.line(maximum).regex(plain, 'requests.control-character')
export const email = z
  .string()
  .trim()
  .max(254)
  .refine(text => z.email().safeParse(text).success, 'requests.invalid-email')
/** The address that a link must carry is the installation's, never one that a caller would choose: inside only. */
export const origin = z.url({ protocol: /^https?$/ })

/** Nobody has answered and the link still takes an answer. */
export function isOpen({ state }: { state: State }): boolean {
  return state === 'to-send' || state === 'waiting' || state === 'late'
}

interface Progress {
  answer_by: string
  sent_on: string | null
  revoked_at: Date | null
  answered_at: Date | null
  applied_at: Date | null
  set_aside_at: Date | null
}

export function stateOf(request: Progress, today: string): State {
  if (request.applied_at) return 'applied'
  if (request.set_aside_at) return 'set-aside'
  if (request.answered_at) return 'answered'
  if (request.revoked_at) return 'revoked'
  if (!request.sent_on) return 'to-send'
  return request.answer_by < today ? 'late' : 'waiting'
}

/** « 0 » is the whole of the first thing typed, « 0.1 » the second tool that a list in it names. */
export const toolPlace = z.string().regex(/^\d(?:\.\d{1,2})?$/)

/** Tools that a directorate typed; « Outlook, Teams » in one field is proposed as two, and as one all the same. */
export function toolsIn(missing: readonly string[]): { place: string; name: string; parts: number }[] {
  return missing.flatMap((name, index) => {
    const parts = [...new Set(name.split(/[,;\n]/).map(part => part.trim()))].filter(part => plainWords(part) !== '')
    const whole = { place: String(index), name, parts: parts.length < 2 ? 0 : parts.length }
    if (whole.parts === 0) return [whole]
    return [...parts.map((part, at) => ({ place: `${index}.${at}`, name: part, parts: 0 })), whole]
  })
}
