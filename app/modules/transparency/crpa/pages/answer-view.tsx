import type { Answer } from '../answer-content.ts'
import { Marked } from './marked.tsx'

/** An answer as it will be read: in French, with what must be completed or confirmed marked. */
export function AnswerView({ answer }: { answer: Answer }) {
  const { sender, recipient, place, title, opening, sections, recourse, signature, note } = answer
  return (
    <article lang="fr" class="letter">
      <Lines lines={sender} />
      <Lines lines={recipient} />
      <p>{place}</p>
      <h2>{`Objet\u202f: ${title}`}</h2>
      <p>Madame, Monsieur,</p>
      <Paragraphs texts={opening} />
      {sections.map((section, index) => (
        <section key={section.title}>
          <h3>{`${index + 1}. ${section.title}`}</h3>
          <Paragraphs texts={[section.text]} />
        </section>
      ))}
      <h3>{recourse.title}</h3>
      <Paragraphs texts={recourse.paragraphs} />
      <p>Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.</p>
      <Lines lines={signature} />
      <p class="note">
        <Marked text={note} />
      </p>
    </article>
  )
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, index) => (
        <p key={index} class="typed-text">
          <Marked text={text} />
        </p>
      ))}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <p class="typed-text">
      <Marked text={lines.join('\n')} />
    </p>
  )
}
