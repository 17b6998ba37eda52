import { NotFound } from '#kernel/errors.ts'
import { one, page, type Page, type PageResult, type Visit } from '#kernel/page.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { checkProvider, type Checked } from '../identity/check-provider.ts'
import { listProviders, type ShownProvider } from '../identity/list-providers.ts'
import { presetOf } from '../identity/presets.ts'
import { removeProvider } from '../identity/remove-provider.ts'
import { saveProvider } from '../identity/save-provider.ts'
import { providersPath, signInSettingsPath } from './paths.ts'
import { providerAnswers } from './provider-answers.ts'
import { ProviderForm } from './provider-form.tsx'
import { OwnAddresses, PresetChoice, PresetNotes, TestResult } from './provider-parts.tsx'
import { presetAnswers } from './provider-preset.ts'
import { providerWords } from './provider-words.ts'
import { problemsOf } from '#ui/form-answers.ts'

const newPath = `${providersPath}/nouveau`

export const newProviderPage: Page = page({
  path: newPath,
  needs: 'accounts.manage-sign-in',
  get: visit => show(visit, null),
  post: visit => write(visit, null),
})

export const providerPage: Page = page({
  path: `${providersPath}/:id`,
  needs: 'accounts.manage-sign-in',
  get: async visit => show(visit, await theProvider(visit)),
  post: async visit => write(visit, await theProvider(visit)),
})

async function show(visit: Visit, known: ShownProvider | null, checked?: Checked): Promise<PageResult> {
  const { language, typed, query } = visit
  const say = providerWords[language].form
  const preset = presetOf(known?.preset ?? one(typed.preset) ?? query.get('modele')) ?? presetOf('other')
  const retyped = Object.keys(visit.problems).length > 0 || Object.keys(typed).length > 0
  const values = retyped ? providerAnswers(typed, false) : (known ?? presetAnswers(preset))
  const title = known ? say.title(known.label) : say.newTitle
  const action = visit.href(known ? `${providersPath}/${known.id}` : newPath)
  const body = (
    <>
      <p>
        <a href={visit.href(signInSettingsPath)}>{say.back}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      {checked && <TestResult language={language} checked={checked} />}
      {!known && <PresetChoice language={language} path={visit.href(newPath)} chosen={preset?.id ?? 'other'} />}
      <PresetNotes language={language} preset={preset} />
      <OwnAddresses language={language} origin={visit.origin} />
      <ProviderForm
        {...{ language, action, values }}
        hasSecret={known?.has_secret ?? false}
        installation={false}
        issuerExample={preset?.issuer_example ?? ''}
        problem={field => visit.problem(field)}
      />
      {known && <Removal visit={visit} action={action} />}
    </>
  )
  return { title, body }
}

function Removal({ visit, action }: { visit: Visit; action: string }) {
  const say = providerWords[visit.language].form
  return (
    <section aria-labelledby="retrait">
      <h2 id="retrait">{say.remove}</h2>
      <p>{say.removeText}</p>
      <form method="post" action={action}>
        <button type="submit" name="do" value="remove" class="button-danger">
          {say.remove}
        </button>
      </form>
    </section>
  )
}

async function write(visit: Visit, known: ShownProvider | null): Promise<PageResult> {
  const { scope, language, typed } = visit
  const say = providerWords[language].form
  const doing = one(typed.do)
  if (doing === 'remove' && known) {
    await removeProvider(scope, { id: known.id })
    return { redirect: visit.href(signInSettingsPath), flash: say.removed(known.label) }
  }
  const answers = providerAnswers(typed, false)
  if (doing === 'test') return show(visit, known, await checkProvider(scope.installation, answers.issuer, language))
  // Closed, it may be prepared before the provider answers.
  if (answers.enabled) await checkProvider(scope.installation, answers.issuer, language)
  await saveProvider(scope, { ...answers, ...(known ? { id: known.id } : {}) })
  return { redirect: visit.href(signInSettingsPath), flash: say.saved(answers.label) }
}

async function theProvider({ scope, params }: Visit): Promise<ShownProvider> {
  const found = (await listProviders(scope, {})).find(provider => provider.id === params.id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}
