import { isId } from '#kernel/ids.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, atFields, fieldsOf, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { bodyWords } from '../../bodies/pages/words.ts'
import { domains } from '../../domains.ts'
import { agreementsPath } from '../../paths.ts'
import { agreementKindCodes, agreementKinds } from '../agreement-data.ts'
import { listPartners } from '../list-partners.ts'
import { readAgreement } from '../read-agreement.ts'
import { saveAgreement } from '../save-agreement.ts'
import { agreementWords } from './words.ts'

/** `?avec=` begins with a partner. */
export const newAgreementPage = page({
  path: `${agreementsPath}/nouvelle`,
  needs: 'governance.edit',
  async get(visit) {
    const path = visit.href(agreementsPath)
    const asked = visit.query.get('avec') ?? ''
    const begun = { domain: 'data', notice_months: 3, kind: 'convention', parties: isId(asked) ? [asked] : [] }
    return formPage(visit, agreementWords[visit.language].newTitle, begun, `${path}/nouvelle`, path)
  },
  async post(visit) {
    requireAnswers(visit, 'title', 'kind', 'domain')
    const id = await atFields('', () => saveAgreement(visit.scope, typedAgreement(visit)))
    return { redirect: visit.href(`${agreementsPath}/${id}`), flash: agreementWords[visit.language].created }
  },
})

export const editAgreementPage = page({
  path: `${agreementsPath}/:id/modifier`,
  needs: 'governance.edit',
  async get(visit) {
    const { agreement } = await readAgreement(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${agreementsPath}/${agreement.id}`)
    const bound = agreement.parties.map(({ party_id, name }) => ({ id: party_id, name }))
    const recorded = { ...agreement, parties: bound.map(({ id }) => id) }
    const title = agreementWords[visit.language].editTitle(agreement.title)
    return formPage(visit, title, recorded, `${here}/modifier`, here, bound)
  },
  async post(visit) {
    requireAnswers(visit, 'title', 'kind', 'domain')
    const id = visit.params.id ?? ''
    await atFields('', () => saveAgreement(visit.scope, { id, ...typedAgreement(visit) }))
    return { redirect: visit.href(`${agreementsPath}/${id}`), flash: agreementWords[visit.language].saved }
  },
})

/** Whoever is bound already is offered too, partner or not: what the form does not show it would take out. */
async function formPage(
  visit: Visit,
  title: string,
  recorded: object,
  action: string,
  back: string,
  bound: readonly { id: string; name: string }[] = [],
) {
  const { scope, language } = visit
  const say = agreementWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const shown = shownIn(visit, recorded)
  const listed = await listPartners(scope, {})
  const partners = [...listed, ...bound.filter(({ id }) => !listed.some(partner => partner.id === id))]
  const body = (
    <>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action} hidden={{ sent: 'yes' }}>
        <Field {...field('title')} kind="text" maxLength={200} required />
        <Field
          {...field('kind')}
          kind="radio"
          options={agreementKinds.map(kind => ({
            value: kind.code,
            label: kind.label[language],
            help: kind.does[language],
          }))}
          required
        />
        <Field
          language={language}
          name="parties"
          label={say.fields.parties}
          help={say.help.parties}
          kind="checkboxes"
          values={shown.list('parties')}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          error={visit.problem('parties')}
        />
        <Field {...field('object')} kind="textarea" help={say.help.object} rows={3} maxLength={2000} />
        <Field {...field('starts_on')} kind="date" />
        <Field {...field('ends_on')} kind="date" help={say.help.ends_on} />
        <Field
          language={language}
          kind="checkbox"
          name="tacit_renewal"
          value="true"
          label={say.fields.tacit_renewal}
          checked={shown.text('tacit_renewal') === 'true'}
          error={visit.problem('tacit_renewal')}
        />
        <Field {...field('renewal_months')} kind="number" min={1} max={120} />
        <Field {...field('notice_months')} kind="number" min={0} max={24} />
        <Field
          {...field('domain')}
          kind="radio"
          options={domains.map(value => ({ value, label: bodyWords[language].domains[value] }))}
          required
        />
        <Field {...field('owner')} kind="text" maxLength={160} />
        <Field {...field('reference')} kind="text" maxLength={160} />
        <Buttons language={language} label={say.save} cancelHref={back} />
      </Form>
    </>
  )
  return { title, body }
}

function typedAgreement(visit: Visit) {
  const { text, choose, count, list } = answersOf(visit)
  return {
    title: text('title') ?? '',
    kind: choose('kind', agreementKindCodes),
    domain: choose('domain', domains),
    parties: list('parties'),
    object: text('object'),
    reference: text('reference'),
    owner: text('owner'),
    starts_on: text('starts_on'),
    ends_on: text('ends_on'),
    tacit_renewal: one(visit.typed.tacit_renewal) === 'true',
    renewal_months: count('renewal_months'),
    notice_months: count('notice_months') ?? '3',
  }
}
