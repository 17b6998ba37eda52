import { Invalid } from '#kernel/errors.ts'
import { many, one, page, type Page, type Visit } from '#kernel/page.ts'
import { spaced } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { createKey } from '../create-key.ts'
import { givable, type Givable } from '../givable.ts'
import { lifetimes } from '../key.ts'
import { texts } from '../texts.ts'
import { permissionWords } from './key-words.ts'
import { madeKey } from './made-key.tsx'
import { keysPath, newKeyPath } from './paths.ts'

const ticked = 'autorisations-'

export const newKeyPage: Page = page({
  path: newKeyPath,
  needs: 'keys.manage',
  async get(visit) {
    const { language, scope } = visit
    const say = texts[language].form
    const errors = Object.keys(visit.problems).map(field => ({
      field: field === 'permissions' ? 'what' : field,
      message: visit.problem(field) ?? field,
    }))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={errors} />
        <Form action={visit.href(newKeyPath)}>
          <Purpose visit={visit} />
          <h2>{say.permissions}</h2>
          <p>{say.permissionsHelp}</p>
          <Permissions visit={visit} offered={givable(scope.registry, scope.roles)} />
          <Buttons language={language} label={say.submit} cancelHref={visit.href(keysPath)} />
        </Form>
      </>
    )
    return { title: say.title, body }
  },
  /** Answers with the key itself: it is kept nowhere, so no other page could show it. */
  async post(visit) {
    const { typed, scope } = visit
    const offered = givable(scope.registry, scope.roles)
    const chosen = Object.entries(typed).flatMap(([name, value]) => (name.startsWith(ticked) ? many(value) : []))
    const reading = one(typed.what) !== 'chosen'
    const permissions = reading ? offered.filter(({ writes }) => !writes).map(({ permission }) => permission) : chosen
    if (permissions.length === 0) throw new Invalid({ permissions: { key: 'keys.nothing-chosen' } })
    const name = one(typed.name) ?? ''
    const made = await createKey(scope, { name, permissions, days: lifetimeOf(one(typed.days)) })
    return madeKey(visit, { ...made, name, permissions })
  },
})

function lifetimeOf(typed: string | undefined): (typeof lifetimes)[number] {
  return lifetimes.find(days => days === typed) ?? '90'
}

function Purpose({ visit }: { visit: Visit }) {
  const { language, typed } = visit
  const say = texts[language].form
  return (
    <>
      <Field
        language={language}
        kind="text"
        name="name"
        label={say.name}
        help={say.nameHelp}
        example={say.nameExample}
        value={one(typed.name)}
        error={visit.problem('name')}
        maxLength={80}
        autocomplete="off"
        required
      />
      <Field
        language={language}
        kind="radio"
        name="days"
        label={say.days}
        help={say.daysHelp}
        value={lifetimeOf(one(typed.days))}
        options={lifetimes.map(days => ({ value: days, label: say.lifetime[days] }))}
      />
      <Field
        language={language}
        kind="radio"
        name="what"
        label={say.what}
        error={visit.problem('permissions')}
        value={one(typed.what) ?? 'reading'}
        options={[
          { value: 'reading', label: say.reading },
          { value: 'chosen', label: say.chosen, help: say.chosenHelp },
        ]}
      />
    </>
  )
}

/** One group per module, each permission in the words of what it opens. */
function Permissions({ visit, offered }: { visit: Visit; offered: readonly Givable[] }) {
  const { language, typed } = visit
  return (
    <>
      {[...Map.groupBy(offered, ({ module }) => module)].map(([module, permissions]) => (
        <Field
          key={module.id}
          language={language}
          kind="checkboxes"
          name={ticked + module.id}
          label={module.name[language]}
          values={many(typed[ticked + module.id])}
          options={permissions.map(one => ({
            value: one.permission,
            label: spaced(permissionWords(one, language), language),
          }))}
        />
      ))}
    </>
  )
}
