import { formatDate, type Language } from '#kernel/texts.ts'
import { templates } from '#modules/transparency/crpa/answer-templates.ts'
import type { Desk } from '#modules/transparency/crpa/read-desk.ts'
import { dueOn, type Way } from '#modules/transparency/crpa/request.ts'
import { kindOf, type KindId } from '#modules/transparency/crpa/request-kinds.ts'
import { requestWords } from './request-words.ts'

export interface Sent {
  kind: KindId
  publication_code: string | null
  decision: string | null
  decision_on: string | null
  message: string
  files: number
  way: Way
  /** Civil date of today where the authority is. */
  on: string
}

/** What was asked, when, and what the law promises: shown once, in answer to the form, at no address of its own. */
export function Receipt({ language, desk, sent }: { language: Language; desk: Desk; sent: Sent }) {
  const t = requestWords[language].receipt
  const { ask, law, recourse } = kindOf(sent.kind)
  const decision = [sent.decision, sent.decision_on && formatDate(sent.decision_on, language)]
    .filter(Boolean)
    .join(', ')
  const office = [desk.office ?? desk.name, desk.contact].filter(Boolean).join(', ')
  const lines: [string, string | null | undefined][] = [
    [t.on, formatDate(sent.on, language)],
    [t.kind, ask[language]],
    [t.sheet, desk.sheets.find(({ code }) => code === sent.publication_code)?.name],
    [t.decision, decision],
    [t.message, sent.message],
    [t.files, sent.files > 0 ? t.filesCount(sent.files) : null],
    [t.way, t.ways[sent.way]],
    [t.number, sent.way === 'mail' ? t.numberMail : t.numberOther],
    [t.office, office],
  ]
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <dl class="fields">
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd class="typed-text">{value}</dd>
            </div>
          ))}
      </dl>
      <h2>{t.next}</h2>
      <p lang="fr">{templates.silence[recourse]}</p>
      {recourse === 'cada' && <p>{t.until(formatDate(dueOn(sent.on), language))}</p>}
      <p class="note" lang="fr">{`${requestWords.fr.receipt.law}\u202f: ${law}.`}</p>
      <p class="row">
        <a href="demandes">{t.again}</a> <a href="./">{requestWords[language].back}</a>
      </p>
    </>
  )
}
