import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { worded } from '#ui/form-answers.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { narrowingOf, pageOf } from '#ui/list-address.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { listSystems, systemSorts } from '../list-systems.ts'
import { saveSystem } from '../save-system.ts'
import { systemKinds, systemOrigins } from '../system.ts'
import { directorateNames } from './may-edit.ts'
import { applicationsPath, systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { applySystemBulk, systemBulk } from './system-bulk.ts'
import { systemRegister, systemsAsked } from './system-register.ts'
import { systemWords } from './system-words.ts'

const pageSize = 50

export const systemsPage = page({
  path: systemsPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'Systèmes d’IA', en: 'AI systems' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const say = systemWords[language]
    const narrowing = narrowingOf(visit, systemRegister.narrowing)
    const directorates = await listDirectorates(scope, {})
    const asked = { ...systemsAsked(narrowing), page: pageOf(visit), size: pageSize }
    const { rows, count, page } = await listSystems(scope, asked)
    const creates = can(scope, saveSystem)
    return recordList(visit, systemRegister, {
      say,
      rows: rows.map(row => ({ ...row, directorate: directorateNames(directorates, [row.directorate_id]) })),
      found: { count, page },
      pageSize,
      tools: { sorts: systemSorts },
      add: creates && { href: visit.href(`${systemsPath}/nouveau`), label: say.add },
      filters: [
        { name: 'kind', label: say.fields.kind, options: worded(systemKinds, say.kinds) },
        { name: 'origin', label: say.fields.origin, options: worded(systemOrigins, say.origins) },
        {
          name: 'directorate',
          label: say.fields.directorate_id,
          all: sharedWords[language].anyDirectorate,
          options: directorates.map(({ id, name }) => ({ value: id, label: name })),
        },
      ].filter(({ options }) => options.length > 0),
      cells: ({ application_id, application }) => ({
        application: application_id && <a href={visit.href(`${applicationsPath}/${application_id}`)}>{application}</a>,
      }),
      list: creates
        ? {
            bulk: systemBulk(visit, {
              action: sameList(visit, systemsPath, systemRegister.narrowing),
              directorates,
              owners: [...new Set(rows.flatMap(({ owner }) => owner ?? []))].toSorted((a, b) => a.localeCompare(b)),
              all: count,
            }),
          }
        : {},
      empty: { importHref: visit.href('/ajouter') },
    })
  },
  async post(visit) {
    const back = sameList(visit, systemsPath, systemRegister.narrowing)
    return applySystemBulk(visit, narrowingOf(visit, systemRegister.narrowing), back)
  },
})
