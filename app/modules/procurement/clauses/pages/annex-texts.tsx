import { one, page, type Visit } from '#kernel/page.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import type { Annex } from '../annex.ts'
import { variablesOf, wordingsOf, type Variant } from '../clause-text.ts'
import { editAnnex } from '../edit-annex.ts'
import { modelClauses, type ModelClause } from '../library.ts'
import { readAnnex } from '../read-annex.ts'
import { ClauseBody } from './clause-body.tsx'
import { ComposerSteps } from './composer-steps.tsx'
import { composerWords } from './composer-words.ts'
import { annexPath } from './paths.ts'
import { topicTitle } from './topic-title.ts'

const wordingName = (topic: string) => `${topic}--redaction`
const valueName = (topic: string, variable: string) => `${topic}--${variable}`

/** Third step: the wording of each clause, then its delays, amounts and places. */
export const annexTextsPage = page({
  path: `${annexPath(':id')}/textes`,
  needs: 'procurement.write-clauses',
  async get(visit) {
    const { language, scope, href } = visit
    const say = composerWords[language].text
    const { annex, variants } = await readAnnex(scope, { id: visit.params.id ?? '' })
    const here = href(annexPath(annex.id))
    const body = (
      <>
        <h1>{say.title}</h1>
        <ComposerSteps visit={visit} id={annex.id} current={2} />
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/textes`}>
          {modelClauses.flatMap(clause => {
            const chosen = annex.clauses.find(({ topic }) => topic === clause.id)
            const variant = variants.find(({ topic }) => topic === clause.id)
            return chosen
              ? [<ClauseFields key={clause.id} visit={visit} clause={clause} chosen={chosen} variant={variant} />]
              : []
          })}
          <Buttons language={language} label={say.next} cancelHref={here} />
        </Form>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { annex } = await readAnnex(visit.scope, { id })
    const clauses = annex.clauses.map(({ topic, wording }) => {
      const variables = modelClauses.find(clause => clause.id === topic)?.variables ?? []
      const typed = variables.flatMap(({ name }) => {
        const value = one(visit.typed[valueName(topic, name)])
        return value ? [[name, value] as const] : []
      })
      return { topic, wording: one(visit.typed[wordingName(topic)]) ?? wording, values: Object.fromEntries(typed) }
    })
    await editAnnex(visit.scope, { id, clauses })
    return { redirect: visit.href(annexPath(id)) }
  },
})

interface FieldsProps {
  visit: Visit
  clause: ModelClause
  chosen: Annex['clauses'][number]
  variant: Variant | undefined
}

function ClauseFields({ visit: { language }, clause, chosen, variant }: FieldsProps) {
  const say = composerWords[language].text
  const wordings = wordingsOf(clause, variant)
  const label = (id: string) =>
    id === 'model' || id === 'variant'
      ? say[id]
      : (clause.alternatives.find(one => one.id === id)?.label[language] ?? id)
  const used = variablesOf(
    clause,
    wordings.flatMap(({ paragraphs }) => paragraphs),
  )
  const current = wordings.find(({ id }) => id === chosen.wording) ?? wordings[0]
  return (
    <section>
      <h2>{`${clause.number}. ${topicTitle(clause, language)}`}</h2>
      {current && <ClauseBody paragraphs={current.paragraphs} />}
      {wordings.length > 1 && (
        <Field
          language={language}
          kind="select"
          name={wordingName(clause.id)}
          label={say.wording}
          value={current?.id ?? 'model'}
          options={wordings.map(({ id }) => ({ value: id, label: label(id) }))}
        />
      )}
      {used.map(({ name, label: asked, default: value, unit }) => (
        <Field
          key={name}
          language={language}
          kind="text"
          name={valueName(clause.id, name)}
          label={unit ? say.unit(asked[language], unit[language]) : asked[language]}
          value={chosen.values[name] ?? value}
          maxLength={400}
        />
      ))}
    </section>
  )
}
