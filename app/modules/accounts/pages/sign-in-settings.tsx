import { one, page, type Page } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { listProviders } from '../identity/list-providers.ts'
import { readSignInRule } from '../read-sign-in-rule.ts'
import { setSignInRule } from '../set-sign-in-rule.ts'
import { providersPath, signInSettingsPath } from './paths.ts'
import { ProviderList } from './provider-parts.tsx'
import { providerWords } from './provider-words.ts'

export const signInSettingsPage: Page = page({
  path: signInSettingsPath,
  needs: 'accounts.manage-sign-in',
  menu: { section: 'settings', label: { fr: 'Connexion', en: 'Sign-in' }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const say = providerWords[language]
    const rule = await readSignInRule(scope, {})
    const providers = await listProviders(scope, {})
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <section aria-labelledby="regle">
          <h2 id="regle">{say.rule.title}</h2>
          <Form action={visit.href(signInSettingsPath)}>
            <Field
              language={language}
              kind="checkbox"
              name="second_factor"
              label={say.rule.label}
              help={say.rule.help}
              checked={rule.second_factor}
            />
            <Buttons language={language} label={say.rule.action} />
          </Form>
        </section>
        <section aria-labelledby="fournisseurs">
          <h2 id="fournisseurs">{say.list.title}</h2>
          <p>{say.list.text}</p>
          <ProviderList language={language} providers={providers} path={visit.href(providersPath)} />
        </section>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    await setSignInRule(visit.scope, { second_factor: one(visit.typed.second_factor) !== undefined })
    return { redirect: visit.href(signInSettingsPath), flash: providerWords[visit.language].rule.saved }
  },
})
