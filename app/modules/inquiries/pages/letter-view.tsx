import type { Language } from '#kernel/texts.ts'
import { marked, type Letter, type LetterQuestion } from '../letter-content.ts'

interface Kept {
  language: Language
  say: { toConfirm: string; out: (references: string) => string }
}

/** A letter as it will be read: in French, with what must be completed marked; `kept` says what stays out of it. */
export function LetterView({ letter, kept }: { letter: Letter; kept: Kept }) {
  const { sender, recipient, place, facts, title, opening, about, questions, closing, signature, note } = letter
  return (
    <article lang="fr">
      <Lines lines={sender} />
      <Lines lines={recipient} />
      <p>
        <Marked text={place} />
      </p>
      <h2>{`Objet\u202f: ${title}`}</h2>
      {facts.map(({ label, value }) => (
        <p key={label}>
          {`${label}\u202f: `}
          <Marked text={value} />
        </p>
      ))}
      <p>Madame, Monsieur,</p>
      <Paragraphs texts={opening} />
      {about.items.length > 0 && (
        <>
          <h3>{about.title}</h3>
          <ul>
            {about.items.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{questions.title}</h3>
      <ol>
        {questions.items.map(item => (
          <Asked key={item.number} item={item} kept={kept} />
        ))}
      </ol>
      <Paragraphs texts={closing} />
      <p>Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.</p>
      <Lines lines={signature} />
      <p class="note">
        <Marked text={note} />
      </p>
    </article>
  )
}

function Asked({
  item: { number, question, why, references, unverified },
  kept,
}: {
  item: LetterQuestion
  kept: Kept
}) {
  return (
    <li value={number}>
      <p>
        <strong>{question}</strong>
      </p>
      <p class="note">{`Pourquoi\u202f: ${why}`}</p>
      {references.map(reference => (
        <p key={reference} class="note">
          {`Référence\u202f: ${reference}`}
        </p>
      ))}
      {unverified.length > 0 && (
        <p class="note letter-kept" lang={kept.language}>
          <span class="tag">{kept.say.toConfirm}</span> {kept.say.out(unverified.join('\u202f; '))}
        </p>
      )}
    </li>
  )
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, index) => (
        <p key={index}>
          <Marked text={text} />
        </p>
      ))}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <p>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          <Marked text={line} />
        </>
      ))}
    </p>
  )
}

function Marked({ text }: { text: string }) {
  return <>{marked(text).map(part => (part.mark ? <mark>{part.text}</mark> : part.text))}</>
}
