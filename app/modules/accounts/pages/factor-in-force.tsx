import { civilDate } from '#kernel/clock.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { accountWords } from './account-words.ts'
import { errorAt, type DoorProps } from './door.tsx'
import { doors } from './door-paths.ts'

type Props = Pick<DoorProps, 'language' | 'errors'> & {
  factor: { since: Date; codes: number }
  /** What is asked before a change: the passphrase, or a code for who has none. */
  byPassphrase: boolean
}

export function FactorInForce({ language, errors, factor, byPassphrase }: Props) {
  const { factor: say, back } = accountWords[language]
  const since = formatDate(civilDate(factor.since, 'Europe/Paris'), language)
  const proof = (name: string) => (
    <Field
      language={language}
      kind={byPassphrase ? 'password' : 'text'}
      name={name}
      label={byPassphrase ? say.proof : say.proofCode}
      error={errorAt(errors, name)}
      autocomplete={byPassphrase ? 'current-password' : 'one-time-code'}
      required
    />
  )
  return (
    <>
      <p>
        <a href={doors.account}>{back}</a>
      </p>
      <h1>{say.title}</h1>
      <p class="lead">{`${say.on(since)} ${say.codes(factor.codes)}`}</p>
      <ErrorSummary language={language} errors={errors} />
      <section aria-labelledby="codes">
        <h2 id="codes">{say.renewTitle}</h2>
        <p>{say.renewText}</p>
        <Form action={doors.factor} hidden={{ do: 'renew' }}>
          {proof('proof_renew')}
          <Buttons language={language} label={say.renew} />
        </Form>
      </section>
      <section aria-labelledby="retrait">
        <h2 id="retrait">{say.offTitle}</h2>
        <p>{say.offText}</p>
        <Form action={doors.factor} hidden={{ do: 'remove' }}>
          {proof('proof_remove')}
          <Buttons language={language} label={say.offAction} danger />
        </Form>
      </section>
    </>
  )
}

type CodesProps = { language: Language; codes: readonly string[]; next: string; again?: boolean }

/** Shown in the answer to the form itself: no address leads to it. */
export function RecoveryCodes({ language, codes, next, again = false }: CodesProps) {
  const { factor: say } = accountWords[language]
  return (
    <>
      <h1>{say.codesTitle}</h1>
      <p class="lead">{again ? say.codesAgain : say.codesLead}</p>
      <ol class="recovery-codes">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>{say.codesText}</p>
      <p>
        <a class="button button-main" href={next}>
          {say.proceed}
        </a>
      </p>
    </>
  )
}
