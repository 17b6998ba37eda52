import { addMonths, today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { bodyWords } from '../../bodies/pages/words.ts'
import { DecisionLines } from '../../decisions/pages/decision-lines.tsx'
import { postTie } from '../../decisions/pages/post-tie.ts'
import { tiedSection } from '../../decisions/pages/tied-datasets.tsx'
import { decisionWords } from '../../decisions/pages/words.ts'
import { agreementsPath } from '../../paths.ts'
import { modelVersion } from '../agreement-data.ts'
import { endAgreement } from '../end-agreement.ts'
import { countBlanks } from '../fill-text.ts'
import type { Agreement } from '../load-agreements.ts'
import { readAgreement, type ReadAgreement } from '../read-agreement.ts'
import { readAgreementFile } from '../read-agreement-file.ts'
import { saveAgreement } from '../save-agreement.ts'
import { signAgreement } from '../sign-agreement.ts'
import { agreementGroups, agreementSummary } from './agreement-facts.tsx'
import { agreementKindNames } from './agreement-register.ts'
import { agreementWords } from './words.ts'

export const agreementPage = page({
  path: `${agreementsPath}/:id`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readAgreement(scope, { id: visit.params.id ?? '' })
    const { agreement } = read
    const say = agreementWords[language]
    const here = visit.href(`${agreementsPath}/${agreement.id}`)
    const edits = can(scope, saveAgreement)
    const changes = edits && agreement.state !== 'ended'
    const {
      parties: _,
      standing: __,
      notice_on: ___,
      sections: ____,
      file: _____,
      datasets: ______,
      ...labels
    } = say.fields
    const blanks = countBlanks(agreement, { authority: scope.tenant.name, datasets: read.datasets })
    const body = (
      <RecordPage
        language={language}
        kind={agreementKindNames[language][agreement.kind] ?? say.kind}
        title={agreement.title}
        summary={agreementSummary(visit, agreement)}
        nextQuestion={edits && agreement.state === 'draft' ? questionOf(visit, read, here) : null}
        groups={agreementGroups(visit, agreement, changes ? `${here}/modifier` : undefined)}
        history={historyEntries(visit, read.history, {
          labels,
          say: (field, value) =>
            field === 'kind'
              ? agreementKindNames[language][value]
              : field === 'domain'
                ? bodyWords[language].domains[value as 'data']
                : undefined,
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'governance.agreement', agreement.id)}
        actions={[
          { label: changes ? say.write : say.readArticles, href: `${here}/articles` },
          { label: say.docx, href: `${here}/convention.docx` },
          { label: say.deliberation, href: `${here}/deliberation.docx` },
          ...(changes ? [{ label: say.edit, href: `${here}/modifier` }] : []),
          ...(edits ? [{ label: say.archive.action, href: `${here}/retirer` }] : []),
        ]}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {agreement.state === 'draft' && <p>{blanks === 0 ? say.noBlank : say.blanks(blanks)}</p>}
        {await tiedSection(visit, { tied: read.datasets, action: here, edits: changes })}
        {read.decisions.length > 0 && (
          <section id="decisions">
            <h2>{decisionWords[language].title}</h2>
            <DecisionLines visit={visit} decisions={read.decisions} caption={decisionWords[language].title} />
          </section>
        )}
        {edits && agreement.state === 'draft' && <SignForm visit={visit} agreement={agreement} action={here} />}
        {edits && agreement.state === 'signed' && <EndForm visit={visit} agreement={agreement} action={here} />}
        <p class="note">{say.aid(formatDate(modelVersion, language))}</p>
      </RecordPage>
    )
    return { title: agreement.title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { flash, at } = await postAgreement(visit, id)
    return { redirect: visit.href(`${agreementsPath}/${id}${at}`), flash }
  },
})

/** The signed copy. */
export const agreementFilePage = page({
  path: `${agreementsPath}/:id/piece`,
  needs: 'governance.read',
  async get({ scope, params }) {
    const file = await readAgreementFile(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

async function postAgreement(visit: Visit, id: string): Promise<{ flash: string; at: string }> {
  const { scope, language, typed, files } = visit
  const say = agreementWords[language]
  const { text } = answersOf(visit)
  switch (one(typed.do)) {
    case 'sign': {
      requireAnswers(visit, 'signed_on', 'starts_on')
      const [file] = files
      await signAgreement(scope, {
        id,
        signed_on: text('signed_on') ?? '',
        starts_on: text('starts_on') ?? '',
        reference: text('reference'),
        ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
      })
      return { flash: say.sign.done, at: '' }
    }
    case 'end':
      requireAnswers(visit, 'ended_on', 'reason')
      await endAgreement(scope, { id, ended_on: text('ended_on') ?? '', reason: text('reason') ?? '' })
      return { flash: say.end.done, at: '' }
    case 'tie':
    case 'untie': {
      const { datasets } = await readAgreement(scope, { id })
      return { flash: await postTie(visit, 'agreement', id, datasets), at: '#donnees' }
    }
    default:
      throw new NotFound('kernel.not-found')
  }
}

function questionOf({ language }: Visit, { agreement, datasets }: ReadAgreement, here: string) {
  const { ask } = agreementWords[language]
  if (agreement.parties.length === 0) return { ...ask.parties, href: `${here}/modifier#champ-parties` }
  if (!agreement.object) return { ...ask.object, href: `${here}/modifier#champ-object` }
  return datasets.length === 0 ? { ...ask.datasets, href: `${here}#donnees` } : null
}

type FormProps = { visit: Visit; agreement: Agreement; action: string }

function SignForm({ visit, agreement, action }: FormProps) {
  const { language, scope } = visit
  const { sign: say, fields } = agreementWords[language]
  const labels = { signed_on: say.on, starts_on: fields.starts_on, reference: fields.reference, file: fields.file }
  const recorded = { ...agreement, signed_on: today(scope), starts_on: agreement.starts_on ?? today(scope) }
  const field = fieldsOf(visit, labels, recorded, 'sign')
  return (
    <details open={one(visit.typed.do) === 'sign'}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'sign' }} multipart>
        <Field {...field('signed_on')} kind="date" max={today(scope)} required />
        <Field {...field('starts_on')} kind="date" required />
        <Field {...field('reference')} kind="text" maxLength={160} />
        <Field {...field('file')} kind="file" accept=".pdf" />
        <Buttons language={language} label={say.action} />
      </Form>
    </details>
  )
}

function EndForm({ visit, agreement, action }: FormProps) {
  const { language, scope } = visit
  const { end: say } = agreementWords[language]
  const recorded = { ended_on: agreement.term.ends_on ?? addMonths(today(scope), agreement.notice_months) }
  const field = fieldsOf(visit, { ended_on: say.on, reason: say.reason }, recorded, 'end')
  return (
    <details open={one(visit.typed.do) === 'end'}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'end' }}>
        <Field {...field('ended_on')} kind="date" required />
        <Field {...field('reason')} kind="text" maxLength={200} required />
        <Buttons language={language} label={say.action} danger />
      </Form>
    </details>
  )
}
