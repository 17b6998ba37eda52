import type { Visit } from '#kernel/page.ts'
import type { NearName } from '#kernel/recognition.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { intakeWords } from './words.ts'

/** Two spellings of what is no doubt one name: read as one, unless a person says otherwise. */
export function NearNames({ visit, near, path }: { visit: Visit; near: readonly NearName[]; path: string }) {
  const t = intakeWords[visit.language].preview
  return (
    <section aria-labelledby="voisines">
      <h2 id="voisines">{t.nearTitle}</h2>
      <p>{t.nearHelp}</p>
      <Form action={path} hidden={{ do: 'near' }}>
        {near.map(({ typed, readAs, joined }, i) => (
          <Field
            key={typed}
            language={visit.language}
            kind="radio"
            name={`near-${i}`}
            label={t.nearPair(typed, readAs)}
            value={joined ? 'one' : 'two'}
            options={[
              { value: 'one', label: t.nearOne(readAs) },
              { value: 'two', label: t.nearTwo },
            ]}
          />
        ))}
        <Buttons language={visit.language} label={t.keepChoices} />
      </Form>
    </section>
  )
}
