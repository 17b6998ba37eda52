import { frenchSpaces } from '#kernel/texts.ts'
import { placeholder } from '../library.ts'

/** A clause as it is written, its variables marked: contracts are in French. */
export function ClauseBody({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <ol lang="fr">
      {paragraphs.map(text => (
        <li key={text}>{marked(frenchSpaces(text))}</li>
      ))}
    </ol>
  )
}

function marked(text: string) {
  return text.split(new RegExp(`(${placeholder.source}|\\[[^\\]]*\\])`)).flatMap((part, index, parts) =>
    // The name inside a captured variable comes again as a part of its own.
    part === undefined || parts[index - 1] === `{${part}}`
      ? []
      : [/^[{[]/.test(part) ? <mark key={index}>{part}</mark> : part],
  )
}
