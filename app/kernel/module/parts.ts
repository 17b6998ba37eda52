import type { Beside, ErrorTexts, Module, Story } from '../module.ts'
import type { Scope, Work } from '../scope.ts'

/** One chapter of this module: its verbs, screens and figures stand together in one folder. */
export interface Part
  extends Partial<
    Pick<Module, 'pages' | 'registers' | 'jobs' | 'recognisers' | 'indicators' | 'measure' | 'guards' | 'demo'>
  > {
  permissions: Module['permissions']
  operations: Module['operations']
  texts?: ErrorTexts
  waiting?: Module['waiting']
  deadlines?: Module['deadlines']
  search?: Module['search']
  beside?: Readonly<Record<string, (scope: Scope, id: string) => Promise<Beside['lines']>>>
}

/** The manifest that several chapters make; `name` heads what they say beside a record of another module. */
export function manifestOf(name: Module['name'], parts: readonly Part[]): Omit<Module, 'id' | 'name' | 'uses'> {
  const registers = [...new Set(parts.flatMap(({ beside }) => Object.keys(beside ?? {})))]
  const errorsIn = (language: 'fr' | 'en') =>
    Object.assign({}, ...parts.map(({ texts }) => texts?.[language].errors ?? {}))
  return {
    texts: { fr: { errors: errorsIn('fr') }, en: { errors: errorsIn('en') } },
    permissions: grantedOnce(parts),
    operations: parts.flatMap(({ operations }) => operations),
    pages: parts.flatMap(({ pages }) => pages ?? []),
    registers: parts.flatMap(({ registers: mine }) => mine ?? []),
    jobs: parts.flatMap(({ jobs }) => jobs ?? []),
    recognisers: parts.flatMap(({ recognisers }) => recognisers ?? []),
    indicators: parts.flatMap(({ indicators }) => indicators ?? []),
    ...(parts.some(({ measure }) => measure) && {
      measure: (scope: Work) => gather(parts, part => part.measure?.(scope)),
    }),
    demo: async (story: Story) => {
      for (const part of parts) await part.demo?.(story)
    },
    guards: Object.assign({}, ...parts.map(({ guards }) => guards ?? {})),
    waiting: (scope: Scope) => gather(parts, part => part.waiting?.(scope)),
    deadlines: (scope: Work) => gather(parts, part => part.deadlines?.(scope)),
    search: (scope: Scope, words: string) => gather(parts, part => part.search?.(scope, words)),
    beside: Object.fromEntries(
      registers.map(register => [
        register,
        async (scope: Scope, id: string) => {
          const lines = await gather(parts, part => part.beside?.[register]?.(scope, id))
          return lines.length > 0 ? { title: name, lines } : null
        },
      ]),
    ),
  }
}

/** Two parts that grant the same permission would not tell who wins. */
function grantedOnce(parts: readonly Part[]): Module['permissions'] {
  const grants = parts.flatMap(({ permissions }) => Object.entries(permissions))
  const names = grants.map(([name]) => name)
  const twice = names.find((name, rank) => names.indexOf(name) !== rank)
  if (twice) throw new Error(`${twice} is granted by two parts`)
  return Object.fromEntries(grants)
}

/** One after the other: inside an operation they share one connection. */
async function gather<T>(parts: readonly Part[], of: (part: Part) => Promise<readonly T[]> | undefined): Promise<T[]> {
  const found: T[] = []
  for (const part of parts) found.push(...((await of(part)) ?? []))
  return found
}
