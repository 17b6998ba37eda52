import { isId } from '#kernel/ids.ts'
import { page, type Visit } from '#kernel/page.ts'
import { today } from '#kernel/clock.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { editHolder } from '../edit-holder.ts'
import { nameHolder } from '../name-holder.ts'
import { readHolder } from '../read-holder.ts'
import { roleCodes, roleOf, roles } from '../role.ts'
import { holdersPath, rolesPath } from './paths.ts'
import { roleWords } from './words.ts'

/** `?role=&direction=&organisme=` begins the form for a seat. */
export const newHolderPage = page({
  path: `${holdersPath}/nouveau`,
  needs: 'governance.edit',
  async get(visit) {
    const { query, scope, href, language } = visit
    const asked = (name: string) => query.get(name) ?? ''
    const id = (name: string) => (isId(asked(name)) ? asked(name) : null)
    const begun = {
      named_on: today(scope),
      role: roleOf(asked('role'))?.code,
      directorate_id: id('direction'),
      party_id: id('organisme'),
    }
    const say = roleWords[language]
    return formPage(visit, say.newTitle, begun, href(`${holdersPath}/nouveau`), href(rolesPath))
  },
  async post(visit) {
    requireAnswers(visit, 'role', 'holder', 'named_on')
    const values = typedHolder(visit)
    await nameHolder(visit.scope, values)
    const { language } = visit
    return {
      redirect: visit.href(rolesPath),
      flash: roleWords[language].named(roleOf(values.role)?.title[language] ?? ''),
    }
  },
})

export const editHolderPage = page({
  path: `${holdersPath}/:id/modifier`,
  needs: 'governance.edit',
  async get(visit) {
    const { scope, href, language } = visit
    const { holder } = await readHolder(scope, { id: visit.params.id ?? '' })
    const here = href(`${holdersPath}/${holder.id}`)
    const title = roleWords[language].editTitle(roleOf(holder.role)?.title[language] ?? holder.role)
    return formPage(visit, title, holder, `${here}/modifier`, here)
  },
  async post(visit) {
    requireAnswers(visit, 'role', 'holder', 'named_on')
    const id = visit.params.id ?? ''
    await editHolder(visit.scope, { id, ...typedHolder(visit) })
    return { redirect: visit.href(`${holdersPath}/${id}`), flash: roleWords[visit.language].saved }
  },
})

async function formPage(visit: Visit, title: string, recorded: object, action: string, back: string) {
  const { scope, language } = visit
  const say = roleWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const body = (
    <>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action} multipart>
        <Field
          {...field('role')}
          kind="select"
          options={roles.map(role => ({ value: role.code, label: role.title[language] }))}
          required
        />
        <Field
          {...field('holder')}
          kind="text"
          help={say.help.holder}
          example={say.examples.holder}
          maxLength={160}
          required
        />
        <Field
          {...field('directorate_id')}
          kind="select"
          placeholder={say.wholeAuthority}
          options={named(await listDirectorates(scope, {}))}
        />
        <Field {...field('named_on')} kind="date" required />
        <Field {...field('act')} kind="text" help={say.help.act} example={say.examples.act} maxLength={200} />
        <Field {...field('file')} kind="file" accept=".pdf,.png,.jpg,.jpeg" />
        <Field {...field('deputy')} kind="text" maxLength={160} />
        <Field
          {...field('party_id')}
          kind="select"
          help={say.help.party_id}
          placeholder="–"
          options={named(await listParties(scope, {}))}
        />
        <Field {...field('note')} kind="textarea" rows={2} maxLength={2000} />
        <Buttons language={language} label={say.save} cancelHref={back} />
      </Form>
    </>
  )
  return { title, body }
}

function typedHolder(visit: Visit) {
  const { text, choose } = answersOf(visit)
  const [file] = visit.files
  return {
    role: choose('role', roleCodes),
    holder: text('holder') ?? '',
    deputy: text('deputy'),
    directorate_id: text('directorate_id'),
    party_id: text('party_id'),
    named_on: text('named_on') ?? '',
    act: text('act'),
    note: text('note'),
    ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
  }
}
