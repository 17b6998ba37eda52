import type { Language } from '#kernel/texts.ts'
import type { AiProduct } from '../suggest-ai.ts'
import { applicationWords } from './application-words.ts'

/** Where a suggestion comes from, and of which month: it is worth no more than that. */
export function SourceOf({ language, product }: { language: Language; product: AiProduct }) {
  const say = applicationWords[language].assess
  const { title, url, consulted } = product.source
  return (
    <>
      {language === 'fr' ? `${say.source}\u202f: ` : `${say.source}: `}
      <a href={url} rel="external noreferrer">
        {title}
      </a>
      {`, ${say.month(formatMonth(consulted, language))}.`}
    </>
  )
}

/** '2026-11' → « novembre 2026 » */
function formatMonth(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language, options).format(new Date(`${month}-01T00:00:00Z`))
}
