import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { narrowingOf, pageOf } from '#ui/list-address.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { assessApplications } from '../assess-applications.ts'
import { listApplications, sorts } from '../list-applications.ts'
import { saveApplications } from '../save-applications.ts'
import { applicationBulk, applyBulk } from './application-bulk.ts'
import { applicationFilters, applicationViews } from './application-filters.ts'
import { applicationRegister, asked } from './application-register.ts'
import { applicationCells } from './application-row.tsx'
import { applicationWords } from './application-words.ts'
import { directorateNames } from './may-edit.ts'
import { applicationsPath } from './paths.ts'

const pageSize = 50

export const applicationsPage = page({
  path: applicationsPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'Logiciels', en: 'Applications' }, order: 10 },
  async get(visit) {
    const { scope, language } = visit
    const say = applicationWords[language]
    const narrowing = narrowingOf(visit, applicationRegister.narrowing)
    const directorates = await listDirectorates(scope, {})
    const vendors = (await listParties(scope, {})).filter(({ kind }) => kind === 'vendor')
    const input = asked(narrowing)
    const found = await listApplications(scope, { ...input, page: pageOf(visit), size: pageSize })
    const creates = can(scope, saveApplications)
    return recordList(visit, applicationRegister, {
      say: { ...say.list, any: undefined },
      rows: found.rows.map(row => ({ ...row, directorates: directorateNames(directorates, row.directorate_ids) })),
      found,
      pageSize,
      tools: { views: applicationViews(visit, narrowing), sorts, numbers: ['users'] },
      add: creates && { href: visit.href(`${applicationsPath}/nouveau`), label: say.list.add },
      links: creates && <a href={visit.href('/ajouter')}>{say.list.importFile}</a>,
      filters: applicationFilters(visit, directorates, vendors),
      cells: row => applicationCells(visit, row, directorates),
      list: can(scope, assessApplications)
        ? {
            bulk: applicationBulk(
              visit,
              sameList(visit, applicationsPath, applicationRegister.narrowing),
              directorates,
              found.count,
            ),
          }
        : {},
      empty: creates ? { importHref: visit.href('/ajouter'), importLabel: say.list.importFile } : {},
    })
  },
  async post(visit) {
    return applyBulk(
      visit,
      narrowingOf(visit, applicationRegister.narrowing),
      sameList(visit, applicationsPath, applicationRegister.narrowing),
    )
  },
})
