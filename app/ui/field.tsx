import type { Language } from '#kernel/texts.ts'
import { FileControl } from '#ui/file-control.tsx'
import { words } from '#ui/words.ts'

export interface Option {
  value: string
  label: string
  help?: string
}

interface FieldBase {
  language: Language
  name: string
  label: string
  /** Why it is asked, in plain words. */
  help?: string
  example?: string
  /** Shown beside the field; the typed value stays. */
  error?: string
  required?: boolean
}

type Control =
  | { kind: 'text' | 'email' | 'url' | 'tel' | 'password'; value?: string; autocomplete?: string; maxLength?: number }
  | { kind: 'textarea'; value?: string; rows?: number; maxLength?: number }
  | { kind: 'select'; value?: string; options: readonly Option[]; placeholder?: string }
  | { kind: 'date'; value?: string; min?: string; max?: string }
  | { kind: 'number'; value?: number | string; min?: number; max?: number; step?: number | 'any'; unit?: string }
  | { kind: 'checkbox'; checked?: boolean; value?: string }
  | { kind: 'checkboxes'; values?: readonly string[]; options: readonly Option[] }
  | { kind: 'radio'; value?: string; options: readonly Option[] }
  | { kind: 'file'; accept?: string; multiple?: boolean; drop?: boolean }

export type FieldProps = FieldBase & Control

/** Id of the control of a field: where the error summary and skip links lead. */
export function fieldId(name: string): string {
  return `champ-${name.replace(/[^\w-]/g, '-')}`
}

/** One question: label, help, example, error and control, tied together for every reader. */
export function Field(props: FieldProps) {
  if (props.kind === 'radio' || props.kind === 'checkboxes') return <Group {...props} />
  const id = fieldId(props.name)
  if (props.kind === 'checkbox') {
    return (
      <div class={boxClass(props)}>
        <Notes {...props} id={id} errorOnly />
        <div class="choice">
          <input
            {...ties(props, id)}
            type="checkbox"
            name={props.name}
            value={props.value ?? 'true'}
            checked={props.checked}
          />
          <label for={id} data-names={props.error && id}>
            {props.label} <Required {...props} />
          </label>
          {props.help && (
            <p class="field-help" id={`${id}-aide`}>
              {props.help}
            </p>
          )}
        </div>
      </div>
    )
  }
  return (
    <div class={boxClass(props)}>
      <label for={id} data-names={props.error && id}>
        {props.label} <Required {...props} />
      </label>
      <Notes {...props} id={id} />
      <Single {...props} id={id} />
    </div>
  )
}

type SingleProps = Exclude<FieldProps, { kind: 'radio' | 'checkboxes' | 'checkbox' }> & { id: string }

function Single(props: SingleProps) {
  const common = { ...ties(props, props.id), name: props.name }
  switch (props.kind) {
    case 'textarea':
      return (
        <textarea {...common} rows={props.rows ?? 4} maxLength={props.maxLength}>
          {props.value ?? ''}
        </textarea>
      )
    case 'select':
      return (
        <select {...common}>
          <option value="">{props.placeholder ?? words[props.language].form.choose}</option>
          {props.options.map(option => (
            <option key={option.value} value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'number': {
      const { min, max, step = 'any', value, unit } = props
      const input = (
        <input {...common} type="number" inputMode="decimal" value={value} min={min} max={max} step={step} />
      )
      if (!unit) return input
      return (
        <div class="with-unit">
          {input}
          <span id={`${props.id}-unite`}>{unit}</span>
        </div>
      )
    }
    case 'date':
      return <input {...common} type="date" value={props.value} min={props.min} max={props.max} />
    case 'file':
      return <FileControl {...props} ties={common} />
    default:
      return (
        <input
          {...common}
          // Preact wants one literal; all these kinds take the same attributes.
          type={props.kind as 'text'}
          value={props.value}
          autocomplete={props.autocomplete}
          maxLength={props.maxLength}
        />
      )
  }
}

type GroupProps = Extract<FieldProps, { kind: 'radio' | 'checkboxes' }>

function Group(props: GroupProps) {
  const id = fieldId(props.name)
  const chosen = props.kind === 'radio' ? [props.value] : (props.values ?? [])
  const described = describedBy(props, id)
  return (
    <fieldset class={boxClass(props)} aria-describedby={described}>
      <legend data-names={props.error && id}>
        {props.label} <Required {...props} />
      </legend>
      <Notes {...props} id={id} />
      {props.options.map((option, index) => {
        const own = index === 0 ? id : `${id}-${index + 1}`
        return (
          <div class="choice" key={option.value}>
            <input
              id={own}
              type={props.kind === 'radio' ? 'radio' : 'checkbox'}
              name={props.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={props.kind === 'radio' && props.required}
              aria-invalid={props.error && props.kind === 'checkboxes' ? 'true' : undefined}
              aria-describedby={option.help ? `${own}-precision` : undefined}
            />
            <label for={own}>{option.label}</label>
            {option.help && (
              <p class="field-help" id={`${own}-precision`}>
                {option.help}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Notes({
  language,
  help,
  example,
  error,
  id,
  errorOnly = false,
}: FieldProps & { id: string; errorOnly?: boolean }) {
  const say = words[language].form
  return (
    <>
      {help && !errorOnly && (
        <p class="field-help" id={`${id}-aide`}>
          {help}
        </p>
      )}
      {example && !errorOnly && (
        <p class="field-example" id={`${id}-exemple`}>
          {say.example(example)}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-erreur`}>
          {`${say.error} ${error}`}
        </p>
      )}
    </>
  )
}

function Required({ language, required }: FieldProps) {
  return required ? <span class="field-mark">{words[language].form.required}</span> : null
}

function ties(props: FieldProps, id: string) {
  return {
    id,
    required: props.required,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props, id),
  }
}

function describedBy(props: FieldProps, id: string): string | undefined {
  const parts = [
    props.error && `${id}-erreur`,
    props.help && `${id}-aide`,
    props.example && props.kind !== 'checkbox' && `${id}-exemple`,
    props.kind === 'number' && props.unit && `${id}-unite`,
  ].filter(part => typeof part === 'string' && part !== '')
  return parts.length > 0 ? parts.join(' ') : undefined
}

function boxClass({ error }: FieldProps): string {
  return error ? 'field field-invalid' : 'field'
}
