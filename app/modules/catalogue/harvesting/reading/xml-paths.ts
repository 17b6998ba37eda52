import { localOf, type Xml } from './xml.ts'

/** Elements right below, of that local name; all of them without a name. */
export function childrenOf(element: Xml | null, local?: string): Xml[] {
  if (!element) return []
  return element.nodes.filter(
    (node): node is Xml => typeof node !== 'string' && (local === undefined || node.local === local),
  )
}

/** Every element at the end of a path of local names; `*` stands for any name. */
export function allAt(from: Xml | null, ...path: string[]): Xml[] {
  let found = from ? [from] : []
  for (const local of path) found = found.flatMap(element => childrenOf(element, local === '*' ? undefined : local))
  return found
}

export function at(from: Xml | null, ...path: string[]): Xml | null {
  return allAt(from, ...path)[0] ?? null
}

/** Elements of that name at any depth, in the order of the document; not looked for inside one another. */
export function everywhere(from: Xml | null, local: string): Xml[] {
  return childrenOf(from).flatMap(child => (child.local === local ? [child] : everywhere(child, local)))
}

/** All the words below, spaces tidied, or null when there are none. Line ends are kept where the source has some. */
export function textOf(element: Xml | null): string | null {
  if (!element) return null
  const text = wordsIn(element)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return text === '' ? null : text
}

const wordsIn = (element: Xml): string =>
  element.nodes.map(node => (typeof node === 'string' ? node : wordsIn(node))).join('')

/** Value of an attribute by its local name: `href` reads `xlink:href`. */
export function attributeOf(element: Xml | null, local: string): string | null {
  if (!element) return null
  for (const [name, value] of element.attributes) {
    if (localOf(name) === local && !name.startsWith('xmlns') && value.trim() !== '') return value.trim()
  }
  return null
}

/** The element as a document of its own, with the namespaces of those that stood around it. */
export function writeXml(element: Xml, around: readonly Xml[] = []): string {
  const inherited = new Map<string, string>()
  for (const outer of around) {
    for (const [name, value] of outer.attributes) if (/^xmlns(?::|$)/.test(name)) inherited.set(name, value)
  }
  for (const name of element.attributes.keys()) inherited.delete(name)
  return write({ ...element, attributes: new Map([...inherited, ...element.attributes]) })
}

function write({ name, attributes, nodes }: Xml): string {
  const said = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('')
  const inside = nodes.map(node => (typeof node === 'string' ? escape(node) : write(node))).join('')
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
