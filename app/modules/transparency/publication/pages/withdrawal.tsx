import { one, page } from '#kernel/page.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { proposeWithdrawal } from '../propose-withdrawal.ts'
import { readPublicState } from '../read-public-state.ts'
import { unpublishNow } from '../unpublish-now.ts'
import { registryPath } from './paths.ts'
import { registryWords } from './registry-words.ts'

/** Two ways out of the public's sight: by two persons, or at once when it is a mistake. Both say why. */
export const withdrawalPage = page({
  path: `${registryPath}/:id/retirer`,
  needs: 'transparency.prepare',
  async get(visit) {
    const { language, typed } = visit
    const say = registryWords[language].withdrawal
    const { id, name } = await readPublicState(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${registryPath}/${id}`)
    const title = say.title(name)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/retirer`}>
          <Field
            language={language}
            kind="text"
            name="reason"
            label={say.reason}
            example={say.example}
            value={one(typed.reason)}
            error={visit.problem('reason')}
            maxLength={500}
            required
          />
          <Buttons language={language} label={say.ask} cancelHref={here} />
          <details open={one(typed.do) === 'urgent'}>
            <summary>{say.urgentTitle}</summary>
            <p>{say.urgentText}</p>
            <button type="submit" class="button-danger" name="do" value="urgent">
              {say.urgent}
            </button>
          </details>
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'reason')
    const { scope, typed, language } = visit
    const say = registryWords[language].withdrawal
    const asked = { id: visit.params.id ?? '', reason: one(typed.reason) ?? '' }
    const redirect = visit.href(`${registryPath}/${asked.id}`)
    if (one(typed.do) === 'urgent') {
      await unpublishNow(scope, asked)
      return { redirect, flash: say.urgentDone }
    }
    await proposeWithdrawal(scope, asked)
    return { redirect, flash: say.asked }
  },
})
