import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { dutyStates, families } from '../duty.ts'
import { listDuties } from '../list-duties.ts'
import type { Duty } from '../load-duties.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { dutyWords } from '../words.ts'
import { dutiesWords } from './duties-words.ts'
import { dutiesAsked, dutyColumns, dutyNarrowing, dutyRegister } from './duty-register.ts'
import { DutyYear } from './duty-year.tsx'
import { dutiesCalendarPath, dutiesPath, remindersPath, systemDutiesPath } from './paths.ts'

const pageSize = 50

export const dutiesPage = page({
  path: dutiesPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Obligations', en: 'Duties' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const [say, words] = [dutiesWords[language], dutyWords[language]]
    const narrowing = narrowingOf(visit, dutyNarrowing)
    const rows = await listDuties(scope, dutiesAsked(narrowing))
    const narrowed = Object.keys(narrowing).length > 0
    const all = narrowed ? await listDuties(scope, {}) : rows
    const tools = await listTools(visit, dutyRegister, narrowing)
    const path = visit.href(dutiesPath)
    const current = pageOf(visit)
    const shown = rows.slice((current - 1) * pageSize, current * pageSize)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {all.length > 0 && (
          <p class="row">
            <a href={visit.href(dutiesCalendarPath)}>{say.calendar}</a>
            {can(scope, setFollowUp) && <a href={visit.href(remindersPath)}>{say.reminders}</a>}
          </p>
        )}
        {all.length > 0 && !narrowed && <DutyYear visit={visit} duties={all} />}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: words.fields.standing,
              value: narrowing.state ?? '',
              all: say.anyState,
              options: dutyStates.map(value => ({ value, label: words.standings[value] })),
            },
            {
              name: 'family',
              label: words.fields.family,
              value: narrowing.family ?? '',
              all: say.anyFamily,
              options: families.map(value => ({ value, label: words.families[value] })),
            },
          ]}
          {...tools.list}
          rows={shown.map(row => ({ id: row.id, name: row.title, cells: cellsOf(visit, row) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          pagination={{
            page: current,
            pages: Math.ceil(rows.length / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          empty={{ why: say.empty, createHref: visit.href('/qualification'), createLabel: say.qualify }}
        />
        <p class="note">{say.disclaimer}</p>
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf(visit: Visit, row: Duty) {
  const { language } = visit
  const { standings } = dutyWords[language]
  return {
    ...textCells(dutyColumns, row, language),
    title: (
      <a href={visit.href(`${dutiesPath}/${row.id}`)} lang="fr">
        {row.short}
      </a>
    ),
    system: <a href={visit.href(systemDutiesPath(row.system_id))}>{row.system}</a>,
    standing: row.standing === 'overdue' ? <span class="overdue">{standings.overdue}</span> : standings[row.standing],
  }
}
