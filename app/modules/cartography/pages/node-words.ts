import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { applicationsPath, applicationWords, hostings, imposedPath, systemsPath } from '#modules/inventory/public.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveParty } from '#organisation/save-party.ts'
import { capitalised } from '#ui/form-answers.ts'
import { oneOf } from '#ui/list-address.ts'
import type { MapNode } from '../graph.ts'
import { mapWords } from './words.ts'

/** The name of a node as people read it: a country and a kind of hosting are kept as codes. */
export function nameOf({ kind, label }: Pick<MapNode, 'kind' | 'label'>, language: Language): string {
  if (kind === 'country') return countryName(label, language)
  return kind === 'hosting' ? hostingName(label, language) : label
}

/** The name in the box: its form says already that it is a directorate, and details wait for the table. */
export function shortName(node: Pick<MapNode, 'kind' | 'label'>, language: Language): string {
  const name = nameOf(node, language)
  if (node.kind === 'hosting') return name.replace(/ \(.*\)$/u, '')
  if (node.kind !== 'directorate') return name
  return capitalised(name.replace(/^direction (?:de la |de l['’]|des |du |d['’])(?=\p{L})/iu, ''))
}

export function countryName(code: string, language: Language): string {
  const known: Readonly<Record<string, string>> = mapWords[language].countries
  if (known[code]) return known[code]
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code
}

export function hostingName(code: string | null, language: Language): string {
  const hosting = oneOf(hostings, code ?? undefined)
  return capitalised(hosting ? applicationWords[language].hosting[hosting] : mapWords[language].hostingUnknown)
}

/** « Ciril Finances, logiciel, contient de l’IA, vital »: all that shape and signs say. */
export function accessibleName(node: MapNode, language: Language): string {
  const say = mapWords[language]
  const rules = node.kind === 'system' && node.marks.includes('rules')
  const kind = rules ? [] : [say.kinds[node.kind]]
  const marks = node.kind === 'system' && !rules ? [] : node.marks.map(mark => say.marks[mark])
  const count = node.count === undefined ? [] : [say.count(String(node.count), node.count < 2)]
  return [nameOf(node, language), ...kind, ...marks, ...count].join(', ')
}

/** The record behind a node; its applications, for those who may not open it or where there is no record. */
export function recordHref({ scope, href }: Visit, { kind, id }: Pick<MapNode, 'kind' | 'id'>): string {
  if (kind === 'application') return href(`${applicationsPath}/${id}`)
  if (kind === 'system') return href(`${systemsPath}/${id}`)
  if (kind === 'imposed') return href(`${imposedPath}/${id}`)
  if (kind === 'directorate' && can(scope, saveDirectorates)) return href(`/organisation/directions/${id}`)
  if (kind === 'vendor' && can(scope, saveParty)) return href(`/organisation/partenaires/${id}`)
  if (kind === 'country' || kind === 'hosting')
    return href(`/carte?${new URLSearchParams({ vue: 'pays', autour: id, pas: '2' })}`)
  return href(`${applicationsPath}?${new URLSearchParams({ [kind]: id })}`)
}

/** Cut after the last whole word that the box holds: who says it aloud finds the link, whose name is whole. */
export function cut(name: string, width: number): string {
  let used = 0
  const letters = [...name]
  for (const [i, letter] of letters.entries()) {
    used += letterWidth(letter)
    if (used <= width) continue
    const held = letters
      .slice(0, Math.max(1, i - 1))
      .join('')
      .replace(/\s*\([^)]*$/u, '')
    const words = (held.length < i - 1 ? held : held.replace(/\s+\S*$/u, '')).replace(
      /(?:\s+(?:\p{L}{1,3}|[^\p{L}\d]+))+$/u,
      '',
    )
    return `${words.trimEnd()}…`
  }
  return name
}

/** At 12 units of height, a little more than what common sans-serif faces take. */
function letterWidth(letter: string): number {
  if (/[iljtfrI.,:;'’|! ()]/.test(letter)) return 4
  if (/[mwMW%@]|\p{Extended_Pictographic}|\p{Script=Han}/u.test(letter)) return 11.5
  return /\p{Lu}/u.test(letter) ? 8.6 : 6.8
}
