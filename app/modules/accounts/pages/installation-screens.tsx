import { NotFound, Refused } from '#kernel/errors.ts'
import { ErrorSummary, type FieldError } from '#ui/form.tsx'
import { checkProvider, type Checked } from '../identity/check-provider.ts'
import {
  installationProviders,
  removeFromInstallation,
  saveForInstallation,
} from '../identity/installation-providers.ts'
import type { ShownProvider } from '../identity/list-providers.ts'
import { presetOf } from '../identity/presets.ts'
import type { SignedIn } from '../session-of.ts'
import { errorAt } from './door.tsx'
import type { DoorScreen, SignInRequest, SignInResult } from './door-route.tsx'
import { doorPath, doors } from './door-paths.ts'
import { providerAnswers } from './provider-answers.ts'
import { ProviderForm } from './provider-form.tsx'
import { OwnAddresses, PresetChoice, PresetNotes, ProviderList, TestResult } from './provider-parts.tsx'
import { presetAnswers } from './provider-preset.ts'
import { providerWords } from './provider-words.ts'
import { whenSignedIn } from './signed-in.tsx'

/** The providers of the whole installation, for who runs it. */
export const providersScreen: DoorScreen = {
  path: doors.providers,
  closedTitle,
  show: request =>
    whenOperator(request, async () => {
      const { language } = request
      const say = providerWords[language]
      const body = (
        <>
          <h1>{say.installation.title}</h1>
          <p class="lead">{say.list.installation}</p>
          <ProviderList language={language} providers={await installationProviders(request)} path={doors.providers} />
        </>
      )
      return { title: say.installation.title, body }
    }),
  enter: async () => ({ redirect: doors.providers }),
}

export const newProviderScreen = providerScreen(doors.newProvider)
export const providerOfInstallationScreen = providerScreen(doors.installationProvider)

function providerScreen(path: string): DoorScreen {
  return {
    path,
    closedTitle,
    show: (request, errors) => whenOperator(request, async () => form(request, errors, await theProvider(request))),
    enter: request => whenOperator(request, async ({ user }) => write(request, user, await theProvider(request))),
  }
}

function form(
  { language, typed, lists, params, origin }: SignInRequest,
  errors: readonly FieldError[],
  known: ShownProvider | null,
  checked?: Checked,
): SignInResult {
  const say = providerWords[language].form
  const preset = presetOf(known?.preset ?? typed.preset ?? typed.modele) ?? presetOf('other')
  const values = typed.preset ? providerAnswers(lists ?? typed, true) : (known ?? presetAnswers(preset))
  const title = known ? say.title(known.label) : say.newTitle
  const action = known ? doorPath(doors.installationProvider, { provider: params.provider ?? '' }) : doors.newProvider
  const body = (
    <>
      <p>
        <a href={doors.providers}>{say.backInstallation}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={errors} />
      {checked && <TestResult language={language} checked={checked} />}
      {!known && <PresetChoice language={language} path={doors.newProvider} chosen={preset?.id ?? 'other'} />}
      <PresetNotes language={language} preset={preset} />
      <OwnAddresses language={language} origin={origin} />
      <ProviderForm
        {...{ language, action, values }}
        hasSecret={known?.has_secret ?? false}
        installation
        issuerExample={preset?.issuer_example ?? ''}
        problem={field => errorAt(errors, field)}
      />
      {known && (
        <form method="post" action={action}>
          <p>{say.removeText}</p>
          <button type="submit" name="do" value="remove" class="button-danger">
            {say.remove}
          </button>
        </form>
      )}
    </>
  )
  return { title, body }
}

async function write(
  request: SignInRequest,
  user: SignedIn['user'],
  known: ShownProvider | null,
): Promise<SignInResult> {
  const { auth, language, typed, lists } = request
  const say = providerWords[language].form
  if (typed.do === 'remove' && known) {
    await removeFromInstallation(request, user, known.id)
    return { redirect: doors.providers, flash: say.removed(known.label) }
  }
  const answers = providerAnswers(lists ?? typed, true)
  const check = () => checkProvider(auth.installation, answers.issuer, language)
  if (typed.do === 'test') return form(request, [], known, await check())
  if (answers.enabled) await check()
  await saveForInstallation(request, user, known?.id ?? null, answers)
  return { redirect: doors.providers, flash: say.saved(answers.label) }
}

async function theProvider(request: SignInRequest): Promise<ShownProvider | null> {
  const { provider: id } = request.params
  if (!id) return null
  const found = (await installationProviders(request)).find(provider => provider.id === id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

function whenOperator(
  request: SignInRequest,
  show: (signedIn: SignedIn) => Promise<SignInResult>,
): Promise<SignInResult> {
  return whenSignedIn(request, signedIn => {
    if (!signedIn.user.operator) throw new Refused('kernel.refused')
    return show(signedIn)
  })
}

function closedTitle({ language }: SignInRequest): string {
  return providerWords[language].installation.title
}
