import type { Language } from '#kernel/texts.ts'
import { documentationTexts } from './documentation-words.ts'
import { Fields, Line, typeOf } from './documentation-fields.tsx'
import type { DescribedOperation } from './openapi-operation.ts'

interface Placed {
  path: string
  method: string
  described: DescribedOperation
}

type Props = { language: Language; operation: Placed }

/** One operation: address, permission, what it takes, an example to copy, what it answers. */
export function Operation({ server, slug, ...props }: Props & { server: string; slug: string | null }) {
  const { path, method, described } = props.operation
  const say = documentationTexts[props.language].operation
  const body = described.requestBody?.content['application/json']
  return (
    <article aria-labelledby={described.operationId}>
      <h3 id={described.operationId}>{described.summary}</h3>
      <p>
        <code>
          <strong>{method}</strong> {path}
        </code>
      </p>
      <Described text={described.description.replace(`${described.summary}. `, '')} />
      <Parameters {...props} />
      {body && Object.keys(body.schema.properties ?? {}).length > 0 && (
        <>
          <h4>{say.body}</h4>
          <Fields language={props.language} schema={body.schema} />
        </>
      )}
      <h4>{say.example}</h4>
      <pre>
        <code>{curlOf(props.operation, server, slug)}</code>
      </pre>
      <p>
        {`${say.answers} ${Object.keys(described.responses).join(', ')}`} <Answer {...props} />
      </p>
      {slug && canTry(props.operation) && (
        <p>
          <a href={`/api/v1${path.replace('{tenant}', slug)}`}>{say.try(`${method} ${path}`)}</a>
        </p>
      )}
    </article>
  )
}

/** Names of permissions stand between back quotes in the document. */
function Described({ text }: { text: string }) {
  return <p>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</p>
}

function Parameters({ language, operation: { described } }: Props) {
  const { operation: say, place } = documentationTexts[language]
  const own = described.parameters.filter(({ name }) => name !== 'tenant')
  if (own.length === 0) return null
  return (
    <>
      <h4>{say.parameters}</h4>
      <dl class="fields">
        {own.map(({ name, in: where, required, description, schema }) => (
          <Line key={name} name={name}>
            {description}
            <span class="field-note">
              {[place[where], typeOf(schema), ...(required ? [say.required] : [])].join(', ')}
            </span>
          </Line>
        ))}
      </dl>
    </>
  )
}

/** What a success holds: a link to its fields where they are promised. */
function Answer({ language, operation: { described } }: Props) {
  const say = documentationTexts[language].operation
  const schema = described.responses['200']?.content?.['application/json']?.schema
  if (!schema) return null
  const text = JSON.stringify(schema)
  const name = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)]
    .map(found => found[1])
    .find(one => one !== 'ListPage')
  if (!name) return <>{`(${schema.format === 'uuid' ? say.id : say.free})`}</>
  return (
    <>
      (<a href={`#reponse-${name}`}>{text.includes('ListPage') ? say.page(name) : say.one(name)}</a>)
    </>
  )
}

function canTry({ method, described }: Placed): boolean {
  return method === 'GET' && described.parameters.every(({ name, required }) => !required || name === 'tenant')
}

function curlOf({ path, method, described }: Placed, server: string, slug: string | null): string {
  const example = described.requestBody?.content['application/json'].example
  const address = `${server}${slug ? path.replace('{tenant}', slug) : path}`
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}-H 'Authorization: Bearer gvl_…'`,
    ...(example && Object.keys(example).length > 0
      ? [`-H 'Content-Type: application/json' -d '${JSON.stringify(example).replaceAll("'", String.raw`'\''`)}'`]
      : []),
    `'${address}'`,
  ].join(' \\\n  ')
}
