import type { Authority } from '#organisation/authority.ts'
import { plainWords } from '#kernel/texts.ts'
import { conditionsOf, type Condition, type Who } from './rules.ts'

export type Known = Pick<Authority, 'type' | 'population' | 'agents'> & { competences: readonly string[] }
export const facts = ['type', 'population', 'agents', 'competences'] as const
export type Fact = (typeof facts)[number]

export interface Due {
  /** Null = a fact that decides is not known. */
  due: boolean | null
  /** The facts to write down for the rule to be settled. */
  missing: Fact[]
}

/** Whether a publication is due by this authority: three values, so that what is unknown is never said missing. */
export function dueFor(who: Who, authority: Known): Due {
  const each = conditionsOf(who).map(one => conditionFor(one, authority))
  if (each.some(({ due }) => due === true)) return { due: true, missing: [] }
  if (each.every(({ due }) => due === false)) return { due: false, missing: [] }
  return { due: null, missing: facts.filter(fact => each.some(({ missing }) => missing.includes(fact))) }
}

function conditionFor(asked: Condition, authority: Known): Due {
  const answers = facts.map(fact => ({ fact, answer: tests[fact](asked, authority) }))
  if (answers.some(({ answer }) => answer === false)) return { due: false, missing: [] }
  const missing = answers.filter(({ answer }) => answer === null).map(({ fact }) => fact)
  return { due: missing.length > 0 ? null : true, missing }
}

type Test = (asked: Condition, authority: Known) => boolean | null

/** True where nothing is asked; null where the fact is not known. */
const tests: Readonly<Record<Fact, Test>> = {
  type: ({ types }, { type }) => {
    if (!types || types.includes(type)) return true
    // « Autre » says that nobody knows which of ours it is.
    return type === 'autre' ? null : false
  },
  population: ({ population: asked }, { population }) => {
    if (!asked) return true
    return population === null ? null : population > asked.over
  },
  agents: ({ agents: asked }, { agents }) => {
    if (!asked) return true
    return agents === null ? null : agents >= asked.atLeast
  },
  competences: ({ competences: asked }, { competences }) => {
    if (!asked) return true
    if (competences.length === 0) return null
    return competences.some(said => asked.some(stem => holdsStem(said, stem)))
  },
}

/** « mobilit » is in « Mobilités actives »; up to four letters a stem is a whole word: « PLU » is not in « eaux pluviales ». */
function holdsStem(said: string, stem: string): boolean {
  const text = ` ${plainWords(said)} `
  return text.includes(stem.length > 4 ? ` ${plainWords(stem)}` : ` ${plainWords(stem)} `)
}
