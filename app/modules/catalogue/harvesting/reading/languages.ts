/** ISO 639-2 codes, both series, of what French catalogues are written in. Source: Library of Congress, ISO 639-2. */
const twoLetters: Record<string, string> = {
  fre: 'fr',
  fra: 'fr',
  eng: 'en',
  ger: 'de',
  deu: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  dut: 'nl',
  nld: 'nl',
  cat: 'ca',
  baq: 'eu',
  eus: 'eu',
  bre: 'br',
  cos: 'co',
  oci: 'oc',
  gsw: 'gsw',
}

/** « fre », « fr-FR », « fre; utf8 », the address of a European language, « français » → « fr »; null when unknown. */
export function languageOf(text: string | null): string | null {
  const said = (text ?? '').trim().toLowerCase()
  const last = said.replace(/^.*\/(?=[a-z]{2,3}$)/, '')
  const [, code = ''] = /^([a-z]{2,3})(?:[-_;\s].*)?$/.exec(last) ?? []
  if (code.length === 3) return twoLetters[code] ?? null
  if (code.length === 2) return code
  if (/^fran[cç]ais|^french/.test(last)) return 'fr'
  return /^english|^anglais/.test(last) ? 'en' : null
}
