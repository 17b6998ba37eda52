import type { Language } from '#kernel/texts.ts'

/** What the first middlewares find out about a request. */
export interface WebVariables {
  Variables: { language: Language; ip: string }
}
