import { z } from 'zod'
import { plainWords } from '#kernel/texts.ts'
import file from './data/ai-products.json' with { type: 'json' }

const text = z.object({ fr: z.string().min(1), en: z.string().min(1) })

const families = [
  'office',
  'meeting',
  'gis',
  'hr',
  'finance',
  'civil-registry',
  'video',
  'library',
  'citizen-relations',
  'urban-planning',
  'social',
  'security-it',
  'education',
  'communication',
  'translation',
  'generative-assistant',
  'development',
  'data',
  'technical-services',
  'health',
  'legal',
  'documents',
] as const

const aiProduct = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  vendor: z.string().min(1),
  /** Names found in application lists, already normalised; one alias belongs to one product. */
  aliases: z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/)).min(1),
  /** A first name or a common word: an alias must be the whole application name, unless the vendor is there too. */
  wholeNameOnly: z.boolean().optional(),
  family: z.enum(families),
  functions: z
    .array(
      z.object({
        what: text,
        kind: z.enum(['generative', 'prediction', 'recognition', 'recommendation', 'rules-or-unknown']),
        activation: z.enum(['on-by-default', 'option', 'separate-product', 'unknown']),
      }),
    )
    .min(1),
  source: z.object({ title: z.string().min(1), url: z.url(), consulted: z.string().regex(/^\d{4}-\d{2}$/) }),
  /** Nothing here is settled: the authority confirms with the vendor. */
  status: z.literal('a-confirmer'),
})

const aiProductFile = z.object({ version: z.iso.date(), notice: text, products: z.array(aiProduct) })

export type AiProduct = z.infer<typeof aiProduct>

/** The dated list of products that may include AI, checked once when the module loads. */
export const aiProducts: z.infer<typeof aiProductFile> = aiProductFile.parse(file)

/** How sure the match is: the whole name, an alias inside it, or a common word confirmed by the vendor. */
export type SuggestionConfidence = 'name' | 'alias' | 'vendor-and-word'

export interface AiSuggestion {
  product: AiProduct
  matchedOn: string
  confidence: SuggestionConfidence
}

/** What the list allows to say: functions known inside it, known beside it as another product, or a question to ask. */
export function claimOf({ functions }: Pick<AiProduct, 'functions'>): 'inside' | 'beside' | 'ask' {
  const known = functions.filter(({ kind }) => kind !== 'rules-or-unknown')
  if (known.length === 0) return 'ask'
  return known.every(({ activation }) => activation === 'separate-product') ? 'beside' : 'inside'
}

/** Lower case, no accents, words separated by one space: « Cart@DS – Next'ADS » → « cartads next ads ». */
export function normaliseName(name: string): string {
  return plainWords(name.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/@/g, 'a'))
}

// Words that editions and licences add to a product's name without changing what it is.
const editionWords =
  /\b(pro|plus|premium|business|entreprise|enterprise|licences?|logiciel|appli|web|saas|ia|ai|v?\d+)\b/g

interface Candidate {
  product: AiProduct
  alias: string
  /** Place among all, the longest alias first: the first hit is the most precise one. */
  rank: number
}

// An alias found in a name begins with one of its words: a register of thousands is compared to a few aliases a line.
const candidates = Map.groupBy(
  aiProducts.products
    .flatMap(product => product.aliases.map(alias => ({ product, alias })))
    .toSorted((a, b) => b.alias.length - a.alias.length)
    .map((candidate, rank): Candidate => ({ ...candidate, rank })),
  ({ alias }) => alias.split(' ')[0] ?? '',
)

function candidatesIn(...names: string[]): Candidate[] {
  const words = new Set(names.flatMap(name => name.split(' ')))
  return [...words].flatMap(word => candidates.get(word) ?? []).toSorted((a, b) => a.rank - b.rank)
}

/** The product an application may be, from its name; the vendor only confirms or breaks ties. */
export function suggestAi(application: { name: string; vendor: string | null }): AiSuggestion | null {
  const name = normaliseName(application.name)
  const bareName = normaliseName(name.replace(editionWords, ' '))
  const vendor = normaliseName(application.vendor ?? '')
  let best: (AiSuggestion & { vendorAgrees: boolean }) | null = null
  for (const { product, alias } of candidatesIn(name, bareName)) {
    if (best !== null && alias.length < best.matchedOn.length) break
    const whole = alias === name || alias === bareName
    if (!whole && !hasWords(name, alias)) continue
    const vendorAgrees = namesVendor(product, vendor)
    const confidence = whole ? 'name' : product.wholeNameOnly !== true ? 'alias' : 'vendor-and-word'
    if (confidence === 'vendor-and-word' && !vendorAgrees && !containsVendor(name, product)) continue
    if (best === null || (vendorAgrees && !best.vendorAgrees))
      best = { product, matchedOn: alias, confidence, vendorAgrees }
  }
  return best && { product: best.product, matchedOn: best.matchedOn, confidence: best.confidence }
}

/** Whole words only: « teams » is not in « teamviewer ». */
function hasWords(words: string, searched: string): boolean {
  return searched !== '' && ` ${words} `.includes(` ${searched} `)
}

/** A vendor is « Ciril Group » here and « CIRIL » or « Ciril Group SAS » in a list. */
function namesVendor(product: AiProduct, declared: string): boolean {
  if (declared.length < 3) return false
  return vendorNames(product).some(known => hasWords(declared, known) || hasWords(known, declared))
}

/** « Claude (Anthropic) » says who makes it; « Expo Miró » does not: the vendor's name is the doubtful word itself. */
function containsVendor(name: string, product: AiProduct): boolean {
  return vendorNames(product).some(known => !product.aliases.includes(known) && hasWords(name, known))
}

/** « Index Éducation (Docaposte) » is two names. */
function vendorNames(product: AiProduct): string[] {
  return product.vendor.split(/[/(),]/).map(normaliseName)
}
