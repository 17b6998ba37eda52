import { many, page, type Visit } from '#kernel/page.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { proposeTopics, type Proposal } from '../contract-questions.ts'
import { editAnnex } from '../edit-annex.ts'
import { modelClauses } from '../library.ts'
import { readAnnex } from '../read-annex.ts'
import { ComposerSteps } from './composer-steps.tsx'
import { composerWords } from './composer-words.ts'
import { libraryWords } from './library-words.ts'
import { annexPath } from './paths.ts'
import { topicTitle, topicWhen } from './topic-title.ts'

/** Second step: which clauses. What the rules propose says why; a person ticks. */
export const annexTopicsPage = page({
  path: `${annexPath(':id')}/clauses`,
  needs: 'procurement.write-clauses',
  async get(visit) {
    const { language, scope, href } = visit
    const say = composerWords[language].topics
    const { annex } = await readAnnex(scope, { id: visit.params.id ?? '' })
    const proposals = proposeTopics(annex.answers)
    const at = (applies: Proposal['applies']) => proposals.filter(one => one.applies === applies)
    const proposed = new Set(proposals.map(({ topic }) => topic))
    const chosen = annex.clauses.map(({ topic }) => topic)
    const others = modelClauses.filter(({ id }) => !proposed.has(id))
    const here = href(annexPath(annex.id))
    const body = (
      <>
        <h1>{say.title}</h1>
        <ComposerSteps visit={visit} id={annex.id} current={1} />
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/clauses`}>
          <Ticks visit={visit} label={say.proposed} proposals={at('yes')} chosen={chosen} />
          <Ticks visit={visit} label={say.maybe} proposals={at('unknown')} chosen={chosen} />
          <Field
            language={language}
            kind="checkboxes"
            name="other-topics"
            label={say.others}
            values={chosen}
            options={others.map(clause => ({
              value: clause.id,
              label: `${clause.number}. ${topicTitle(clause, language)}`,
              help: topicWhen(clause, language),
            }))}
          />
          <Buttons language={language} label={say.next} cancelHref={here} />
        </Form>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { annex, variants } = await readAnnex(visit.scope, { id })
    const ticked = new Set([
      ...many(visit.typed['yes-topics']),
      ...many(visit.typed['unknown-topics']),
      ...many(visit.typed['other-topics']),
    ])
    const clauses = modelClauses
      .filter(clause => ticked.has(clause.id))
      .map(
        clause =>
          annex.clauses.find(({ topic }) => topic === clause.id) ?? {
            topic: clause.id,
            wording: variants.some(({ topic }) => topic === clause.id) ? 'variant' : 'model',
            values: {},
          },
      )
    await editAnnex(visit.scope, { id, clauses })
    return { redirect: visit.href(`${annexPath(id)}/textes`) }
  },
})

interface TicksProps {
  visit: Visit
  label: string
  proposals: readonly Proposal[]
  chosen: readonly string[]
}

function Ticks({ visit: { language }, label, proposals, chosen }: TicksProps) {
  const [first] = proposals
  if (!first) return null
  const say = composerWords[language].topics
  const { levels } = libraryWords[language]
  return (
    <Field
      language={language}
      kind="checkboxes"
      name={`${first.applies}-topics`}
      label={label}
      values={chosen}
      options={proposals.flatMap(({ topic, level, applies, reason }) => {
        const clause = modelClauses.find(({ id }) => id === topic)
        const why = (applies === 'yes' ? say.because : say.if)(levels[level], reason[language])
        return clause ? [{ value: topic, label: `${clause.number}. ${topicTitle(clause, language)}`, help: why }] : []
      })}
    />
  )
}
