import type { HarvestedRecord } from '../record.ts'
import { isOpenLicence, licenceOf } from '../../vocabularies/recognise.ts'
import { allAt, at } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'
import { allSaidAt, anchorIn, codeIn, saidIn } from './iso-values.ts'

type Rights = Pick<HarvestedRecord, 'licence' | 'licenceText' | 'accessLevel'>

/** Article 13 of INSPIRE and L124-4, L124-5 of the French environment code, which transposes it: grounds to restrict. */
const limited =
  /LimitationsOnPublicAccess\/INSPIRE_Directive_Article13|article 13[ .(]*1[ .)]*[a-h]\b|\bL\.? ?124-[45]\b/i
const unlimited =
  /LimitationsOnPublicAccess\/noLimitations|pas de restriction d.acc[eè]s public|no limitations? (?:on|to) public access|aucune restriction d.acc[eè]s/i

/**
 * Licence and access, wherever a record hides them: the licence is as often in `useLimitation` as in `otherConstraints`.
 * A ground to restrict wins over everything; a known open licence opens; silence stays unknown.
 */
export function rightsOf(identification: Xml | null): Rights {
  const constraints = allAt(identification, 'resourceConstraints', '*')
  const uses = constraints.flatMap(one => [...allAt(one, 'useLimitation'), ...allAt(one, 'otherConstraints')])
  const texts = uses.flatMap(property => {
    const [anchor, words] = [anchorIn(property), saidIn(property)]
    return anchor && words && anchor !== words ? `${words} (${anchor})` : (words ?? anchor ?? [])
  })
  const licence = licenceOf(...texts)
  const free = new Set(constraints.flatMap(one => allSaidAt(one, 'useLimitation')))
  return {
    licence,
    licenceText: licenceText(texts, licence),
    accessLevel: accessOf(constraints, texts, free, licence),
  }
}

/** What the source says of use, whole; a text that names the licence comes first. */
function licenceText(texts: readonly string[], licence: string | null): string | null {
  const named = licence ? texts.filter(text => licenceOf(text) === licence) : []
  const all = [...new Set([...named, ...texts])]
  return all.length > 0 ? all.join('\n').slice(0, 20_000) : null
}

function accessOf(
  constraints: readonly Xml[],
  texts: readonly string[],
  free: ReadonlySet<string>,
  licence: string | null,
): Rights['accessLevel'] {
  const classified = constraints.map(one => codeIn(at(one, 'classification'))).find(Boolean)
  if (classified && /^(?:confidential|secret|topSecret)$/.test(classified)) return 'internal'
  const codes = constraints.flatMap(one => allAt(one, 'accessConstraints').map(codeIn))
  if (classified === 'restricted' || codes.includes('restricted')) return 'restricted'
  // Producers copy both the ground and « no restriction » into one record: the free words of use do not restrict.
  const grounds = texts.filter(text => limited.test(text) && !free.has(text))
  const open = texts.some(text => unlimited.test(text))
  if (grounds.length > 0 && !open) return 'restricted'
  if (grounds.length > 0) return 'unknown'
  return open || isOpenLicence(licence) ? 'open' : 'unknown'
}
