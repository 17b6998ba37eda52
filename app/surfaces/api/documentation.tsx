import type { Context, Hono } from 'hono'
import type { Language } from '#kernel/texts.ts'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { tenantsOf } from '#modules/accounts/membership-of.ts'
import type { WebMeans } from '../web/means.ts'
import { showPage } from '../web/respond.tsx'
import type { WebVariables } from '../web/variables.ts'
import { documentationTexts } from './documentation-words.ts'
import { Fields } from './documentation-fields.tsx'
import { Operation } from './documentation-operation.tsx'
import type { ApiDocument } from './openapi.ts'
import { documentationPath, problemKinds, type ProblemKind } from './problem.ts'
import { apiTexts } from './texts.ts'

/** The document as a page: drawn on the server, readable without script, open to everybody like the document itself. */
export function mountDocumentation(
  api: Hono<WebVariables>,
  means: WebMeans,
  documentIn: (language: Language) => ApiDocument,
): void {
  api.get('/docs', async context => {
    const language = context.get('language')
    const frame = { means, language, tenant: null, nav: [] }
    const { user, authorities } = await whoReads(context, means)
    const asked = new URL(context.req.url).searchParams.get('collectivite')
    const authority = authorities.find(({ slug }) => slug === asked) ?? authorities[0] ?? null
    const document = documentIn(language)
    const others = authorities.filter(one => one !== authority)
    const body = <Documentation language={language} document={document} authority={authority} others={others} />
    return showPage(context, { ...frame, user }, { title: documentationTexts[language].title, body })
  })
}

async function whoReads(context: Context<WebVariables>, means: WebMeans) {
  const session = await sessionOf(means.auth, context.req.raw.headers)
  const authorities = session ? await tenantsOf(means.database, session.user.id) : []
  return { user: session ? { name: session.user.name } : null, authorities }
}

interface Authority {
  slug: string
  name: string
}

interface Props {
  language: Language
  document: ApiDocument
  /** The one that « Essayer » asks. */
  authority: Authority | null
  others: readonly Authority[]
}

function Documentation({ language, document, authority, others }: Props) {
  const say = documentationTexts[language]
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
  )
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>
        <a href="/api/v1/openapi.json">{say.machine}</a>
      </p>
      <Contents language={language} document={document} />
      <Introduction language={language} document={document} authority={authority} others={others} />
      {document.tags.map(({ name, description }) => (
        <section key={name} aria-labelledby={`module-${name}`}>
          <h2 id={`module-${name}`}>{description}</h2>
          {operations
            .filter(({ described }) => described.tags.includes(name))
            .map(one => (
              <Operation
                key={one.described.operationId}
                language={language}
                operation={one}
                server={document.servers[0]?.url ?? ''}
                slug={authority?.slug ?? null}
              />
            ))}
        </section>
      ))}
      <Answers language={language} document={document} />
      <Problems language={language} />
    </>
  )
}

function Contents({ language, document }: Pick<Props, 'language' | 'document'>) {
  const say = documentationTexts[language]
  return (
    <nav aria-label={say.contents}>
      <ul>
        {document.tags.map(({ name, description }) => (
          <li key={name}>
            <a href={`#module-${name}`}>{description}</a>
          </li>
        ))}
        <li>
          <a href="#reponses">{say.answers.title}</a>
        </li>
        <li>
          <a href="#refus">{say.problems.title}</a>
        </li>
      </ul>
    </nav>
  )
}

function Introduction({ language, document, authority, others }: Props) {
  const say = documentationTexts[language]
  return (
    <>
      <h2>{say.start.title}</h2>
      <p>{say.start.key}</p>
      <pre>
        <code>{`curl -H 'Authorization: Bearer gvl_…' ${document.servers[0]?.url}/t/${authority?.slug ?? '{tenant}'}/authority`}</code>
      </pre>
      <p>{say.start.session}</p>
      <p>{authority ? say.trying(authority.name) : <a href="/connexion?vers=/api/docs">{say.signIn}</a>}</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`${documentationPath}?collectivite=${slug}`}>{say.other(name)}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{say.lists.title}</h2>
      <p>{say.lists.text}</p>
      <h2>{say.versions.title}</h2>
      <p>{say.versions.text}</p>
    </>
  )
}

function Answers({ language, document }: Pick<Props, 'language' | 'document'>) {
  const say = documentationTexts[language].answers
  const schemas = Object.entries(document.components.schemas).filter(([name]) => name !== 'ListPage')
  return (
    <section aria-labelledby="reponses">
      <h2 id="reponses">{say.title}</h2>
      <p>{say.text}</p>
      {schemas.map(([name, schema]) => (
        <div key={name}>
          <h3 id={`reponse-${name}`}>{name}</h3>
          <Fields language={language} schema={schema} answer />
        </div>
      ))}
    </section>
  )
}

/** What the `type` of a refusal leads to. */
function Problems({ language }: Pick<Props, 'language'>) {
  const say = documentationTexts[language].problems
  return (
    <section aria-labelledby="refus">
      <h2 id="refus">{say.title}</h2>
      <p>{say.text}</p>
      {(Object.keys(problemKinds) as ProblemKind[]).map(kind => {
        const { title, why } = apiTexts[language].problems[kind]
        const { status, anchor } = problemKinds[kind]
        return (
          <div key={kind}>
            <h3 id={anchor}>{`${status} · ${title}`}</h3>
            <p>{why}</p>
          </div>
        )
      })}
    </section>
  )
}
