import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form, type FieldError } from '#ui/form.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'

/** What every screen at the door is given: the language, what was typed and what is wrong with it. */
export interface DoorProps {
  language: Language
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

type Props = Pick<DoorProps, 'language' | 'errors'> & {
  title: string
  lead?: string | undefined
  action: string
  path: string
  hidden?: Record<string, string> | undefined
  /** Between the errors and the form. */
  before?: ComponentChildren
  children?: ComponentChildren
}

/** One title, one form, one button. Posts to the address it was read at. */
export function Door({ language, errors, title, lead, action, path, hidden, before, children }: Props) {
  return (
    <>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <ErrorSummary language={language} errors={errors} />
      {before}
      <Form action={path} hidden={hidden}>
        {children}
        <Buttons language={language} label={action} />
      </Form>
    </>
  )
}

/** A link that serves no more: the sentence says what to do. */
export function ClosedDoor({ language, title, sentence }: { language: Language; title: string; sentence: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{sentence}</p>
      <p>
        <a href={doors.signIn}>{doorTexts[language].forgotten.back}</a>
      </p>
    </>
  )
}

export function NameField({ language, typed, errors }: DoorProps) {
  const say = doorTexts[language].fields
  return (
    <Field
      language={language}
      kind="text"
      name="name"
      label={say.name}
      value={typed.name}
      error={errorAt(errors, 'name')}
      autocomplete="name"
      required
    />
  )
}

export function EmailField({ language, typed, errors }: DoorProps) {
  const say = doorTexts[language].fields
  return (
    <Field
      language={language}
      kind="email"
      name="email"
      label={say.email}
      example={say.emailExample}
      value={typed.email}
      error={errorAt(errors, 'email')}
      autocomplete="username"
      required
    />
  )
}

/** Never filled in again with what was typed. */
export function PassphraseField({ language, errors }: Pick<DoorProps, 'language' | 'errors'>) {
  return (
    <Field
      language={language}
      kind="password"
      name="passphrase"
      label={doorTexts[language].fields.passphrase}
      error={errorAt(errors, 'passphrase')}
      autocomplete="current-password"
      required
    />
  )
}

/** Typed twice, because nobody sees what they type. */
export function NewPassphraseFields({
  language,
  errors,
  label,
}: Pick<DoorProps, 'language' | 'errors'> & { label?: string }) {
  const say = doorTexts[language].fields
  const common = { language, kind: 'password', autocomplete: 'new-password', required: true } as const
  return (
    <>
      <Field
        {...common}
        name="passphrase"
        label={label ?? say.passphrase}
        help={say.passphraseHelp}
        error={errorAt(errors, 'passphrase')}
      />
      <Field
        {...common}
        name="passphrase_again"
        label={say.passphraseAgain}
        error={errorAt(errors, 'passphrase_again')}
      />
    </>
  )
}

export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find(error => error.field === field)?.message
}
