import type { Operation } from '#kernel/operation.ts'
import { one, page, type Page, type Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { restoreRecord, type Register } from '../restore-record.ts'
import { sharedWords } from './shared-words.ts'

interface Archived {
  register: Register
  /** Path of the list; its records are below. */
  path: string
  archive(visit: Visit, reason: string): ReturnType<Operation>
  nameOf(visit: Visit): Promise<string>
  example(language: Language): string
}

/** Two screens of one register: leaving it with a reason, and coming back by the « Annuler » of the announcement. */
export function archivePages({ register, path, archive, nameOf, example }: Archived): [Page, Page] {
  const leaving = page({
    path: `${path}/:id/retirer`,
    needs: 'inventory.archive',
    async get(visit) {
      const { language } = visit
      const say = sharedWords[language].archive
      const title = say.title(await nameOf(visit))
      const record = visit.href(`${path}/${visit.params.id}`)
      const body = (
        <>
          <h1>{title}</h1>
          <p class="lead">{say.text}</p>
          <ErrorSummary language={language} errors={problemsOf(visit)} />
          <Form action={`${record}/retirer`}>
            <Field
              language={language}
              kind="text"
              name="reason"
              label={say.reason}
              example={example(language)}
              value={one(visit.typed.reason)}
              error={visit.problem('reason')}
              required
            />
            <Buttons language={language} label={say.action} danger cancelHref={record} />
          </Form>
        </>
      )
      return { title, body }
    },
    async post(visit) {
      requireAnswers(visit, 'reason')
      const name = await nameOf(visit)
      await archive(visit, one(visit.typed.reason) ?? '')
      const undo = `${path}/${visit.params.id}/remettre`
      return { redirect: visit.href(path), flash: sharedWords[visit.language].archive.done(name), undo }
    },
  })
  const comingBack = page({
    path: `${path}/:id/remettre`,
    needs: 'inventory.archive',
    async post(visit) {
      await restoreRecord(visit.scope, { register, id: visit.params.id ?? '' })
      return {
        redirect: visit.href(`${path}/${visit.params.id}`),
        flash: sharedWords[visit.language].archive.restored,
      }
    },
  })
  return [leaving, comingBack]
}
