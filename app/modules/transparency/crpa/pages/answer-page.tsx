import { Conflict } from '#kernel/errors.ts'
import { page, type Visit } from '#kernel/page.ts'
import { answersOf, problemsOf, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { blank } from '../answer-content.ts'
import { outcomes, templates } from '../answer-templates.ts'
import { readRequest } from '../read-request.ts'
import { itemIds, kindOf, type ItemId } from '../request-kinds.ts'
import { saveAnswer } from '../save-answer.ts'
import { verdictOf } from '../verdict.ts'
import { answerWords } from './answer-words.ts'
import { listWords } from './list-words.ts'
import { publicRequestsPath } from './paths.ts'

/** The answer under way: what it comes down to, the items of an explanation, the text. */
export const answerPage = page({
  path: `${publicRequestsPath}/:id/reponse`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { scope, language } = visit
    const say = answerWords[language]
    const { request, general } = await readRequest(scope, { id: visit.params.id ?? '' })
    if (request.outcome) throw new Conflict('transparency.request-answered')
    const here = visit.href(`${publicRequestsPath}/${request.id}`)
    const kind = kindOf(request.kind)
    const recorded = { ...request, ...verdictOf(request), answer: request.answer ?? templates.answers[kind.id] }
    const shown = shownIn(visit, recorded)
    const field = (name: string) => ({ language, name, value: shown.text(name), error: visit.problem(name) })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">
          {listWords[language].name(request.number)} · {kind.label[language]}. {say.lead}
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit, 'verdict.')} />
        <Form action={`${here}/reponse`}>
          <Field
            {...field('outcome')}
            kind="radio"
            label={say.outcome}
            options={outcomes.map(value => ({ value, label: say.outcomes[value] }))}
            required
          />
          <Field
            {...field('reason')}
            kind="select"
            label={say.reason}
            help={say.reasonHelp}
            placeholder={say.noReason}
            options={templates.refusals.map(({ id, label, article }) => ({
              value: id,
              label: `${label[language]} (${article})`,
            }))}
          />
          <Field
            {...field('detail')}
            kind="textarea"
            label={say.detail}
            help={say.detailHelp}
            rows={3}
            maxLength={2000}
          />
          {kind.items.length > 0 && <Items visit={visit} items={kind.items} recorded={request} general={general} />}
          <Field
            {...field('answer')}
            kind="textarea"
            label={say.answer}
            help={say.answerHelp}
            rows={8}
            maxLength={12000}
          />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
        <p class="note">{say.warning}</p>
      </>
    )
    return { title: `${say.title} – ${listWords[language].name(request.number)}`, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { text, choose } = answersOf(visit)
    const { request } = await readRequest(visit.scope, { id })
    const shown = itemIds.filter(item => kindOf(request.kind).items.includes(item))
    await saveAnswer(visit.scope, {
      id,
      ...Object.fromEntries(shown.map(item => [item, text(item)])),
      answer: text('answer'),
      verdict: { outcome: choose('outcome', outcomes), reason: text('reason'), detail: text('detail') },
    })
    return {
      redirect: visit.href(`${publicRequestsPath}/${id}/reponse/apercu`),
      flash: answerWords[visit.language].saved,
    }
  },
})

interface ItemsProps {
  visit: Visit
  items: readonly ItemId[]
  recorded: object
  general: Partial<Record<ItemId, string>>
}

/** The general part comes from the sheet; what is left to say for this person stays marked until somebody says it. */
function Items({ visit, items, recorded, general }: ItemsProps) {
  const { language } = visit
  const say = answerWords[language]
  const shown = shownIn(visit, recorded)
  return (
    <section>
      <h2>{say.items}</h2>
      <p class="note">{say.itemsLead}</p>
      {templates.items
        .filter(({ id }) => items.includes(id))
        .map(({ id, question }) => (
          <Field
            key={id}
            language={language}
            kind="textarea"
            name={id}
            label={question[language]}
            help={general[id] ? say.general(general[id]) : say.noGeneral}
            value={shown.text(id) ?? [general[id], blank(say.case)].filter(Boolean).join('\n\n')}
            error={visit.problem(id)}
            rows={5}
            maxLength={6000}
          />
        ))}
    </section>
  )
}
