import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listParties } from '#organisation/list-parties.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { archiveFact } from '../archive-fact.ts'
import { listFacts, type Fact } from '../list-facts.ts'
import { readHistory } from '../read-history.ts'
import { factKinds, prerequisite } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { factRegister } from './fact-register.ts'
import { factWords } from './fact-words.ts'
import { historyLines } from './history-lines.ts'
import { factPath, filePath, paths, pointPath } from './paths.ts'
import { problemsOf } from '#ui/form-answers.ts'

/** One dated fact: its five answers, the points it serves, and a way to remove it with a reason. */
export const factPage = page({
  path: factPath(':id'),
  needs: 'plan.read',
  async get(visit) {
    const { scope, language } = visit
    const t = factWords[language]
    const fact = (await listFacts(scope, {})).find(({ id }) => id === visit.params.id)
    if (!fact) throw new NotFound('kernel.not-found')
    const history = await readHistory(scope, { record: 'fact', id: fact.id })
    const holder = (await listParties(scope, {})).find(({ id }) => id === fact.held_by)
    const body = (
      <>
        <p>
          <a href={visit.href(paths.facts)}>{t.one.back}</a>
        </p>
        <RecordPage
          language={language}
          kind={t.one.kind}
          title={fact.title}
          summary={factKinds.get(fact.kind)?.label[language] ?? fact.kind}
          groups={[{ title: t.one.proof, fields: fieldsOf(fact, visit, holder?.name) }]}
          links={[{ title: t.one.points, items: pointsOf(fact, visit) }]}
          history={historyLines(visit, history)}
          timeZone={scope.tenant.timeZone}
        />
        {await marginOf(visit, factRegister.id, fact.id)}
        {can(scope, archiveFact) && <Archive visit={visit} fact={fact} />}
      </>
    )
    return { title: fact.title, body }
  },
  async post(visit) {
    await archiveFact(visit.scope, { id: visit.params.id ?? '', reason: one(visit.typed.reason) ?? '' })
    return { redirect: paths.facts, flash: factWords[visit.language].one.archived }
  },
})

function fieldsOf(fact: Fact, visit: Visit, holder: string | undefined) {
  const { language } = visit
  const t = factWords[language]
  const documents: Record<string, string> = planTexts[language].documents
  return [
    { label: t.columns.dated, value: formatDate(fact.dated, language) },
    { label: t.columns.who, value: fact.who },
    { label: t.one.document, value: documents[fact.document_kind] ?? fact.document_kind },
    {
      label: t.one.file,
      value: fact.file_id ? <a href={visit.href(filePath(fact.file_id))}>{t.download}</a> : t.noFile,
    },
    ...(holder ? [{ label: t.one.held, value: holder }] : []),
  ]
}

function pointsOf(fact: Fact, visit: Visit) {
  return fact.prerequisites.map(id => ({
    label: `${id} ${prerequisite(id)?.shortTitle[visit.language] ?? ''}`,
    href: visit.href(pointPath(id)),
  }))
}

function Archive({ visit, fact }: { visit: Visit; fact: Fact }) {
  const { language } = visit
  const t = factWords[language].one
  return (
    <section aria-labelledby="retirer">
      <h2 id="retirer">{t.archive}</h2>
      <p>{t.archiveWhy}</p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={visit.href(factPath(fact.id))}>
        <Field
          language={language}
          kind="text"
          name="reason"
          label={t.reason}
          example={t.reasonExample}
          value={one(visit.typed.reason)}
          error={visit.problem('reason')}
          maxLength={200}
          required
        />
        <Buttons language={language} label={t.archiveAction} danger />
      </Form>
    </section>
  )
}
