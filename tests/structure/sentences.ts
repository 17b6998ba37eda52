import type { ErrorTexts } from '#kernel/module.ts'
import { isTest, type Source } from './sources.ts'

const key = /'([a-z]+\.[a-z0-9-]+)'/g
// A failure thrown, a problem beside a field, a check of an input: the places where a string is the name of a sentence.
const openings =
  /\bnew (?:Refused|NotFound|Conflict|Invalid)\(|\.(?:refine|superRefine|regex|check|addIssue)\(|\bkey: /g

/** Names of sentences that the code says, with the file that says each. */
export function sentencesSaid(sources: readonly Source[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const { path, text } of sources) {
    if (!path.startsWith('app/') || isTest(path) || !/\.tsx?$/.test(path)) continue
    for (const opening of text.matchAll(openings)) {
      const from = opening.index + opening[0].length
      const words = opening[0].endsWith('(') ? inside(text, from) : (text.slice(from).split(/[,}\n]/)[0] ?? '')
      for (const [, name = ''] of words.matchAll(key)) said.set(name, path)
    }
  }
  return said
}

/** What stands between this place and the bracket that closes the call. */
function inside(text: string, from: number): string {
  let depth = 1
  let at = from
  for (; at < text.length && depth > 0; at++) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  return text.slice(from, at)
}

/** Sentences said that a language lacks. */
export function unspoken(said: ReadonlyMap<string, string>, texts: ReadonlyMap<string, ErrorTexts>): string[] {
  return [...said].flatMap(([name, file]) => {
    const [owner = '', word = ''] = name.split('.')
    const languages = (['fr', 'en'] as const).filter(language => !texts.get(owner)?.[language].errors?.[word])
    return languages.map(language => `${name} has no sentence in ${language}, said by ${file}`)
  })
}

/** Sentences that nothing says any more. */
export function neverSaid(sources: readonly Source[], texts: ReadonlyMap<string, ErrorTexts>): string[] {
  const code = sources.filter(({ path }) => path.startsWith('app/') && !isTest(path)).map(({ text }) => text)
  const all = [...texts].flatMap(([owner, { fr }]) => Object.keys(fr.errors ?? {}).map(word => `${owner}.${word}`))
  return all.filter(name => !code.some(text => text.includes(`'${name}'`)))
}
