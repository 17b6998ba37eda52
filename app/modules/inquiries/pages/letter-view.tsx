import { marked, type Letter, type LetterQuestion } from '../letter-content.ts'

/** A letter as it will be read: in French, with what must be completed or confirmed marked. */
export function LetterView({ letter }: { letter: Letter }) {
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
          <Asked key={item.number} item={item} />
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

function Asked({ item: { number, question, why, references } }: { item: LetterQuestion }) {
  return (
    <li value={number}>
      <p>
        <strong>{question}</strong>
      </p>
      <p class="note">{`Pourquoi\u202f: ${why}`}</p>
      {references.map(reference => (
        <p key={reference} class="note">
          {'Référence\u202f: '}
          <Marked text={reference} />
        </p>
      ))}
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
