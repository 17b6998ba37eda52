import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Figure } from '#ui/figure.tsx'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import type { Directorate } from '../directorate.ts'
import { listDirectorates } from '../list-directorates.ts'
import { readAuthority } from '../read-authority.ts'
import { saveDirectorates } from '../save-directorates.ts'
import {
  directorateColumns,
  directorateCounts,
  directorateNarrowing,
  directorateRegister,
  directorateSorts,
  directoratesMatching,
} from './directorate-register.ts'
import { directoryWords } from './directory-words.ts'
import { directoratesPath } from './paths.ts'

export const directoratesPage = page({
  path: directoratesPath,
  needs: 'organisation.read',
  menu: { section: 'settings', label: { fr: 'Directions', en: 'Directorates' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const say = directoryWords[language].directorates
    const all = await listDirectorates(scope, {})
    const narrowing = narrowingOf(visit, directorateNarrowing)
    const rows = await directoratesMatching(scope, narrowing)
    const tools = await listTools(visit, directorateRegister, narrowing, {
      sorts: directorateSorts,
      numbers: directorateCounts,
    })
    const editable = can(scope, saveDirectorates)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {editable && all.length > 0 && (
          <p class="row">
            <a class="button button-main" href={visit.href(`${directoratesPath}/nouvelle`)}>
              {say.add}
            </a>
            <a href={visit.href('/ajouter')}>{say.importFile}</a>
          </p>
        )}
        {all.length > 0 && <Total visit={visit} directorates={all} agents={(await readAuthority(scope, {})).agents} />}
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(directoratesPath)}
          search={{ name: 'q', value: narrowing.q ?? '', label: say.search }}
          {...tools.list}
          rows={rows.map(one => ({ id: one.id, name: one.name, cells: cellsOf(visit, one, editable) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          empty={{
            why: say.empty,
            ...(editable
              ? {
                  importHref: visit.href('/ajouter'),
                  importLabel: say.importFile,
                  createHref: visit.href(`${directoratesPath}/nouvelle`),
                  createLabel: say.add,
                }
              : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf(visit: Visit, directorate: Directorate, editable: boolean) {
  const { id, name } = directorate
  return {
    ...textCells(directorateColumns, directorate, visit.language),
    name: editable ? <a href={visit.href(`${directoratesPath}/${id}`)}>{name}</a> : name,
  }
}

function Total({ visit, directorates, agents }: { visit: Visit; directorates: Directorate[]; agents: number | null }) {
  const { language } = visit
  const say = directoryWords[language].directorates
  const known = directorates.flatMap(one => (one.headcount === null ? [] : [one.headcount]))
  const total = known.length ? known.reduce((sum, headcount) => sum + headcount, 0) : null
  return (
    <div class="figures">
      <Figure
        language={language}
        id="effectif-total"
        label={say.total}
        value={total === null ? null : formatNumber(total, language, 0)}
        numerator={total}
        denominator={agents}
        date={null}
        method={say.method}
        large
      />
    </div>
  )
}
