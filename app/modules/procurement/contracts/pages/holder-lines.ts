import type { Holder } from '../contract.ts'
import { guessType } from '../decp/identifier.ts'

/** Holders as a person types them, one a line: « Eaux de la Brume ; 219 600 889 00014 ». */
export function holderLines(holders: readonly Holder[]): string {
  return holders.map(({ name, identifier }) => [name, identifier].filter(Boolean).join(' ; ')).join('\n')
}

/** The same, read back; a line left as it was is that very holder, and an identifier that was there keeps its kind. */
export function readHolderLines(lines: readonly string[], known: readonly Holder[] = []): Holder[] {
  return lines.map(line => {
    const same = known.find(one => holderLines([one]) === line)
    if (same) return { name: same.name, identifier: same.identifier, identifier_type: same.identifier_type }
    const [first = '', ...rest] = line.split(';').map(part => part.trim())
    const bare = (text: string) => text.replace(/[\s.]/g, '')
    const alone = rest.length === 0 && /^[A-Z]{0,2}\d{9,14}$/i.test(bare(first))
    const identifier = bare(alone ? first : rest.join('')).slice(0, 40) || null
    const before = known.find(one => one.identifier === identifier)
    return {
      name: alone ? null : first.slice(0, 200) || null,
      identifier,
      identifier_type: identifier === null ? null : (before?.identifier_type ?? guessType(identifier)),
    }
  })
}
