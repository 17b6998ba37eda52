import type { Twin } from '#kernel/recognition.ts'
import { normaliseName, suggestAi } from './suggest-ai.ts'

export interface Named {
  id: string
  name: string
  vendor: string | null
}

/** A person chooses among a few twins; a list of a thousand numbered names would otherwise weigh their square. */
const mostTwins = 10

/** Looks up records that may be the same software: same words, same letters, then same known product. A person chooses. */
export function twinFinder(known: readonly Named[]): {
  twinsOf(candidate: Named): Twin[]
  add(candidate: Named): void
} {
  const byWords = new Map<string, Placed[]>()
  const byLetters = new Map<string, Placed[]>()
  const byProduct = new Map<string, Placed[]>()
  const byCore = new Map<string, Placed[]>()
  let count = 0
  const add = (candidate: Named) => {
    const words = normaliseName(candidate.name)
    const placed = { ...candidate, place: count++ }
    put(byWords, words, placed)
    put(byLetters, words.replaceAll(' ', ''), placed)
    put(byProduct, productOf(candidate), placed)
    const core = coreOf(candidate)
    if (core) for (const vendor of ['*', vendorWord(candidate)]) put(byCore, `${core}|${vendor}`, placed)
  }
  for (const one of known) add(one)
  return {
    add,
    twinsOf(candidate) {
      const words = normaliseName(candidate.name)
      const found = new Map<string, Twin>()
      const keep = (list: readonly Placed[] = [], fr: string, en: string, exact = false) => {
        for (const { id, name } of list) {
          if (found.size === mostTwins) return
          if (!found.has(id)) found.set(id, { recordId: id, label: name, exact, reason: { fr, en } })
        }
      }
      keep(byWords.get(words), 'même nom', 'same name', true)
      keep(byLetters.get(words.replaceAll(' ', '')), 'mêmes lettres', 'same letters')
      keep(byProduct.get(productOf(candidate) ?? ''), 'sans doute le même produit', 'probably the same product')
      keep(akin(byCore, candidate), 'sans doute le même produit', 'probably the same product')
      return [...found.values()]
    },
  }
}

/** A record with its place among those known: twins are shown in that order. */
interface Placed extends Named {
  place: number
}

function put(map: Map<string, Placed[]>, key: string | undefined, value: Placed): void {
  if (!key) return
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The first of the same core whose vendor may be the same: a vendor that nobody wrote contradicts nothing. */
function akin(byCore: ReadonlyMap<string, Placed[]>, candidate: Named): Placed[] {
  const core = coreOf(candidate)
  if (!core) return []
  const vendor = vendorWord(candidate)
  // Twice as many as are kept: some may have been found by their names already.
  const first = (key: string) => (byCore.get(`${core}|${key}`) ?? []).slice(0, 2 * mostTwins)
  if (vendor === '') return first('*')
  return [...first(vendor), ...first('')].toSorted((a, b) => a.place - b.place)
}

/** The whole name must be the product's: « ArcGIS Pro » and « ArcGIS Online » are not twins. */
function productOf(candidate: Named): string | undefined {
  const found = suggestAi(candidate)
  return found?.confidence === 'name' ? `${found.product.id} ${found.matchedOn}` : undefined
}

/** Products that their own vendors renamed, old name first. */
const renamed: [RegExp, string][] = [
  [/^(microsoft )?office 365\b/, 'microsoft 365'],
  [/^(google )?g suite\b/, 'google workspace'],
  [/^(microsoft )?azure (active directory|ad)\b/, 'microsoft entra id'],
]
/** What a newer edition adds to a name; « Pro », « Online » or « Web » make other products and are not here. */
const edition = / (cc|nx|ng|evolution|next|premium|\d{1,4}|v\d+|ii|iii|[a-z])$/

/** The name without its vendor's in front nor its edition behind: « Adobe Photoshop », « Photoshop CC » → photoshop. */
function coreOf(candidate: Named): string | undefined {
  const words = normaliseName(candidate.name)
  const known = renamed.find(([old]) => old.test(words))
  const current = known ? words.replace(...known) : words
  const vendor = vendorWord(candidate)
  const bare = vendor.length > 2 && current.startsWith(`${vendor} `) ? current.slice(vendor.length + 1) : current
  const core = bare.replace(edition, '')
  return /[a-z]{4}/.test(core) ? core : /[a-z]{4}/.test(current) ? current : undefined
}

/** « C3RB » and « C3rb informatique » agree. */
function vendorWord({ vendor }: Named): string {
  return normaliseName(vendor ?? '').split(' ')[0] ?? ''
}
