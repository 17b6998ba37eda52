import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { documentationTexts } from './documentation-words.ts'
import type { JsonSchema } from './routes.ts'

interface Props {
  language: Language
  schema: JsonSchema
  /** Of an answer nobody asks what is needed. */
  answer?: boolean
}

/** The fields of an object, those of its objects below them. */
export function Fields({ language, schema, answer = false }: Props) {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) return null
  const say = documentationTexts[language].operation
  return (
    <dl class="fields">
      {fields.map(([name, of]) => (
        <Line key={name} name={name}>
          {typeOf(of)}
          {!answer && schema.required?.includes(name) && <span class="field-note">{say.required}</span>}
          <Inside language={language} schema={of} answer={answer} />
        </Line>
      ))}
    </dl>
  )
}

/** One name and what is to be known of it. */
export function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Inside({ schema, ...props }: Props) {
  const object = [schema, schema.items, ...(schema.anyOf ?? [])].find(one => one?.properties)
  return object ? <Fields {...props} schema={object} /> : null
}

/** « string (uuid) », « "a" | "b" », « integer, 1–500 »: the words of JSON Schema, which programs use. */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ')
  if (Array.isArray(schema.type)) return schema.type.map(type => typeOf({ ...schema, type })).join(' | ')
  if (schema.type === 'array') return `${schema.items ? typeOf(schema.items) : 'any'}[]`
  if (schema.type === undefined) return 'any'
  const { format, minimum, maximum, maxLength } = schema
  const bounds = typeof minimum === 'number' && typeof maximum === 'number' && maximum < 1e15
  const precise = format ?? (bounds ? `${minimum}–${maximum}` : typeof maxLength === 'number' ? `≤ ${maxLength}` : null)
  return precise ? `${schema.type} (${String(precise)})` : schema.type
}
