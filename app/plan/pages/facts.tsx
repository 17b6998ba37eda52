import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { listParties } from '#organisation/list-parties.ts'
import { RegisterList } from '#ui/register.tsx'
import { listFacts, type Fact } from '../list-facts.ts'
import { recordFacts } from '../record-facts.ts'
import { factKinds, prerequisites } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { factWords } from './fact-words.ts'
import { NothingFound } from './nothing-found.tsx'
import { factPath, filePath, paths } from './paths.ts'
import { PointLinks } from './point-links.tsx'
import { holdsWords } from '../words-in.ts'

const pageSize = 50

/** Every dated fact, newest first, filtered by point and kind. */
export const factsPage = page({
  path: paths.facts,
  needs: 'plan.read',
  menu: { section: 'plan', label: { fr: 'Faits datés', en: 'Dated facts' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const asked = { search: '', point: '', kind: '', page: '', ...Object.fromEntries(visit.query) }
    const found = await listFacts(scope, { prerequisite: asked.point || undefined, kind: asked.kind || undefined })
    const facts = found.filter(fact => holdsWords(asked.search, nameOf(fact, visit), fact.title, fact.who))
    const parties = new Map((await listParties(scope, {})).map(({ id, name }) => [id, name]))
    const t = factWords[language]
    const pages = Math.max(1, Math.ceil(facts.length / pageSize))
    const current = Math.min(pages, Math.max(1, Math.trunc(Number(asked.page)) || 1))
    const writes = can(scope, recordFacts)
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p class="note">{t.limit}</p>
        {writes && (
          <p class="row">
            <a class="button button-main" href={visit.href(paths.newFact)}>
              {t.add}
            </a>
            <a href={visit.href(paths.addFile)}>{t.addFile}</a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={t.title}
          path={visit.href(paths.facts)}
          columns={(['what', 'dated', 'who', 'points', 'document', 'file'] as const).map(key => ({
            key,
            label: t.columns[key],
          }))}
          rows={facts.slice((current - 1) * pageSize, current * pageSize).map(fact => ({
            id: fact.id,
            name: fact.title,
            cells: cellsOf(fact, visit, parties),
          }))}
          total={facts.length}
          countLabel={t.count(facts.length, formatNumber(facts.length, language))}
          search={{ name: 'search', value: asked.search, label: t.search }}
          filters={filtersOf(visit, asked)}
          pagination={{ page: current, pages, hrefOf: to => visit.href(`${paths.facts}?${atPage(visit, to)}`) }}
          empty={{
            title: t.empty.title,
            why: t.empty.why,
            ...(writes
              ? {
                  importHref: visit.href(paths.addFile),
                  importLabel: t.empty.import,
                  createHref: visit.href(paths.newFact),
                  createLabel: t.add,
                }
              : {}),
          }}
        />
        {writes && <NothingFound visit={visit} facts={found} />}
      </>
    )
    return { title: t.title, body }
  },
})

function nameOf(fact: Pick<Fact, 'kind'>, { language }: Visit): string {
  return factKinds.get(fact.kind)?.label[language] ?? fact.kind
}

function atPage({ query }: Visit, page: number): string {
  const next = new URLSearchParams(query)
  next.set('page', String(page))
  return next.toString()
}

function filtersOf({ language }: Visit, asked: { point: string; kind: string }) {
  const t = factWords[language].filters
  const points = prerequisites.map(({ id, shortTitle }) => ({ value: id, label: `${id} ${shortTitle[language]}` }))
  const kinds = [...factKinds.values()]
    .filter(kind => !asked.point || kind.prerequisites.includes(asked.point))
    .map(({ id, label }) => ({ value: id, label: label[language] }))
  return [
    { name: 'point', label: t.point, all: t.allPoints, value: asked.point, options: points },
    { name: 'kind', label: t.kind, all: t.allKinds, value: asked.kind, options: kinds },
  ]
}

function cellsOf(fact: Fact, visit: Visit, parties: ReadonlyMap<string, string>) {
  const { language } = visit
  const t = factWords[language]
  const documents: Record<string, string> = planTexts[language].documents
  const holder = fact.held_by && parties.get(fact.held_by)
  return {
    what: (
      <>
        <a href={visit.href(factPath(fact.id))}>{nameOf(fact, visit)}</a>
        <span class="field-note">{fact.title}</span>
      </>
    ),
    dated: formatDate(fact.dated, language),
    who: holder ? `${fact.who}, ${t.heldBy(holder)}` : fact.who,
    points: <PointLinks visit={visit} ids={fact.prerequisites} />,
    document: documents[fact.document_kind] ?? fact.document_kind,
    file: fact.file_id ? (
      <a href={visit.href(filePath(fact.file_id))}>
        {t.download}
        <span class="visually-hidden">{t.which(fact.title)}</span>
      </a>
    ) : (
      <span class="note">{t.noFile}</span>
    ),
  }
}
