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
  const byCore = new Map<string, Named[]>()
  const put = (map: Map<string, Named[]>, key: string | undefined, value: Named) => {
    if (key) map.set(key, [...(map.get(key) ?? []), value])
  }
  const add = (candidate: Named) => {
    const words = normaliseName(candidate.name)
    put(byWords, words, candidate)
    put(byLetters, words.replaceAll(' ', ''), candidate)
    put(byProduct, productOf(candidate), candidate)
    put(byCore, coreOf(candidate), candidate)
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
      const akin = byCore.get(coreOf(candidate) ?? '')?.filter(other => mayShareVendor(other, candidate))
      keep(akin, 'sans doute le même produit', 'probably the same product')
      return [...found.values()]
    },
  }
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
  const vendor = normaliseName(candidate.vendor ?? '').split(' ')[0] ?? ''
  const bare = vendor.length > 2 && current.startsWith(`${vendor} `) ? current.slice(vendor.length + 1) : current
  const core = bare.replace(edition, '')
  return /[a-z]{4}/.test(core) ? core : /[a-z]{4}/.test(current) ? current : undefined
}

/** « C3RB » and « C3rb informatique » agree; a vendor that nobody wrote contradicts nothing. */
function mayShareVendor(one: Named, other: Named): boolean {
  const [a = '', b = ''] = [one.vendor, other.vendor].map(vendor => normaliseName(vendor ?? '').split(' ')[0])
  return a === '' || b === '' || a === b
}
