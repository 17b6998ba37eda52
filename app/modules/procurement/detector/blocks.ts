import { kindOf, type LineKind, opensBlock, opensContents } from './line-kind.ts'

/** A paragraph, a title or an item: from `start` to `end` in the text, under the title that reigns there. */
export interface Block {
  kind: LineKind
  start: number
  end: number
  heading: string
  /** The end of what opens the list that it belongs to (« Le titulaire remet : »); null outside a list. */
  leadIn: { start: number; end: number } | null
}

/** Lines shorter than this were not broken by the width of a page. */
const fullLine = 60

/** Cuts a text into blocks; `wrapped` says that lines end where the page does, and are to be joined again. */
export function blocksOf(text: string, wrapped: boolean): Block[] {
  const blocks: Block[] = []
  let inContents = false
  let blank = true
  let at = 0
  for (const raw of text.split('\n')) {
    const start = at + (raw.length - raw.trimStart().length)
    const line = raw.trim()
    at += raw.length + 1
    if (line === '') {
      // The end of a page is no end of a paragraph.
      blank = true
      continue
    }
    const kind = kindOf(line, inContents)
    inContents = opensContents(line) || (inContents && kind === 'contents')
    const last = blocks.at(-1)
    if (last && wrapped && !blank && goesOn(text, last, line, kind)) {
      last.end = start + line.length
      if (last.kind === 'heading') last.kind = 'text'
    } else blocks.push({ kind, start, end: start + line.length, heading: '', leadIn: null })
    blank = false
  }
  return placed(text, blocks)
}

/** Local on purpose: what a paragraph is never depends on the rest of the document. */
function goesOn(text: string, last: Block, line: string, kind: LineKind): boolean {
  const before = text.slice(last.start, last.end)
  const lastLine = before.slice(before.lastIndexOf('\n') + 1).trim()
  if (last.kind === 'contents' || kind === 'contents' || opensBlock(line) || /[.;:!?]$/.test(lastLine)) return false
  if (/^\p{Ll}/u.test(line)) return last.kind !== 'heading' || lastLine.length >= fullLine || /[,’'-]$/.test(lastLine)
  return last.kind !== 'heading' && lastLine.length >= fullLine
}

/** Gives each block its title, and each item the sentence that opens its list. */
function placed(text: string, blocks: Block[]): Block[] {
  let heading = ''
  let leadIn: Block['leadIn'] = null
  for (const block of blocks) {
    const content = text.slice(block.start, block.end)
    // Under « Le titulaire remet : », what stands without a verb is an item, not a title.
    const item = block.kind === 'item' || (leadIn !== null && block.kind === 'heading' && !opensBlock(content))
    if (block.kind === 'heading' && !item) heading = content
    if (item) block.kind = 'item'
    else leadIn = null
    block.heading = heading
    block.leadIn = item ? leadIn : null
    if (block.kind === 'text' && content.endsWith(':')) leadIn = { start: block.start, end: block.end }
    else if (item && /[.]$/.test(content)) leadIn = null
  }
  return blocks
}
