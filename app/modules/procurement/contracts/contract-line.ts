import type { Cell, Mapping, Problem } from '#kernel/recognition.ts'
import { cellText, isBlankWord, parseFrenchDate } from '#kernel/sheets.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { isSiret } from '#kernel/fields.ts'
import { concessionKinds, type Doubt, type Holder, type ImportedContract } from './contract.ts'
import { textOf } from './decp/json.ts'
import { readAmount, readCpv, readDate, readKind, readMonths, type Read } from './decp/values.ts'
import { endOf } from './end-of.ts'
import { stableReference } from './reference.ts'
import { guessService } from './guess-delegated.ts'

interface Place {
  line: number
  sheet: string
}

interface Table {
  keys: readonly string[]
  mapping: Mapping
  /** SIRET of the authority, for tables that do not say who buys. */
  siret: string | null
  latest: string
}

/** One line of a table of contracts; null, with the reason among the problems, when it cannot be one. */
export function readLine(
  cells: readonly Cell[],
  table: Table,
  place: Place,
  problems: Problem[],
): ImportedContract | null {
  const doubts: Doubt[] = []
  const cellOf = (field: string) => cells[table.keys.findIndex(key => table.mapping[key] === field)]
  const text = (field: string, longest = 200) => {
    const said = textOf(cellText(cellOf(field)), longest)
    return isBlankWord(said) ? '' : said
  }
  const keep = <T>(field: string, { value, doubt }: Read<T>): T | null => {
    if (doubt) doubts.push({ code: doubt, field, value: text(field) })
    return value
  }
  const date = (field: string) => {
    const cell = cellOf(field)
    const serial = typeof cell === 'number' ? parseFrenchDate(cell) : null
    return keep(field, readDate(serial ?? text(field), field === 'ends_on' ? '2150-12-31' : table.latest))
  }
  const refuse = (fr: string, en: string) => {
    problems.push({ ...place, severity: 'error', message: { fr: frenchSpaces(fr), en } })
    return null
  }
  const object = text('object', 1_000)
  if (object === '')
    return refuse('L’objet du contrat manque : ligne écartée.', 'The object of the contract is missing: line left out.')
  const buyer_siret = text('buyer_siret').replace(/\D/g, '') || table.siret
  if (!buyer_siret || buyer_siret.length !== 14)
    return refuse(
      'Le SIRET de l’acheteur manque : inscrivez celui de la collectivité dans son identité. Ligne écartée.',
      'The SIRET of the buyer is missing: record the authority’s own in its identity. Line left out.',
    )
  if (!isSiret(buyer_siret)) doubts.push({ code: 'buyer-siret', field: 'buyer_siret', value: buyer_siret })
  const notified_on = date('notified_on')
  const kind = keep('kind', readKind(text('kind'), false)) ?? 'other'
  const reference = text('reference', 60)
  if (reference === '') doubts.push({ code: 'no-reference', field: 'reference', value: '' })
  const holders = holdersOf(text('holders_said', 1_000), text('holder_siret'))
  if (holders.length === 0) doubts.push({ code: 'no-holder', field: 'holders', value: '' })
  const contract: ImportedContract = {
    buyer_siret,
    reference: reference || stableReference(object, notified_on),
    object,
    kind,
    ...(text('kind') === '' ? { kind_guessed: true } : {}),
    service: concessionKinds.includes(kind) ? guessService(`${text('service')} ${object}`) : null,
    cpv: keep('cpv', readCpv(text('cpv'))),
    procedure: text('procedure') || null,
    ccag: text('ccag') || null,
    amount: keep('amount', readAmount(text('amount'))),
    notified_on,
    starts_on: date('starts_on'),
    months: keep('months', readMonths(text('months'))),
    directorate: text('directorate') || null,
    holders,
    modifications: [],
    doubts,
  }
  // A table that says the end knows better than a sum.
  return { ...contract, ends_on: date('ends_on') ?? endOf(contract, []) }
}

/** « Alpha / Beta ; Gamma » are three; the SIRET is that of the first. */
function holdersOf(names: string, siret: string): Holder[] {
  const identifier = siret.replace(/\D/g, '') || null
  const said = names
    .split(/[;/|]/)
    .map(name => name.trim().slice(0, 200))
    .filter(Boolean)
  const first = identifier
    ? { identifier: identifier.slice(0, 40), identifier_type: isSiret(identifier) ? 'SIRET' : null }
    : null
  if (said.length === 0) return first ? [{ name: null, ...first }] : []
  return said.map((name, i) => ({ name, ...(i === 0 && first ? first : { identifier: null, identifier_type: null }) }))
}
