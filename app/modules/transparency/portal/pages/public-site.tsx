import { one, page } from '#kernel/page.ts'
import { publicAddress } from '#kernel/tenants.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { refuseOwnHost } from '../public-address.ts'
import { readPublicHost } from '../read-public-host.ts'
import { setPublicHost } from '../set-public-host.ts'
import { publicSitePath } from './paths.ts'
import { publicSiteWords } from './public-site-words.ts'

/** Under which name the public reads this authority: the affair of whoever runs the installation. */
export const publicSitePage = page({
  path: publicSitePath,
  needs: 'transparency.set-host',
  menu: { section: 'settings', label: { fr: 'Site public', en: 'Public site' }, order: 45 },
  async get(visit) {
    const { scope, language, typed } = visit
    const say = publicSiteWords[language]
    const host = await readPublicHost(scope, {})
    const ordinary = publicAddress(visit.origin, scope.tenant.slug, null)
    const error = visit.problem('host')
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={error ? [{ field: 'host', message: error }] : []} />
        <p>
          {`${say.always}${language === 'fr' ? '\u202f:' : ':'} `}
          <a href={`${ordinary}/`}>{ordinary}</a>
        </p>
        <Form action={visit.href(publicSitePath)}>
          <Field
            language={language}
            kind="text"
            name="host"
            label={say.host}
            help={say.help}
            example={say.example}
            value={one(typed.host) ?? host ?? ''}
            maxLength={253}
            {...(error ? { error } : {})}
          />
          <Buttons language={language} label={say.save} />
        </Form>
        <p class="note">{say.posters}</p>
      </>
    )
    return { title: say.title, body }
  },
  async post({ scope, typed, origin, language, href }) {
    const host = one(typed.host)?.trim().toLowerCase() ?? null
    refuseOwnHost(origin, host)
    await setPublicHost(scope, { host })
    const say = publicSiteWords[language]
    return { redirect: href(publicSitePath), flash: host ? say.saved(host) : say.removed }
  },
})
