import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { besideOf } from '#records/pages/beside.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { undoOf } from '#records/pages/paths.ts'
import { answersOf, atFields, capitalised, requireAnswers, worded } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { RecordPage, type LinkGroup } from '#ui/record.tsx'
import { distributionKinds, verdicts } from '../dataset.ts'
import { judgeDatasets } from '../judge-datasets.ts'
import { mayFor } from '../reach.ts'
import { readDataset, type ReadDataset } from '../read-dataset.ts'
import { removeDistribution } from '../remove-distribution.ts'
import { saveDatasets } from '../save-datasets.ts'
import { saveDistribution } from '../save-distribution.ts'
import { AccessSection } from './access-section.tsx'
import { datasetGroups, sayVerdict, summaryOf } from './dataset-facts.tsx'
import { sayCode } from './dataset-history.ts'
import { datasetWords } from './dataset-words.ts'
import { datasetPathOf, filesPathOf } from './paths.ts'
import { ReadinessSection } from './readiness-section.tsx'
import { sectionWords } from './section-words.ts'

export const datasetPage = page({
  path: datasetPathOf(':id'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const found = await readDataset(scope, { id: visit.params.id ?? '' })
    const { dataset, distributions, readiness, history } = found
    const directorates = await listDirectorates(scope, {})
    const directorate = directorates.find(({ id }) => id === dataset.directorate_id)?.name ?? null
    const say = datasetWords[language]
    const here = visit.href(datasetPathOf(dataset.id))
    const editable = mayFor(scope, saveDatasets, dataset.directorate_id)
    const judges = can(scope, judgeDatasets)
    const beside = await besideOf(visit, 'catalogue.dataset', dataset.id)
    const hrefOf = wayTo(visit, dataset.id, { editable, judges, beside })
    const named = (dataset.edited as (keyof typeof say.fields)[]).map(name => say.fields[name] ?? name)
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={dataset.title}
        summary={capitalised(summaryOf(visit, found, directorate))}
        nextQuestion={questionOf(visit, readiness, hrefOf)}
        groups={datasetGroups(visit, found, directorate, editable ? `${here}/modifier` : undefined)}
        links={beside}
        history={historyEntries(visit, history, { labels: say.fields, say: sayCode(language, directorates) })}
        timeZone={scope.tenant.timeZone}
        first={<ReadinessSection visit={visit} readiness={readiness} hrefOf={hrefOf} />}
        margin={await marginOf(visit, 'catalogue.dataset', dataset.id)}
        actions={
          editable
            ? [
                { label: say.edit, href: `${here}/modifier` },
                { label: say.archive.action, href: `${here}/retirer` },
              ]
            : []
        }
      >
        {named.length > 0 && <p class="note">{say.edited(named.join(', '))}</p>}
        <AccessSection visit={visit} action={here} distributions={distributions} editable={editable} />
        {judges && <VerdictForm visit={visit} action={here} dataset={dataset} />}
      </RecordPage>
    )
    return { title: dataset.title, body }
  },
  async post(visit) {
    const { scope, language, params } = visit
    const say = sectionWords[language]
    const id = params.id ?? ''
    const here = datasetPathOf(id)
    const { text, choose } = answersOf(visit)
    const asked = one(visit.typed.do)
    if (asked === 'verdict') {
      const { operation_id } = await judgeDatasets(scope, { ids: [id], verdict: choose('verdict', verdicts) })
      return { redirect: visit.href(here), flash: say.verdict.done, undo: undoOf(operation_id, here) }
    }
    if (asked === 'remove') {
      const asking = { dataset_id: id, id: text('distribution') ?? '' }
      const { operation_id } = await removeDistribution(scope, asking)
      return { redirect: visit.href(`${here}#acces`), flash: say.access.removed, undo: undoOf(operation_id, here) }
    }
    requireAnswers(visit, 'kind')
    const values = {
      dataset_id: id,
      ...(text('distribution') ? { id: text('distribution') ?? '' } : {}),
      kind: choose('kind', distributionKinds),
      title: text('name'),
      access_url: text('access_url'),
      download_url: text('download_url'),
      format: text('format'),
      modified_on: text('data_modified_on'),
    }
    await atFields('', () => saveDistribution(scope, values))
    return { redirect: visit.href(`${here}#acces`), flash: say.access.saved }
  },
})

/** Where the points of a criterion are gained, for whoever may: a field, a section of this page, or the files of the dataset. */
function wayTo(
  visit: Visit,
  id: string,
  { editable, judges, beside }: { editable: boolean; judges: boolean; beside: readonly LinkGroup[] },
) {
  const here = visit.href(datasetPathOf(id))
  const files = visit.href(filesPathOf(id))
  return (field: string): string | undefined => {
    if (field === 'personal_data') return judges ? '#donnees-personnelles' : undefined
    if (!editable) return undefined
    if (field === 'distributions') return '#acces'
    if (field === 'files')
      return beside.some(({ items }) => items.some(({ href }) => href === files)) ? files : undefined
    return `${here}/modifier#champ-${field}`
  }
}

/** The line that gains most, among those that can be done now. */
function questionOf(
  { language }: Visit,
  { lines }: ReadDataset['readiness'],
  hrefOf: (field: string) => string | undefined,
) {
  const open = lines.filter(({ met, waits, criterion }) => !met && !waits && hrefOf(criterion.field) !== undefined)
  const [best] = open.toSorted((a, b) => b.points - a.points)
  const href = best && hrefOf(best.criterion.field)
  if (!best || !href) return null
  return {
    question: best.criterion.action[language],
    why: `${best.criterion.missing[language]} ${datasetWords[language].next(formatNumber(best.points, language, 0))}`,
    href,
  }
}

function VerdictForm({ visit, action, dataset }: { visit: Visit; action: string; dataset: ReadDataset['dataset'] }) {
  const { language } = visit
  const say = { ...datasetWords[language], ...sectionWords[language] }
  return (
    <section id="donnees-personnelles">
      <h2>{say.verdict.title}</h2>
      <p>{say.verdict.current(sayVerdict(visit, dataset) ?? '')}</p>
      <Form action={action} hidden={{ do: 'verdict' }}>
        <Field
          language={language}
          kind="radio"
          name="verdict"
          label={say.help.personal_data}
          value={one(visit.typed.verdict) ?? dataset.personal_data}
          error={visit.problem('verdict')}
          options={worded(verdicts, say.personalData)}
        />
        <Buttons language={language} label={say.verdict.action} />
      </Form>
    </section>
  )
}
