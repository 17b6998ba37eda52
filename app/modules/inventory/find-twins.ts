import type { Twin } from '#kernel/recognition.ts'
import { normaliseName, suggestAi } from './suggest-ai.ts'

export interface Named {
  id: string
  name: string
  vendor: string | null
}

/** Looks up records that may be the same software: same words, same letters, then same known product. A person chooses. */
export function twinFinder(known: readonly Named[]): {
  twinsOf(candidate: Named): Twin[]
  add(candidate: Named): void
} {
  const byWords = new Map<string, Named[]>()
  const byLetters = new Map<string, Named[]>()
  const byProduct = new Map<string, Named[]>()
  const put = (map: Map<string, Named[]>, key: string | undefined, value: Named) => {
    if (key) map.set(key, [...(map.get(key) ?? []), value])
  }
  const add = (candidate: Named) => {
    const words = normaliseName(candidate.name)
    put(byWords, words, candidate)
    put(byLetters, words.replaceAll(' ', ''), candidate)
    put(byProduct, productOf(candidate), candidate)
  }
  for (const one of known) add(one)
  return {
    add,
    twinsOf(candidate) {
      const words = normaliseName(candidate.name)
      const found = new Map<string, Twin>()
      const keep = (list: readonly Named[] | undefined, fr: string, en: string) => {
        for (const { id, name } of list ?? [])
          if (!found.has(id)) found.set(id, { recordId: id, label: name, reason: { fr, en } })
      }
      keep(byWords.get(words), 'même nom', 'same name')
      keep(byLetters.get(words.replaceAll(' ', '')), 'mêmes lettres', 'same letters')
      keep(byProduct.get(productOf(candidate) ?? ''), 'sans doute le même produit', 'probably the same product')
      return [...found.values()]
    },
  }
}

/** The whole name must be the product's: « ArcGIS Pro » and « ArcGIS Online » are not twins. */
function productOf(candidate: Named): string | undefined {
  const found = suggestAi(candidate)
  return found?.confidence === 'name' ? `${found.product.id} ${found.matchedOn}` : undefined
}
