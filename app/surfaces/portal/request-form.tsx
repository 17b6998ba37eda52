import type { FieldError } from '#ui/form.tsx'
import { one } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { kinds } from '#modules/transparency/crpa/request-kinds.ts'
import type { Desk } from '#modules/transparency/crpa/read-desk.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { requestWords } from './request-words.ts'

export interface RequestFormProps {
  language: Language
  desk: Desk
  typed: Readonly<Record<string, string | string[]>>
  errors: readonly FieldError[]
  pass: string
  /** Files that were chosen must be chosen again: no server can put them back. */
  filesLost: boolean
}

/** The name of the field that only robots fill. */
export const trap = 'objet_bis'

export function RequestForm({ language, desk, typed, errors, pass, filesLost }: RequestFormProps) {
  const t = requestWords[language]
  const field = <T extends string>(name: T) => ({
    language,
    name,
    value: one(typed[name]),
    error: errors.find(error => error.field === name)?.message,
  })
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ErrorSummary language={language} errors={errors} />
      <Form action="demandes" hidden={{ pass }} multipart>
        <Field
          {...field('kind')}
          kind="radio"
          label={t.kind}
          options={kinds.map(({ id, ask, help }) => ({ value: id, label: ask[language], help: help[language] }))}
          required
        />
        {desk.sheets.length > 0 && (
          <Field
            {...field('publication_code')}
            kind="select"
            label={t.sheet}
            placeholder={t.anySheet}
            options={desk.sheets.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <Field
          {...field('decision')}
          kind="text"
          label={t.decision}
          help={t.decisionHelp}
          example={t.decisionExample}
          maxLength={300}
        />
        <Field {...field('decision_on')} kind="date" label={t.decisionOn} />
        <Field
          {...field('message')}
          kind="textarea"
          label={t.message}
          help={t.messageHelp}
          rows={7}
          maxLength={6000}
          required
        />
        <Field
          {...field('files')}
          kind="file"
          label={t.files}
          help={filesLost ? `${t.filesHelp} ${t.filesAgain}` : t.filesHelp}
          accept=".pdf,.png,.jpg,.jpeg"
          multiple
        />
        <h2>{t.you}</h2>
        <p>{t.youText}</p>
        <Field
          {...field('person_name')}
          kind="text"
          label={t.name}
          help={t.nameHelp}
          autocomplete="name"
          maxLength={120}
        />
        <Field {...field('person_email')} kind="email" label={t.email} autocomplete="email" maxLength={254} />
        <Field {...field('person_address')} kind="textarea" label={t.address} rows={3} maxLength={400} />
        <Field
          language={language}
          name="will_come"
          kind="checkbox"
          label={t.come}
          help={t.comeHelp}
          checked={one(typed.will_come) === 'true'}
        />
        <div class="visually-hidden" aria-hidden="true">
          <label for="robots">{t.trap}</label>
          <input id="robots" name={trap} type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <p class="note">{t.privacy}</p>
        {desk.dpo_contact && <p class="note">{t.dpo(desk.dpo_contact)}</p>}
        <Buttons language={language} label={t.send} cancelHref="./" />
      </Form>
      <Office language={language} desk={desk} />
    </>
  )
}

function Office({ language, desk }: { language: Language; desk: Desk }) {
  const office = [desk.office, desk.contact].filter(Boolean).join(', ')
  return office ? <p class="note">{requestWords[language].writeTo(office)}</p> : null
}
