import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listMerges } from '../list-merges.ts'
import { listSources, standings } from '../list-sources.ts'
import { protocols } from '../protocol.ts'
import { protocolFor } from '../protocols.ts'
import { saveSource } from '../save-source.ts'
import { mergesPath, newSourcePath, sourcePath, sourcesPath } from './paths.ts'
import { sayRun } from './run-words.ts'
import { sourceColumns, sourceNarrowing, sourceRegister, sourcesAsked } from './source-register.ts'
import { sourceWords } from './words.ts'

export const sourcesPage = page({
  path: sourcesPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Moissonnage', en: 'Harvesting' }, order: 12 },
  async get(visit) {
    const { scope, language } = visit
    const say = sourceWords[language]
    const narrowing = narrowingOf(visit, sourceNarrowing)
    const rows = await listSources(scope, sourcesAsked(narrowing))
    const { count: merges } = await listMerges(scope, { size: 1 })
    const tools = await listTools(visit, sourceRegister, narrowing, { numbers: ['datasets'] })
    const adds = can(scope, saveSource)
    const filter = <T extends string>(
      name: 'standing' | 'protocol',
      values: readonly T[],
      words: Record<T, string>,
    ) => ({
      name,
      label: say.filters[name],
      all: say.filters.any,
      value: narrowing[name] ?? '',
      options: values.map(value => ({ value, label: words[value] })),
    })
    const zone = scope.tenant.timeZone
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          {adds && rows.length > 0 && (
            <a class="button" href={visit.href(newSourcePath)}>
              {say.add}
            </a>
          )}
          {merges > 0 && (
            <a href={visit.href(mergesPath)}>{say.merges(formatNumber(merges, language, 0), merges < 2)}</a>
          )}
        </p>
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(sourcesPath)}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter('standing', standings, say.standings),
            filter(
              'protocol',
              protocols.filter(id => protocolFor(id)),
              say.protocols,
            ),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.name,
            cells: {
              ...textCells(sourceColumns, { ...row, zone }, language),
              name: <a href={visit.href(sourcePath(row.id))}>{row.name}</a>,
              last: (
                <span class={row.standing === 'failed' || row.standing === 'to-confirm' ? 'overdue' : undefined}>
                  {sayRun(row.last, language)}
                </span>
              ),
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{
            why: say.empty,
            ...(adds ? { createHref: visit.href(newSourcePath), createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
