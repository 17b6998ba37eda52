import { excerptAround } from '#kernel/recognition.ts'
import { parseFrenchDate } from '#kernel/sheets.ts'
import type { DocumentKind } from './criteria.ts'
import { plainWords } from './plain-words.ts'

const written = String.raw`(?:\p{L}+di\s+|dimanche\s+)?(\d{1,2}(?:er)?\s+\p{L}{3,9}\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})`
const dates = {
  meeting: String.raw`(?:séance|réunion|session|conseil\s+\p{L}+|comité\s+\p{L}+(?:\s+territorial)?|bureau\s+\p{L}+)\s+(?:\p{L}+\s+){0,4}?(?:du|le)\s+${written}`,
  signed: String.raw`(?:^|\n)(?:fait\s+)?(?:à\s+)?\p{L}[\p{L}’' -]{1,40},?\s+le\s+${written}\s*[.,]?(?=\s|$)`,
  numbered: String.raw`(?:^|\n)(?:arrêté|délibération|décision)[^\n]{0,40}?\bdu\s+${written}`,
  adopted: String.raw`(?<!être |sera )(?:adopt|approuv|valid|sign)\p{L}*\s[^.\n]{0,90}?(?:le|du)\s+${written}`,
  dated: String.raw`(?:^|\n|[–,(]\s*)(?:date|établi\p{L}*|mise? à jour|arrêté\p{L}* au|situation au|projet|version)\b(?! de convocation)[^\n]{0,30}?(?:le|du|au|:)?\s+${written}`,
  ending: String.raw`(?:[,–-]|^|\n)\s*(?:le\s+)?${written}\s*(?=\n|$)`,
  title: String.raw`\b(?:du|le|au)\s+${written}`,
}

/** Where each kind of act says its own date, the surest way of saying it first; with the words around it. */
export function dateOf(
  kind: DocumentKind,
  text: string,
  head: readonly string[],
  line: string,
): { date: string; words: string } | null {
  const top = head.join('\n')
  const ways: [string, string][] =
    kind === 'arrete'
      ? [
          [dates.signed, text],
          [dates.numbered, top],
        ]
      : kind === 'deliberation' || kind === 'proces-verbal'
        ? [
            [dates.meeting, top],
            [dates.numbered, top],
            [dates.meeting, text.slice(0, 1_500)],
            [dates.title, line],
            [dates.signed, text],
          ]
        : [
            [dates.adopted, top],
            [dates.dated, top],
            [dates.meeting, top],
            [dates.title, line],
            [dates.ending, top],
            [dates.signed, text],
          ]
  for (const [pattern, place] of ways) {
    const said = new RegExp(pattern, 'iu').exec(place)
    const date = parseFrenchDate(said?.[1] ?? '')
    if (date && said) return { date, words: lineAt(place, said.index + said[0].length - 1) }
    if (pattern === dates.meeting) {
      const spelled = dateInWords(place)
      if (spelled) return { date: spelled, words: lineAt(place, Math.max(0, place.search(/l[’' ]an deux mille/i))) }
    }
  }
  return null
}

/** The line in which that place stands. */
function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return excerptAround(text.slice(start, end === -1 ? text.length : end), at - start)
}

const units = 'un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize'.split('|')

/** « L’an deux mille vingt-six, le douze mars » */
function dateInWords(text: string): string | null {
  const found =
    /l an deux mille ([a-z ]{2,30}?) (?:et )?(?:le )?(?:\p{L}+di )?((?:vingt|trente)?(?: et)? ?\p{L}+|\d{1,2}) (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/u.exec(
      plainWords(text),
    )
  if (!found) return null
  const day = /^\d+$/.test(found[2] ?? '') ? Number(found[2]) : numberOf(found[2] ?? '')
  return parseFrenchDate(`${day} ${found[3]} ${2000 + numberOf(found[1] ?? '')}`)
}

function numberOf(words: string): number {
  const value: Record<string, number> = { premier: 1, une: 1, vingt: 20, trente: 30, quarante: 40, le: 0, et: 0 }
  return words.split(' ').reduce((sum, word) => sum + (value[word] ?? units.indexOf(word) + 1), 0)
}
