import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { dutyStates, families } from '../duty.ts'
import { listDuties } from '../list-duties.ts'
import type { Duty } from '../load-duties.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { dutyWords } from '../words.ts'
import { dutiesWords } from './duties-words.ts'
import { dutiesAsked, dutyRegister } from './duty-register.ts'
import { DutyYear } from './duty-year.tsx'
import { dutiesCalendarPath, dutiesPath, remindersPath, systemDutiesPath } from './paths.ts'

export const dutiesPage = page({
  path: dutiesPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Obligations', en: 'Duties' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const [say, words] = [dutiesWords[language], dutyWords[language]]
    const narrowing = narrowingOf(visit, dutyRegister.narrowing)
    const rows = await listDuties(scope, dutiesAsked(narrowing))
    const narrowed = Object.keys(narrowing).length > 0
    const all = narrowed ? await listDuties(scope, {}) : rows
    return recordList(visit, dutyRegister, {
      say,
      rows,
      pageSize: 50,
      hidden: ['system'],
      empty: { createHref: visit.href('/qualification'), createLabel: say.qualify },
      links: all.length > 0 && (
        <>
          <a href={visit.href(dutiesCalendarPath)}>{say.calendar}</a>
          {can(scope, setFollowUp) && <a href={visit.href(remindersPath)}>{say.reminders}</a>}
        </>
      ),
      before: all.length > 0 && !narrowed && <DutyYear visit={visit} duties={all} />,
      filters: [
        {
          name: 'state',
          label: words.fields.standing,
          all: say.anyState,
          options: worded(dutyStates, words.standings),
        },
        { name: 'family', label: words.fields.family, all: say.anyFamily, options: worded(families, words.families) },
      ],
      cells: row => cellsOf(visit, row),
      after: <p class="note">{say.disclaimer}</p>,
    })
  },
})

function cellsOf(visit: Visit, row: Duty) {
  const { language } = visit
  const { standings } = dutyWords[language]
  return {
    title: (
      <a href={visit.href(`${dutiesPath}/${row.id}`)} lang="fr">
        {row.short}
      </a>
    ),
    system: <a href={visit.href(systemDutiesPath(row.system_id))}>{row.system}</a>,
    standing: row.standing === 'overdue' ? <span class="overdue">{standings.overdue}</span> : standings[row.standing],
  }
}
