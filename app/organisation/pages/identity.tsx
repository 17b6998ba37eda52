import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { readAuthority } from '../read-authority.ts'
import { setLogo } from '../set-logo.ts'
import { setTimeZone } from '../set-time-zone.ts'
import { updateAuthority } from '../update-authority.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { saveIdentity } from './identity-answers.ts'
import { IdentityFacts } from './identity-facts.tsx'
import { IdentityForm } from './identity-form.tsx'
import { identityWords } from './identity-words.ts'
import { LogoForm, ZoneForm } from './logo-and-zone.tsx'
import { commitmentPath, directoratesPath, firstStepsPath, identityPath, partiesPath } from './paths.ts'

export const identityPage = page({
  path: identityPath,
  needs: 'organisation.read',
  menu: { section: 'settings', label: { fr: 'Ma collectivité', en: 'My authority' }, order: 10 },
  async get(visit): Promise<PageResult> {
    const { scope, language } = visit
    const authority = await readAuthority(scope, {})
    const editable = can(scope, updateAuthority)
    const say = identityWords[language]
    if (editable && !authority.id && Object.keys(visit.typed).length === 0)
      return { redirect: visit.href(firstStepsPath) }
    if (!editable) return { title: say.title, body: <IdentityFacts visit={visit} authority={authority} /> }
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <Elsewhere visit={visit} />
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <IdentityForm visit={visit} authority={authority} />
        <LogoForm visit={visit} authority={authority} />
        <ZoneForm visit={visit} />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const { flash } = identityWords[language]
    const back = (said: string) => ({ redirect: visit.href(identityPath), flash: said })
    if (one(typed.do) === 'logo') {
      const [file] = visit.files
      if (!file) throw new Invalid({ logo: { key: 'kernel.required' } })
      await setLogo(scope, { name: file.name, content: file.bytes })
      return back(flash.logo)
    }
    if (one(typed.do) === 'time-zone') {
      await setTimeZone(scope, { time_zone: one(typed.time_zone) ?? '' })
      return back(flash.zone)
    }
    await saveIdentity(visit)
    return back(flash.saved)
  },
})

function Elsewhere({ visit }: { visit: Visit }) {
  const { links } = identityWords[visit.language]
  return (
    <p class="row">
      <a href={visit.href(directoratesPath)}>{links.directorates}</a>
      <a href={visit.href(partiesPath)}>{links.parties}</a>
      <a href={visit.href(commitmentPath)}>{links.commitment}</a>
    </p>
  )
}
