import { NotFound } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { archiveDirectorate } from '../archive-directorate.ts'
import type { Directorate } from '../directorate.ts'
import { listDirectorates } from '../list-directorates.ts'
import { DirectorateForm, saveDirectorate } from './directorate-form.tsx'
import { directoryWords } from './directory-words.ts'
import { shownIn } from '#ui/form-answers.ts'
import { directoratesPath } from './paths.ts'

export const newDirectoratePage = page({
  path: `${directoratesPath}/nouvelle`,
  needs: 'organisation.edit',
  async get(visit) {
    const say = directoryWords[visit.language].directorates
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <DirectorateForm visit={visit} />
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    const say = directoryWords[visit.language].directorates
    const before = await listDirectorates(visit.scope, {})
    const id = await saveDirectorate(visit)
    const same = before.find(directorate => directorate.id === id)
    const flash = same ? say.known(same.name) : say.saved(one(visit.typed.name) ?? '')
    return { redirect: visit.href(directoratesPath), flash }
  },
})

export const directoratePage = page({
  path: `${directoratesPath}/:id`,
  needs: 'organisation.edit',
  async get(visit) {
    const say = directoryWords[visit.language].directorates
    const directorate = await theDirectorate(visit)
    const title = say.editTitle(directorate.name)
    const body = (
      <>
        <h1>{title}</h1>
        <DirectorateForm visit={visit} directorate={directorate} />
        {await marginOf(visit, 'organisation.directorate', directorate.id)}
        <Archive visit={visit} directorate={directorate} />
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const say = directoryWords[language].directorates
    const { id, name } = await theDirectorate(visit)
    if (one(typed.do) === 'archive') {
      await archiveDirectorate(scope, { id, reason: one(typed.reason) ?? '' })
      return { redirect: visit.href(directoratesPath), flash: say.archived(name) }
    }
    await saveDirectorate(visit, id)
    return { redirect: visit.href(directoratesPath), flash: say.saved(one(typed.name) ?? name) }
  },
})

function Archive({ visit, directorate }: { visit: Visit; directorate: Directorate }) {
  const { language } = visit
  const say = directoryWords[language].directorates
  return (
    <section aria-labelledby="retrait">
      <h2 id="retrait">{say.archive}</h2>
      <p>{say.archiveText}</p>
      <Form action={visit.href(`${directoratesPath}/${directorate.id}`)} hidden={{ do: 'archive' }}>
        <Field
          language={language}
          kind="text"
          name="reason"
          label={say.reason}
          example={say.reasonExample}
          value={shownIn(visit, {}, 'archive').text('reason')}
          error={visit.problem('reason')}
          required
        />
        <Buttons language={language} label={say.archiveAction} danger />
      </Form>
    </section>
  )
}

async function theDirectorate(visit: Visit): Promise<Directorate> {
  const found = (await listDirectorates(visit.scope, {})).find(({ id }) => id === visit.params.id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}
