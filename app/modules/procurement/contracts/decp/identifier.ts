import { isSiren, isSiret } from '#kernel/fields.ts'
import { plainWords } from '#kernel/texts.ts'
import type { Holder } from '../contract.ts'
import { firstText, unwrap, type Json } from './json.ts'

/** Kinds of identifiers that the decree knows, without signs. */
const types: Readonly<Record<string, string>> = {
  siret: 'SIRET',
  siren: 'SIREN',
  tva: 'TVA',
  ue: 'TVA',
  'tva intracommunautaire': 'TVA',
  tahiti: 'TAHITI',
  ridet: 'RIDET',
  frwf: 'FRWF',
  irep: 'IREP',
  'hors ue': 'HORS-UE',
}

/** Nobody published these: they hold the place of an identifier. */
const standIn = /^(?:0+|9{9,}|(?:nc|na|nd|inconnu|x+|neant)?)$/i

/** Its holders, and what is doubtful about each. */
export function readHolders(item: Json): { holders: Holder[]; doubts: { code: string; value: string }[] } {
  const listed = ['titulaires', 'concessionnaires'].flatMap(list => unwrap(item[list], list.slice(0, -1)))
  const read = listed.map(readHolder)
  return {
    holders: read.flatMap(({ holder }) => holder ?? []),
    doubts: read.flatMap(({ doubt }) => doubt ?? []),
  }
}

function readHolder(item: Json): { holder: Holder | null; doubt?: { code: string; value: string } } {
  const name = firstText(item, ['denominationSociale', 'denomination', 'nom', 'raisonSociale']) || null
  const typed = firstText(item, ['id', 'identifiant', 'siret'], 40).replace(/[\s.]/g, '')
  if (standIn.test(typed)) {
    if (name) return { holder: { name, identifier: null, identifier_type: null } }
    return { holder: null, doubt: { code: 'holder-missing', value: typed } }
  }
  const said = types[plainWords(firstText(item, ['typeIdentifiant']))]
  const type = said ?? guessType(typed)
  const holder = { name, identifier: typed, identifier_type: type }
  if (type === null) return { holder, doubt: { code: 'holder-type', value: typed } }
  if ((type === 'SIRET' && !isSiret(typed)) || (type === 'SIREN' && !isSiren(typed)))
    return { holder, doubt: { code: 'holder-siret', value: typed } }
  return { holder }
}

/** An empty kind is what its figures say, when they say it for sure. */
export function guessType(typed: string): string | null {
  if (isSiret(typed)) return 'SIRET'
  if (isSiren(typed)) return 'SIREN'
  return /^[A-Z]{2}[A-Z0-9]{8,12}$/.test(typed) ? 'TVA' : null
}
