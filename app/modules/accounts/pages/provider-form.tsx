import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { ProviderAnswers } from './provider-answers.ts'
import { MemberFields } from './provider-member-fields.tsx'
import { providerWords } from './provider-words.ts'

export interface ProviderFormProps {
  language: Language
  action: string
  /** What the fields hold: typed, kept, or of a model. */
  values: ProviderAnswers
  hasSecret: boolean
  installation: boolean
  issuerExample: string
  problem(field: string): string | undefined
}

/** The questions about a provider, shared by an authority and by the installation. */
export function ProviderForm(props: ProviderFormProps) {
  const { language, action, values, hasSecret, installation, problem } = props
  const say = providerWords[language].form
  const common = (name: string) => ({ language, name, error: problem(name) })
  return (
    <Form action={action} hidden={{ preset: values.preset ?? 'other' }}>
      <Part title={say.identity}>
        <Field
          {...common('label')}
          kind="text"
          label={say.label}
          help={say.labelHelp}
          example={say.labelExample}
          value={values.label}
          required
        />
        <Field
          {...common('issuer')}
          kind="url"
          label={say.issuer}
          help={say.issuerHelp}
          example={props.issuerExample}
          value={values.issuer}
          required
        />
        <Field
          {...common('client_id')}
          kind="text"
          label={say.clientId}
          value={values.client_id}
          autocomplete="off"
          required
        />
        <Field
          {...common('client_secret')}
          kind="password"
          label={say.secret}
          help={hasSecret ? say.secretKept : say.secretHelp}
          autocomplete="new-password"
        />
        <Field {...common('scopes')} kind="text" label={say.scopes} value={values.scopes} />
        <Field
          {...common('acr_values')}
          kind="textarea"
          rows={2}
          label={say.acr}
          help={say.acrHelp}
          value={values.acr_values?.join('\n')}
        />
      </Part>
      <Part title={say.who}>
        <Field
          {...common('email_domains')}
          kind="textarea"
          rows={2}
          label={say.domains}
          help={say.domainsHelp}
          example={say.domainsExample}
          value={values.email_domains?.join('\n')}
        />
        <Field {...common('trusts_email')} kind="checkbox" label={say.trusts} checked={values.trusts_email} />
        <Field {...common('checks_factor')} kind="checkbox" label={say.factor} checked={values.checks_factor} />
        {!installation && (
          <>
            <Field
              {...common('condition_claim')}
              kind="text"
              label={say.conditionClaim}
              help={say.conditionHelp}
              value={values.condition_claim ?? undefined}
            />
            <Field
              {...common('condition_values')}
              kind="textarea"
              rows={2}
              label={say.conditionValues}
              help={say.onePerLine}
              value={values.condition_values?.join('\n')}
            />
          </>
        )}
      </Part>
      {!installation && (
        <Part title={say.members}>
          <MemberFields {...{ language, values, problem }} />
        </Part>
      )}
      <Field {...common('enabled')} kind="checkbox" label={say.enabled} checked={values.enabled} />
      <Buttons language={language} label={say.save} others={[{ label: say.test, name: 'do', value: 'test' }]} />
    </Form>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2>{title}</h2>
      {children}
    </>
  )
}
