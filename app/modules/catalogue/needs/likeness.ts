import { labelIn, themes } from '../vocabularies/terms.ts'
import { termsOf } from './terms.ts'

interface Described {
  title: string
  description: string | null
  keywords: readonly string[]
  themes: readonly string[]
}

export interface Likeness {
  /** 0 to 1: the share of the words of the need that the record holds, those of its title counting most. */
  score: number
  /** The words of the need found in each part of the record. */
  title: string[]
  keywords: string[]
  themes: string[]
  description: string[]
}

const weights = { title: 1, keywords: 0.8, themes: 0.4, description: 0.4 } as const

/** How much the words of a dataset are those of a need; each word counts once, where it weighs most. */
export function likenessOf(wanted: readonly string[], described: Described): Likeness {
  const said = {
    title: new Set(termsOf(described.title)),
    keywords: new Set(described.keywords.flatMap(termsOf)),
    themes: new Set(described.themes.flatMap(code => termsOf(labelIn(themes, code, 'fr')))),
    description: new Set(termsOf(described.description ?? '')),
  }
  const found = { title: [], keywords: [], themes: [], description: [] } as Omit<Likeness, 'score'>
  let sum = 0
  for (const term of wanted) {
    const place = (['title', 'keywords', 'themes', 'description'] as const).find(part => said[part].has(term))
    if (!place) continue
    found[place].push(term)
    sum += weights[place]
  }
  return { score: wanted.length > 0 ? sum / wanted.length : 0, ...found }
}
