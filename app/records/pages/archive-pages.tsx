import type { Operation } from '#kernel/operation.ts'
import { one, page, type Page, type Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'

interface ArchiveWords {
  title(name: string): string
  text: string
  reason: string
  example: string
  action: string
  done(name: string): string
  restored: string
}

interface Archived {
  /** Path of the list; its records are below. */
  path: string
  needs: string
  say(language: Language): ArchiveWords
  nameOf(visit: Visit): Promise<string>
  archive(visit: Visit, reason: string): ReturnType<Operation>
  restore(visit: Visit): ReturnType<Operation>
}

/** Two screens of one register: leaving it with a reason, and coming back by the « Annuler » of the announcement. */
export function archivePages({ path, needs, say, nameOf, archive, restore }: Archived): [Page, Page] {
  const leaving = page({
    path: `${path}/:id/retirer`,
    needs,
    async get(visit) {
      const { language } = visit
      const words = say(language)
      const title = words.title(await nameOf(visit))
      const record = visit.href(`${path}/${visit.params.id}`)
      const body = (
        <>
          <h1>{title}</h1>
          <p class="lead">{words.text}</p>
          <ErrorSummary language={language} errors={problemsOf(visit)} />
          <Form action={`${record}/retirer`}>
            <Field
              language={language}
              kind="text"
              name="reason"
              label={words.reason}
              example={words.example}
              value={one(visit.typed.reason)}
              error={visit.problem('reason')}
              required
            />
            <Buttons language={language} label={words.action} danger cancelHref={record} />
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
      return { redirect: visit.href(path), flash: say(visit.language).done(name), undo }
    },
  })
  const comingBack = page({
    path: `${path}/:id/remettre`,
    needs,
    async post(visit) {
      await restore(visit)
      return { redirect: visit.href(`${path}/${visit.params.id}`), flash: say(visit.language).restored }
    },
  })
  return [leaving, comingBack]
}
