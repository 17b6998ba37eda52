import { allAt, at, attributeOf, childrenOf, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'

/** What an ISO 19139 property says: its string or anchor, else the first of its translations. */
export function saidIn(property: Xml | null): string | null {
  if (!property) return null
  const direct = childrenOf(property).find(({ local }) => local !== 'PT_FreeText')
  return textOf(direct ?? null) ?? textOf(at(property, 'PT_FreeText')) ?? (direct ? null : textOf(property))
}

export function saidAt(from: Xml | null, ...path: string[]): string | null {
  for (const property of allAt(from, ...path)) {
    const said = saidIn(property)
    if (said) return said
  }
  return null
}

export function allSaidAt(from: Xml | null, ...path: string[]): string[] {
  return allAt(from, ...path).flatMap(property => saidIn(property) ?? [])
}

/** Address of the anchor in a property, if it has one. */
export function anchorIn(property: Xml | null): string | null {
  return attributeOf(at(property, 'Anchor'), 'href')
}

/** A code: the attribute that carries it, or its words where a server left the attribute out. */
export function codeIn(property: Xml | null): string | null {
  const code = childrenOf(property)[0] ?? null
  return attributeOf(code, 'codeListValue') ?? textOf(code) ?? textOf(property)
}

export function codeAt(from: Xml | null, ...path: string[]): string | null {
  return codeIn(at(from, ...path))
}

/** « org-id/ » and « 123456 » → « org-id/123456 »; an address or an anchor is whole by itself. */
export function identifierIn(identifier: Xml | null): string | null {
  const code = at(identifier, 'code')
  const said = anchorIn(code) ?? saidIn(code)
  const space = saidAt(identifier, 'codeSpace')
  if (!said || !space || /^[a-z][a-z0-9+.-]*:/i.test(said)) return said
  return /[/#:]$/.test(space) ? `${space}${said}` : `${space}/${said}`
}
