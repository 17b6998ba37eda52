import type { Job } from './jobs.ts'
import type { Operation } from './operation.ts'
import type { Page } from './page.ts'
import type { Grants } from './permissions.ts'
import type { Recogniser } from './recognition.ts'
import type { Register } from './register.ts'
import type { Scope, Work } from './scope.ts'
import { spaced, type Language, type Text } from './texts.ts'
import type { Words } from './errors.ts'

/** What was counted: never a bare number. A null `value` or an absent row is « no data », never 0 %. */
export interface Indicator {
  id: string
  numerator: number | null
  denominator: number | null
  value: number | null
  unit: 'count' | 'share' | 'days' | 'months' | 'yes-no'
  /** Civil date of the newest row counted. */
  newestEvidence: string | null
  /** Path below the tenant of the rows behind the figure. */
  link: string
}

/** What a chapter of the demonstration is told with. */
export interface Story {
  /** The same person on that day, at noon. */
  on(day: string): Scope
  /** A file of the examples, by its path. */
  file(path: string): Promise<{ name: string; bytes: Uint8Array }>
}

/** Something that waits for this person: a decision, an answer. `on` is its last day, if it has one. */
export interface Waiting {
  text: string
  path: string
  on: string | null
}

/** A day that somebody must not miss, for calendars. `id` stays the same from one reading to the next. */
export interface Deadline {
  id: string
  on: string
  title: string
  /** Below the tenant. */
  path: string
  done: boolean
}

/** What another module says on the page of a record: where things stand, and where one goes on. */
export interface Beside {
  title: Text
  lines: readonly { label: string; note?: string; path: string }[]
}

/** Says no, by throwing `Conflict`, before the owner of a thing does what others have a say in. */
export type Guard = (scope: Work, id: string) => Promise<void>

/** A hit of the search box. */
export interface Hit {
  label: string
  kind: Text
  path: string
}

type Sentence = string | ((words: Words) => string)
export type ErrorTexts = Record<Language, { readonly errors?: Readonly<Record<string, Sentence>> }>

/** The manifest of a module: read this first. Absence of a part means absence of the thing. */
export interface Module {
  id: string
  name: Text
  /** Modules whose public.ts this one may import. */
  uses: readonly string[]
  texts: ErrorTexts
  permissions: Record<string, Grants>
  // The registry only carries operations about; each keeps its own types for those who call it.
  operations: readonly AnyOperation[]
  pages?: readonly Page[]
  recognisers?: readonly Recogniser[]
  /** Its lists of records: what can be exported, viewed one's own way, noted and given files. */
  registers?: readonly Register[]
  indicators?: readonly { id: string; name: Text; method: Text }[]
  /** All indicators of the module from one read-only transaction. */
  measure?(scope: Work): Promise<Indicator[]>
  jobs?: readonly Job[]
  search?(scope: Scope, words: string): Promise<Hit[]>
  /** What waits for this person; the home page shows what is nearest. */
  waiting?(scope: Scope): Promise<Waiting[]>
  /** Days that calendars should show beside those of the plan. */
  deadlines?(scope: Work): Promise<Deadline[]>
  /** Register (`inventory.system`) → what this module says on the page of its record `id`; null = nothing. */
  beside?: Readonly<Record<string, (scope: Scope, id: string) => Promise<Beside | null>>>
  /** Deed of another module (`inventory.put-into-use`) → what is checked first, in the same transaction. */
  guards?: Readonly<Record<string, Guard>>
  /** Its chapter of the demonstration, told by calling operations. */
  demo?(story: Story): Promise<void>
}

/** Asks every module that has a say in this deed; the first to object stops it. */
export async function askGuards(scope: Work, deed: string, id: string): Promise<void> {
  for (const { guards } of scope.registry.modules) await guards?.[deed]?.(scope, id)
}

export type AnyOperation = Pick<Operation, 'kind'> & {
  spec: Omit<Operation['spec'], 'run'>
}

/** Everything the surfaces loop over; made once at start from app/modules.ts. */
export interface Registry {
  readonly modules: readonly Module[]
  readonly permissions: ReadonlyMap<string, Grants>
  sentence(key: string, language: Language, words?: Words): string
}

export function buildRegistry(modules: readonly Module[], kernelTexts: ErrorTexts): Registry {
  const permissions = new Map<string, Grants>()
  for (const module of modules) {
    for (const [name, grants] of Object.entries(module.permissions)) permissions.set(name, grants)
  }
  const texts = new Map<string, ErrorTexts>([['kernel', kernelTexts], ...modules.map(m => [m.id, m.texts] as const)])
  return {
    modules,
    permissions,
    sentence(key, language, words = {}) {
      const [owner = '', ...rest] = key.split('.')
      const sentence = texts.get(owner)?.[language].errors?.[rest.join('.')]
      return spaced(typeof sentence === 'function' ? sentence(words) : (sentence ?? key), language)
    },
  }
}
