import { excerptAround } from '#kernel/recognition.ts'
import { parseFrenchDate } from '#kernel/sheets.ts'
import type { Notice } from './read-notice.ts'

const anyDate = /\d{1,2}(?:er)?\s+\p{L}{3,9}\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}/gu

/** How a sentence speaks of each date, so that two dates in one letter are not taken for each other. */
const about = {
  notice_on: /\bdate\b|notifi|fait à|, le /i,
  activation_on: /activ|passera|mise à jour|déploy|vigueur|disponible/i,
  object_by: /oppos|refus|jusqu|jours|réponse/i,
}
const ways: Record<Notice['how'], RegExp> = {
  update: /mise à jour|passera|version|évolu|intègr|activ/i,
  'on-by-default': /par défaut/i,
  'contract-rider': /avenant/i,
  'end-of-version': /fin de (?:la )?version|ne sera plus maintenue|dernière version sans/i,
}

/** The sentence of the letter in which each field was read, for whoever checks it; a field read nowhere is left out. */
export function noticeSources(raw: string, notice: Notice): Record<string, string> {
  const text = raw.replace(/[\u00a0\u202f]/g, ' ').replace(/['ʼ]/g, '’')
  const lines = text.split('\n').map(line => line.trim())
  const sentences = text
    .split(/\n\s*\n/)
    .flatMap(paragraph => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?])\s/))
    .filter(Boolean)
  const found = {
    title: wordsIn([...lines, ...sentences], notice.title),
    vendor: wordsIn([...lines, ...sentences], notice.vendor),
    how: matched(sentences, ways[notice.how]),
    what_it_does: wordsIn(sentences, notice.what_it_does),
    data_touched: wordsIn(sentences, notice.data_touched),
    notice_on: dateIn([...lines, ...sentences], notice.notice_on, about.notice_on),
    activation_on: dateIn(sentences, notice.activation_on, about.activation_on),
    object_by: dateIn(sentences, notice.object_by, about.object_by) ?? daysIn(sentences, notice.object_by),
  }
  return Object.fromEntries(Object.entries(found).flatMap(([field, words]) => (words ? [[field, words]] : [])))
}

function wordsIn(places: readonly string[], value: string): string | undefined {
  const words = value.slice(0, 60).trim().toLowerCase()
  if (words === '') return undefined
  for (const place of places) {
    const at = place.toLowerCase().indexOf(words)
    if (at !== -1) return excerptAround(place, at)
  }
  return undefined
}

function matched(places: readonly string[], pattern: RegExp): string | undefined {
  const place = places.find(one => pattern.test(one))
  return place && excerptAround(place, place.search(pattern))
}

function dateIn(places: readonly string[], date: string | null, context: RegExp): string | undefined {
  const holding = places.flatMap(place =>
    [...place.matchAll(anyDate)]
      .filter(([written]) => parseFrenchDate(written) === date)
      .map(({ index }) => ({ place, at: index })),
  )
  const found = holding.find(({ place }) => context.test(place)) ?? holding[0]
  return found && excerptAround(found.place, found.at)
}

/** « Vous disposez de trente jours »: the date itself is written nowhere. */
function daysIn(sentences: readonly string[], date: string | null): string | undefined {
  return date ? matched(sentences, /(?:disposez de|délai de|sous)\s+\d{1,3}\s+jours/i) : undefined
}
