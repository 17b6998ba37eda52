import type { Language } from '#kernel/texts.ts'
import { commitmentWords } from './commitment-words.ts'

/** The commitment in full, as it is signed, also shown to whoever declares. */
export function CommitmentText({ language, authority }: { language: Language; authority: string }) {
  const say = commitmentWords[language]
  return (
    <>
      <p>{say.preamble(authority)}</p>
      <ol>
        {say.articles.map(article => (
          <li key={article.title}>
            <p>
              <strong>{article.title}.</strong> {article.text}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
