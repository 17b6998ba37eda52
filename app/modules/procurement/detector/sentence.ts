import { blocksOf, type Block } from './blocks.ts'
import { type Place, sentencesOf } from './sentences.ts'
import { readings, type Words } from './words.ts'

/** A sentence of a contract, its words read, and where it stands. */
export interface Sentence extends Place {
  block: Block
  /** Both readings of words cut at the end of a line; one reading otherwise. */
  words: readonly Words[]
  /** The sentence that opens the list it belongs to. */
  leadIn: Words | null
}

/** What a reader quotes: line breaks and repeated spaces are one space. */
export function quoted(text: string, { offset, length }: Place): string {
  return text
    .slice(offset, offset + length)
    .replace(/\s+/g, ' ')
    .trim()
}

export function sentencesIn(text: string, wrapped: boolean): Sentence[] {
  const openings = new Map<Block['leadIn'], Words | null>()
  return blocksOf(text, wrapped).flatMap(block => {
    const whole = block.kind === 'heading' || block.kind === 'contents'
    const places = whole
      ? [{ offset: block.start, length: block.end - block.start }]
      : sentencesOf(text, block.start, block.end)
    // All items of a list share what opens it: read once, or a long list under a long paragraph costs their product.
    if (!openings.has(block.leadIn)) openings.set(block.leadIn, openingOf(text, block.leadIn))
    const leadIn = openings.get(block.leadIn) ?? null
    return places.map(place => ({
      ...place,
      block,
      leadIn,
      words: readings(text.slice(place.offset, place.offset + place.length)),
    }))
  })
}

/** The last sentence of the paragraph that opens a list. */
function openingOf(text: string, leadIn: Block['leadIn']): Words | null {
  const last = leadIn && sentencesOf(text, leadIn.start, leadIn.end).at(-1)
  return (last && readings(text.slice(last.offset, last.offset + last.length)).at(-1)) ?? null
}
