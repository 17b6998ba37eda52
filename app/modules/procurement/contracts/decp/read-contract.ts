import { isSiret } from '#kernel/fields.ts'
import { plainWords } from '#kernel/texts.ts'
import { mostDoubts, type Doubt, type Holder, type ImportedContract, type Modification } from '../contract.ts'
import { endOf, inOrder } from '../end-of.ts'
import { guessService } from '../guess-delegated.ts'
import { stableReference } from '../reference.ts'
import { readHolders } from './identifier.ts'
import { firstText, textOf, unwrap, type Json } from './json.ts'
import { readAmount, readCpv, readDate, readKind, readMonths, type Read } from './values.ts'

/** A contract as published, with everything that was doubtful; a string instead says why it cannot be kept. */
export type Understood = { contract: ImportedContract; buyer: string } | { refused: 'no-buyer' | 'no-object' }

/** Reads one contract or concession, in the shape of 2019 or of 2022. `latest` = the last day that makes sense. */
export function readContract(item: Json, concession: boolean, latest: string): Understood {
  const buyer = firstText(item, ['acheteur.id', 'autoriteConcedante.id', 'acheteur_id'], 40).replace(/\D/g, '')
  if (buyer.length < 13 || buyer.length > 14) return { refused: 'no-buyer' }
  const object = firstText(item, ['objet', 'objetMarche'], 1_000)
  if (object === '') return { refused: 'no-object' }
  const doubts: Doubt[] = []
  const keep = <T>(field: string, text: string, { value, doubt }: Read<T>): T | null => {
    if (doubt) doubts.push({ code: doubt, field, value: text.slice(0, 200) })
    return value
  }
  const date = (field: string, paths: string[]) => {
    const text = firstText(item, paths)
    return keep(field, text, readDate(text, latest))
  }
  const text = (path: string) => firstText(item, [path])
  // A number in JSON has lost the zero that the SIRET began with.
  const buyer_siret = buyer.padStart(14, '0')
  if (!isSiret(buyer_siret)) doubts.push({ code: 'buyer-siret', field: 'buyer_siret', value: buyer_siret })
  const nature = `${text('nature')} ${techniques(item)}`.trim()
  const kind = keep('kind', text('nature'), readKind(nature, concession)) ?? 'other'
  const notified_on = date('notified_on', ['dateNotification', 'dateSignature'])
  const starts_on = date('starts_on', ['dateDebutExecution'])
  const amountText = firstText(item, ['montant', 'valeurGlobale'])
  const monthsText = firstText(item, ['dureeMois', 'duree'])
  const months = keep('months', monthsText, readMonths(monthsText))
  const amount = keep('amount', amountText, readAmount(amountText))
  const typed = firstText(item, ['id', 'uid', 'identifiant'], 60)
  if (typed === '') doubts.push({ code: 'no-reference', field: 'reference', value: '' })
  const holders = readHolders(item)
  const modifications = readModifications(item, { latest, notified_on, doubts })
  for (const { code, value } of holders.doubts) doubts.push({ code, field: 'holders', value })
  const contract: ImportedContract = {
    buyer_siret,
    reference: typed || stableReference(object, notified_on),
    object,
    kind,
    ...(nature === '' && !concession ? { kind_guessed: true } : {}),
    service: kind === 'concession' || kind === 'dsp' ? guessService(object) : null,
    cpv: keep('cpv', text('codeCPV'), readCpv(text('codeCPV'))),
    procedure: text('procedure') || null,
    ccag: text('ccag') || null,
    amount,
    notified_on,
    starts_on,
    months,
    holders: modifications.holders ?? holders.holders,
    modifications: modifications.kept,
    doubts,
  }
  if (contract.holders.length === 0) doubts.push({ code: 'no-holder', field: 'holders', value: '' })
  const ends_on = endOf(contract, contract.modifications)
  return { contract: { ...contract, doubts: doubts.slice(0, mostDoubts), ends_on }, buyer: text('acheteur.nom') }
}

/** « Accord-cadre » is a technique since 2022: the nature then says « Marché » alone. */
function techniques(item: Json): string {
  const listed = item.techniques
  const inside: unknown =
    typeof listed === 'object' && listed !== null && 'technique' in listed ? listed.technique : listed
  const names = (Array.isArray(inside) ? inside : [inside]).map(one => textOf(one))
  return names.some(name => plainWords(name) === 'accord cadre') ? 'accord-cadre' : ''
}

interface Around {
  latest: string
  notified_on: string | null
  doubts: Doubt[]
}

/** Each says only what it changes; the last list of holders replaces the first one. */
function readModifications(item: Json, { latest, notified_on, doubts }: Around) {
  const kept: (Modification & { holders: Holder[] })[] = []
  const used = new Set<string>()
  for (const [i, one] of unwrap(item.modifications, 'modification').entries()) {
    const place = (field: string, text: string, doubt: string | undefined) => {
      if (doubt) doubts.push({ code: doubt, field: `modification-${field}`, value: text.slice(0, 200) })
    }
    const read = <T>(field: string, paths: string[], how: (text: string) => Read<T>): T | null => {
      const text = firstText(one, paths)
      const { value, doubt } = how(text)
      place(field, text, doubt)
      return doubt?.startsWith('months') ? null : value
    }
    const number = unusedNumber(firstText(one, ['id', 'idModification'], 30) || String(i + 1), used)
    const signed_on = read(
      'signed_on',
      ['dateNotificationModification', 'dateSignatureModification', 'dateModification'],
      text => readDate(text, latest),
    )
    if (signed_on && notified_on && signed_on < notified_on) place('signed_on', signed_on, 'modification-before')
    const holders = readHolders(one)
    for (const { code, value } of holders.doubts) doubts.push({ code, field: 'holders', value })
    kept.push({
      number,
      signed_on,
      months: read('months', ['dureeMois', 'duree'], readMonths),
      amount: read('amount', ['montant', 'valeurGlobale'], readAmount),
      object: firstText(one, ['objetModification', 'objet'], 1_000) || null,
      holders: holders.holders,
    })
  }
  const ordered = inOrder(kept)
  const holders = ordered.findLast(one => one.holders.length > 0)?.holders
  return { kept: ordered.map(({ holders: _, ...rest }) => rest), holders }
}

/** Two modifications of one contract are sometimes published under one number. */
function unusedNumber(wanted: string, used: Set<string>): string {
  let number = wanted
  for (let n = 2; used.has(number); n++) number = `${wanted} (${n})`
  used.add(number)
  return number
}
