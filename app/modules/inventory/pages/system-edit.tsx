import { page, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { answersOf, capitalised, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readSystem } from '../read-system.ts'
import { listNames } from '../list-names.ts'
import { saveSystem } from '../save-system.ts'
import { systemKinds, systemOrigins, systemStatuses } from '../system.ts'
import { directoratesOffered, isReferent } from './may-edit.ts'
import { systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { DirectorateField, FirstSystemFields } from './system-fields.tsx'
import { systemWords } from './system-words.ts'

export const editSystemPage = page({
  path: `${systemsPath}/:id/modifier`,
  needs: 'inventory.edit',
  async get(visit) {
    const { scope, language } = visit
    const { system } = await readSystem(scope, { id: visit.params.id ?? '' })
    const directorates = directoratesOffered(scope, await listDirectorates(scope, {}))
    const record = visit.href(`${systemsPath}/${system.id}`)
    const title = systemWords[language].editTitle(system.name)
    const recorded = { ...system, touches_public: publicAnswer(system.touches_public) }
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${record}/modifier`}>
          <FirstSystemFields visit={visit} recorded={recorded} directorates={directorates} />
          {!isReferent(scope) && <DirectorateField visit={visit} recorded={recorded} directorates={directorates} />}
          <OtherFields
            visit={visit}
            recorded={recorded}
            applications={await listNames(scope, {})}
            vendors={(await listParties(scope, {})).filter(({ kind }) => kind === 'vendor')}
          />
          <Buttons language={language} label={sharedWords[language].save} cancelHref={record} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, params, language } = visit
    requireAnswers(visit, 'name', 'kind', 'origin', 'status', ...(isReferent(scope) ? ['directorate_id'] : []))
    const { text, choose, choice } = answersOf(visit)
    const touches = choice('touches_public', ['yes', 'no', 'unknown'])
    const name = text('name') ?? ''
    const id = await saveSystem(scope, {
      id: params.id ?? '',
      name,
      kind: choose('kind', systemKinds),
      purpose: text('purpose'),
      origin: choose('origin', systemOrigins),
      owner: text('owner'),
      directorate_id: text('directorate_id'),
      application_id: text('application_id'),
      vendor_id: text('vendor_id'),
      status: choose('status', systemStatuses),
      touches_public: touches === 'yes' ? true : touches === 'no' ? false : null,
      reviewed_on: text('reviewed_on'),
    })
    return { redirect: visit.href(`${systemsPath}/${id}`), flash: systemWords[language].saved(name) }
  },
})

interface Named {
  id: string
  name: string
}
type OtherProps = { visit: Visit; recorded: object; applications: readonly Named[]; vendors: readonly Named[] }

function OtherFields({ visit, recorded, applications, vendors }: OtherProps) {
  const { help, ...say } = systemWords[visit.language]
  const shared = sharedWords[visit.language]
  const field = fieldsOf(visit, systemWords[visit.language].fields, recorded)
  const named = (rows: readonly Named[]) =>
    rows
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, visit.language))
  return (
    <>
      <Field
        {...field('touches_public')}
        kind="radio"
        help={help.touches_public}
        options={[
          { value: 'yes', label: shared.yes },
          { value: 'no', label: shared.no },
          { value: 'unknown', label: shared.dontKnow },
        ]}
      />
      <Field
        {...field('status')}
        kind="select"
        options={systemStatuses.map(value => ({ value, label: capitalised(say.statuses[value]) }))}
        required
      />
      <Field {...field('application_id')} kind="select" help={help.application_id} options={named(applications)} />
      <Field {...field('vendor_id')} kind="select" options={named(vendors)} />
      <Field {...field('reviewed_on')} kind="date" help={help.reviewed_on} />
    </>
  )
}

function publicAnswer(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no'
}
