import type { Visit } from '#kernel/page.ts'
import { formatNumber, frenchSpaces } from '#kernel/texts.ts'
import type { ContractTopic, ReadSentence } from '../topic-states.ts'
import { contractWords } from './contract-words.ts'

const longest = 320

/** Where a sentence stands: its document, its page, the place of its first character. */
export function placeOf({ language }: Pick<Visit, 'language'>, { file_name, page, offset }: ReadSentence): string {
  const say = contractWords[language].topics
  const number = (value: number) => formatNumber(value, language, 0)
  return [file_name, page === null ? null : say.page(number(page)), say.offset(number(offset + 1))]
    .filter(Boolean)
    .join(', ')
}

/** A sentence of the contract in its own words, and where it was read. */
export function QuotedSentence({ visit, read, why }: { visit: Visit; read: ReadSentence; why?: string }) {
  const { sentence } = read
  const shown = sentence.length > longest ? `${sentence.slice(0, longest).replace(/\s+\S*$/, '')}…` : sentence
  return (
    <>
      <q lang="fr">{frenchSpaces(shown)}</q>
      <span class="field-note">{[why, placeOf(visit, read)].filter(Boolean).join(' – ')}</span>
    </>
  )
}

/** What names a topic through a CCAG, article by article. */
export function ByCcag({ visit, list }: { visit: Visit; list: ContractTopic['by_ccag'] }) {
  const say = contractWords[visit.language].topics
  return (
    <ul class="plain">
      {list.map(one => (
        <li key={`${one.family}${one.edition}`}>
          {`${say.byCcag(one.family, String(one.edition), one.articles.join(', '))}${say.derogated[one.derogated]}${one.verified ? '' : say.unverified}`}
        </li>
      ))}
    </ul>
  )
}
