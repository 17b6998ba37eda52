import { sayActor } from '#kernel/sentences.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { reachOf } from '#kernel/permissions.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listViews } from '../list-views.ts'
import { registerFor } from '../register-for.ts'
import { removeView } from '../remove-view.ts'
import { saveView } from '../save-view.ts'
import { listHref, viewsPath } from './paths.ts'
import { recordsWords } from './words.ts'

/** Every saved view, list by list. Saving one leads to it; a refused one comes back here with what was typed. */
export const viewsPage = page({
  path: viewsPath,
  needs: 'records.write',
  async get(visit) {
    const say = recordsWords[visit.language].list
    const register = one(visit.typed.register)
    const lists = await savedByList(visit)
    const body = (
      <>
        <h1>{say.all}</h1>
        <p class="lead">{say.allLead}</p>
        {register && <SaveForm visit={visit} register={register} />}
        {lists.length === 0 && <p>{say.noneSaved}</p>}
        {lists.map(({ list, views }) => (
          <section key={list.id}>
            <h2>{list.name[visit.language]}</h2>
            <ul>
              {views.map(view => (
                <li key={view.id}>
                  <a href={visit.href(listHref(list.path, view.query))}>{view.name}</a>
                  {view.shared && (
                    <span class="field-note"> {say.sharedBy(sayActor(view.owner_name, visit.language))}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    )
    return { title: say.all, body }
  },
  async post({ scope, typed, language }) {
    const register = one(typed.register) ?? ''
    const name = one(typed.name) ?? ''
    const { query } = await saveView(scope, {
      register,
      name,
      query: one(typed.query) ?? '',
      shared: one(typed.shared) === 'yes',
    })
    const { path } = registerFor(scope, register)
    return { redirect: listHref(path, query), flash: recordsWords[language].list.saved(name.trim()) }
  },
})

async function savedByList({ scope }: Visit) {
  const lists = scope.registry.modules.flatMap(module => module.registers ?? [])
  const readable = lists.filter(({ reads }) => reachOf(scope.registry.permissions, reads, scope.roles))
  const found = []
  for (const list of readable) {
    const views = await listViews(scope, { register: list.id })
    if (views.length > 0) found.push({ list, views })
  }
  return found
}

function SaveForm({ visit, register }: { visit: Visit; register: string }) {
  const { typed, language, scope } = visit
  const say = recordsWords[language].list
  const error = visit.problem('name')
  return (
    <>
      <ErrorSummary language={language} errors={error ? [{ field: 'name', message: error }] : []} />
      <Form action="" hidden={{ register, query: one(typed.query) ?? '' }}>
        <Field
          language={language}
          kind="text"
          name="name"
          label={say.name}
          help={say.nameHelp}
          value={one(typed.name)}
          error={error}
          maxLength={60}
          required
        />
        <Buttons language={language} label={say.save} cancelHref={visit.href(registerFor(scope, register).path)} />
      </Form>
    </>
  )
}

export const removeViewPage = page({
  path: `${viewsPath}/:id/supprimer`,
  needs: 'records.write',
  async post({ scope, params, language }) {
    const { register } = await removeView(scope, { id: params.id ?? '' })
    return { redirect: registerFor(scope, register).path, flash: recordsWords[language].list.removed }
  },
})
