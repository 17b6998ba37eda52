import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import type { Narrowing } from '#kernel/register.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listFacts } from '../list-facts.ts'
import { recordFacts } from '../record-facts.ts'
import { factKinds, prerequisites } from '../referential.ts'
import { factColumns, factNarrowing, factRegister, listedFacts, type ListedFact } from './fact-register.ts'
import { factWords } from './fact-words.ts'
import { NothingFound } from './nothing-found.tsx'
import { factPath, filePath, paths } from './paths.ts'
import { PointLinks } from './point-links.tsx'

const pageSize = 50

/** Every dated fact, newest first, filtered by point and kind. */
export const factsPage = page({
  path: paths.facts,
  needs: 'plan.read',
  menu: { section: 'plan', label: { fr: 'Faits datés', en: 'Dated facts' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const narrowing = narrowingOf(visit, factNarrowing)
    const all = await listFacts(scope, {})
    const facts = await listedFacts(scope, narrowing)
    const tools = await listTools(visit, factRegister, narrowing)
    const t = factWords[language]
    const pages = Math.max(1, Math.ceil(facts.length / pageSize))
    const current = Math.min(pages, pageOf(visit))
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
          rows={facts.slice((current - 1) * pageSize, current * pageSize).map(fact => ({
            id: fact.id,
            name: fact.title,
            cells: { ...textCells(factColumns, fact, language), ...cellsOf(fact, visit) },
          }))}
          total={facts.length}
          countLabel={t.count(facts.length, formatNumber(facts.length, language))}
          search={{ name: 'search', value: narrowing.search ?? '', label: t.search }}
          filters={filtersOf(visit, narrowing)}
          pagination={{
            page: current,
            pages,
            hrefOf: to => addressOf(visit.href(paths.facts), tools.kept, { page: String(to) }),
          }}
          {...tools.list}
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
        {writes && <NothingFound visit={visit} facts={all} />}
      </>
    )
    return { title: t.title, body }
  },
})

function filtersOf({ language }: Visit, { point = '', kind: chosen = '' }: Narrowing) {
  const t = factWords[language].filters
  const points = prerequisites.map(({ id, shortTitle }) => ({ value: id, label: `${id} ${shortTitle[language]}` }))
  const kinds = [...factKinds.values()]
    .filter(kind => !point || kind.prerequisites.includes(point))
    .map(({ id, label }) => ({ value: id, label: label[language] }))
  return [
    { name: 'point', label: t.point, all: t.allPoints, value: point, options: points },
    { name: 'kind', label: t.kind, all: t.allKinds, value: chosen, options: kinds },
  ]
}

/** What is more than a word in a cell. */
function cellsOf(fact: ListedFact, visit: Visit) {
  const t = factWords[visit.language]
  return {
    title: <a href={visit.href(factPath(fact.id))}>{fact.title}</a>,
    who: fact.holder ? `${fact.who}, ${t.heldBy(fact.holder)}` : fact.who,
    prerequisites: <PointLinks visit={visit} ids={fact.prerequisites} />,
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
