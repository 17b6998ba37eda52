import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { answersOf, fieldsOf, problemsOf, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { allowSingleApproval } from '../allow-single-approval.ts'
import { siteId } from '../compose-site.ts'
import { readPublicSettings } from '../read-public-settings.ts'
import { savePublicSettings } from '../save-public-settings.ts'
import { Confirm } from './confirm.tsx'
import { registryPath, settingsPath } from './paths.ts'
import { settingsWords } from './settings-words.ts'
import { publicationWords } from './words.ts'

type Settings = Awaited<ReturnType<typeof readPublicSettings>>

export const settingsPage = page({
  path: settingsPath,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const say = settingsWords[language]
    const settings = await readPublicSettings(scope, {})
    const { single_approval, single_approval_reason: reason } = settings
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="verbs">
          <a class="button" href={visit.href(`${registryPath}/${siteId}`)}>
            {say.toSite}
          </a>
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <SiteForm visit={visit} settings={settings} />
        <section aria-labelledby="approbation">
          <h2 id="approbation">{say.groups.approval}</h2>
          <p>{say.approvalText}</p>
          <p>{single_approval ? say.now(reason ?? '') : say.nowTwo}</p>
          {can(scope, allowSingleApproval) && <ApprovalForm visit={visit} settings={settings} />}
        </section>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { scope, typed, language } = visit
    const say = settingsWords[language]
    const { text, list } = answersOf(visit)
    const redirect = visit.href(settingsPath)
    if (one(typed.do) === 'approval') {
      const single_approval = text('single_approval') === 'true'
      await allowSingleApproval(scope, { single_approval, single_approval_reason: text('single_approval_reason') })
      return { redirect, flash: say.singleSaved }
    }
    await savePublicSettings(scope, {
      contact: text('contact'),
      office: text('office'),
      dpo_contact: text('dpo_contact'),
      register_url: text('register_url'),
      introduction: text('introduction'),
      legal_notice: text('legal_notice'),
      accessibility: text('accessibility'),
      confirmed: list('confirmed'),
    })
    return { redirect, flash: say.saved }
  },
})

type Props = { visit: Visit; settings: Settings }

function SiteForm({ visit, settings }: Props) {
  const { language, scope, origin } = visit
  const say = settingsWords[language]
  const { help, examples } = say
  const field = fieldsOf(visit, say.fields, settings, 'site')
  if (!can(scope, savePublicSettings)) return null
  const line = (name: 'contact' | 'office' | 'dpo_contact') => (
    <>
      <Field {...field(name)} kind="text" help={help[name]} example={examples[name]} maxLength={200} />
      <Confirm visit={visit} field={name} />
    </>
  )
  const words = (name: 'introduction' | 'legal_notice' | 'accessibility') => (
    <>
      <Field {...field(name)} kind="textarea" help={help[name]} example={examples[name]} rows={4} />
      <Confirm visit={visit} field={name} />
    </>
  )
  return (
    <Form action={visit.href(settingsPath)} hidden={{ do: 'site' }}>
      <h2>{say.groups.who}</h2>
      {line('contact')}
      {line('office')}
      {line('dpo_contact')}
      <h2>{say.groups.says}</h2>
      {words('introduction')}
      {words('legal_notice')}
      {words('accessibility')}
      <Field
        {...field('register_url')}
        kind="url"
        help={help.register_url(`${origin}/p/${scope.tenant.slug}`)}
        maxLength={500}
      />
      <Buttons language={language} label={publicationWords[language].save} />
    </Form>
  )
}

function ApprovalForm({ visit, settings }: Props) {
  const { language } = visit
  const say = settingsWords[language]
  const shown = shownIn(visit, settings, 'approval')
  return (
    <Form action={visit.href(settingsPath)} hidden={{ do: 'approval' }}>
      <Field
        language={language}
        kind="checkbox"
        name="single_approval"
        label={say.single}
        help={say.singleHelp}
        checked={shown.text('single_approval') === 'true'}
      />
      <Field
        language={language}
        kind="text"
        name="single_approval_reason"
        label={say.reason}
        example={say.reasonExample}
        value={shown.text('single_approval_reason')}
        error={visit.problem('single_approval_reason')}
        maxLength={300}
      />
      <Buttons language={language} label={publicationWords[language].save} />
    </Form>
  )
}
