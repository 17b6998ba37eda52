import type { Visit } from '#kernel/page.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { formOf } from '../form.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { guidedWords } from './guided-words.ts'
import { assessmentPath, conclusionSlug, guidedPath } from './paths.ts'
import { sayProgress } from './progress-words.ts'

interface Props {
  visit: Visit
  read: ReadAssessment
  writes: boolean
}

/** The draft section by section, in words; where to go on. */
export function DraftProgress({ visit, read: { assessment, system, progress, offers }, writes }: Props) {
  const { language, href } = visit
  const say = guidedWords[language].overview
  const { sections } = formOf(assessment.kind)
  const here = href(guidedPath(system.id, assessment.kind))
  const next = progress.find(one => one.progress !== 'done')?.id ?? conclusionSlug
  const standing = (id: string) => progress.find(one => one.id === id)
  return (
    <section>
      <h2>{say.sections(assessment.version)}</h2>
      <ol class="assessment-sections">
        {sections.map(({ id, title }) => {
          const one = standing(id)
          return (
            <li key={id}>
              <span lang="fr">{writes ? <a href={`${here}/${id}`}>{title}</a> : title}</span>
              {one && <span class="field-note">{sayProgress(one, language)}</span>}
            </li>
          )
        })}
        <li>{writes ? <a href={`${here}/${conclusionSlug}`}>{say.conclude}</a> : say.conclude}</li>
      </ol>
      {writes && offers.length > 0 && <p>{say.offers(offers.length)}</p>}
      <div class="buttons">
        {writes && (
          <a class="button button-main" href={`${here}/${next}`}>
            {say.resume}
          </a>
        )}
        <a href={href(assessmentPath(assessment.id))}>{say.readDraft}</a>
      </div>
      {writes && (
        <details>
          <summary>{say.abandon}</summary>
          <p>{say.abandonWhy}</p>
          <Form action={here} hidden={{ do: 'abandon' }}>
            <Buttons language={language} label={say.abandon} danger />
          </Form>
        </details>
      )}
    </section>
  )
}
