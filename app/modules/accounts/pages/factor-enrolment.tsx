import { renderSVG } from 'uqr'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { totpAddress } from '../totp.ts'
import { accountWords } from './account-words.ts'
import { errorAt, type DoorProps } from './door.tsx'
import { doors } from './door-paths.ts'

type Props = Pick<DoorProps, 'language' | 'errors'> & {
  begun: { token: string; secret: string }
  email: string
  vers: string | undefined
  /** An authority asks for it before anything else. */
  required: boolean
  /** The session was opened by an identity provider. */
  provider: boolean
}

/** The key, as a square to photograph and as text, then the code that proves it was read. */
export function Enrolment({ language, errors, begun, email, vers, required, provider }: Props) {
  const { factor: say, back } = accountWords[language]
  return (
    <>
      {!required && (
        <p>
          <a href={doors.account}>{back}</a>
        </p>
      )}
      <h1>{say.title}</h1>
      {required && <p class="notice notice-info">{provider ? `${say.required} ${say.delegated}` : say.required}</p>}
      <ErrorSummary language={language} errors={errors} />
      <section aria-labelledby="application">
        <h2 id="application">{say.scanTitle}</h2>
        <p>{say.scan}</p>
        <div
          class="qr"
          role="img"
          aria-label={say.qr}
          dangerouslySetInnerHTML={{ __html: renderSVG(totpAddress(begun.secret, email), { border: 2 }) }}
        />
        <dl class="fields">
          <div>
            <dt>{say.key}</dt>
            <dd>
              <code>{begun.secret.match(/.{4}/g)?.join(' ')}</code>
            </dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="confirmation">
        <h2 id="confirmation">{say.confirmTitle}</h2>
        <Form action={doors.factor} hidden={{ enrolment: begun.token, ...(vers ? { vers } : {}) }}>
          <Field
            language={language}
            kind="text"
            name="code"
            label={say.code}
            error={errorAt(errors, 'code')}
            autocomplete="one-time-code"
            required
          />
          <Buttons language={language} label={say.confirm} />
        </Form>
      </section>
    </>
  )
}
