import { breather } from '#kernel/recognition.ts'
import { plainWords } from '#kernel/texts.ts'
import { mostDoubts, type ImportedContract } from '../contract.ts'
import { endOf, inOrder } from '../end-of.ts'
import { at, isJson, textOf, unwrap, type Json } from './json.ts'
import { readContract } from './read-contract.ts'

/** One contract of a file: `line` is its rank among those of the file, from 1. */
export interface Published {
  line: number
  contract: ImportedContract
  buyer: string
}

export interface Refusal {
  line: number
  refused: 'no-buyer' | 'no-object'
}

interface Placed {
  item: Json
  concession: boolean
}

/** The contracts of a file of essential data, in any published shape; empty when it is something else. */
export function itemsOf(json: unknown): Placed[] {
  if (Array.isArray(json)) return json.filter(isJson).flatMap(one => itemOrList(one))
  if (!isJson(json)) return []
  const root = 'marches' in json ? json.marches : json
  if (Array.isArray(root)) return root.filter(isJson).flatMap(one => itemOrList(one))
  return isJson(root) ? itemOrList(root) : []
}

/** `{marche: […], "contrat-concession": […]}`, or one contract. */
function itemOrList(value: Json): Placed[] {
  if (isContract(value)) return [{ item: value, concession: isConcession(value) }]
  return Object.entries(value).flatMap(([key, inside]) =>
    /^(marches?|contrats?[-_]?concessions?)$/i.test(key)
      ? unwrap(inside, key).map(item => ({ item, concession: /concession/i.test(key) || isConcession(item) }))
      : [],
  )
}

const isContract = (item: Json) =>
  ['acheteur', 'acheteur.id', 'autoriteConcedante', 'autoriteConcedante.id'].some(key => key in item)

function isConcession(item: Json): boolean {
  return (
    'concessionnaires' in item ||
    at(item, 'autoriteConcedante.id') !== undefined ||
    /concession/.test(plainWords(textOf(at(item, '_type'))))
  )
}

/** How sure one may be that this is a file of essential data of public procurement. */
export function looksLikeDecp(json: unknown): number {
  const items = itemsOf(json).slice(0, 50)
  const known = items.filter(({ item }) => isContract(item) && ('objet' in item || 'id' in item))
  return items.length > 0 && known.length >= items.length / 2 ? 0.95 : 0
}

/** All contracts, each once: what a file says twice of one key (SIRET and identifier) is brought together. */
export async function readDecp(json: unknown, latest: string) {
  const published = new Map<string, Published>()
  const refusals: Refusal[] = []
  const joined: { line: number; with: number }[] = []
  const breathe = breather()
  for (const [i, { item, concession }] of itemsOf(json).entries()) {
    await breathe()
    const line = i + 1
    const read = readContract(item, concession, latest)
    if ('refused' in read) {
      refusals.push({ line, ...read })
      continue
    }
    const key = `${read.contract.buyer_siret} ${read.contract.reference.toLowerCase()}`
    const before = published.get(key)
    if (before) joined.push({ line, with: before.line })
    published.set(key, before ? { ...before, contract: together(before.contract, read.contract) } : { line, ...read })
  }
  return { published: [...published.values()], refusals, joined }
}

/** The later publication says what is true now; what it leaves out stays, and modifications add up. */
function together(before: ImportedContract, after: ImportedContract): ImportedContract {
  const said = after.kind_guessed ? { ...after, kind: before.kind, kind_guessed: before.kind_guessed } : after
  const filled = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined))
  const numbers = new Set(after.modifications.map(({ number }) => number))
  const modifications = inOrder([
    ...before.modifications.filter(({ number }) => !numbers.has(number)),
    ...after.modifications,
  ])
  const same = new Set(before.doubts.map(({ code, field, value }) => `${code} ${field} ${value}`))
  const doubts = [...before.doubts, ...after.doubts.filter(one => !same.has(`${one.code} ${one.field} ${one.value}`))]
  const contract = {
    ...before,
    ...filled,
    kind_guessed: said.kind_guessed,
    holders: after.holders.length > 0 ? after.holders : before.holders,
    modifications,
    doubts: doubts.slice(0, mostDoubts),
  }
  return { ...contract, ends_on: endOf(contract, modifications) }
}
