import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { besideOf } from '#records/pages/beside.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import { archiveSystem } from '../archive-system.ts'
import { readSystem } from '../read-system.ts'
import { systemKinds, systemOrigins, systemStatuses } from '../system.ts'
import { archivePages } from './archive-pages.ts'
import { oneOf } from '#ui/list-address.ts'
import { directorateNames, mayEdit } from './may-edit.ts'
import { applicationsPath, imposedPath, systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { systemWords } from './system-words.ts'

type System = Awaited<ReturnType<typeof readSystem>>['system']

export const systemPage = page({
  path: `${systemsPath}/:id`,
  needs: 'inventory.read',
  async get(visit) {
    const { scope, language } = visit
    const { system, imposed, history } = await readSystem(scope, { id: visit.params.id ?? '' })
    const directorates = await listDirectorates(scope, {})
    const parties = await listParties(scope, {})
    const vendor = parties.find(({ id }) => id === system.vendor_id)
    const say = systemWords[language]
    const editable = mayEdit(scope, [system.directorate_id])
    const here = visit.href(`${systemsPath}/${system.id}`)
    const names = [...directorates, ...parties].map(({ id, name }) => [id, name] as const)
    const application = system.application_id
      ? [{ label: system.application ?? '', href: visit.href(`${applicationsPath}/${system.application_id}`) }]
      : []
    const coded: Record<string, Readonly<Record<string, string>>> = {
      kind: say.kinds,
      origin: say.origins,
      status: say.statuses,
      touches_public: { true: sharedWords[language].yes, false: sharedWords[language].no },
      directorate_id: Object.fromEntries(names),
      vendor_id: Object.fromEntries(names),
      application_id: system.application_id ? { [system.application_id]: system.application ?? '' } : {},
    }
    const body = (
      <RecordPage
        language={language}
        kind={say.kinds[oneOf(systemKinds, system.kind) ?? 'ai']}
        title={system.name}
        summary={summaryOf(visit, system)}
        nextQuestion={editable ? questionOf(visit, system) : null}
        groups={groupsOf(visit, system, {
          directorate: directorateNames(directorates, [system.directorate_id]),
          vendor: vendor?.name ?? null,
          ...(editable ? { editHref: `${here}/modifier` } : {}),
        })}
        links={[
          { title: say.links.application, items: application },
          {
            title: say.links.imposed,
            items: imposed.map(({ id, title, decision }) => ({
              label: title,
              href: visit.href(`${imposedPath}/${id}`),
              ...(decision ? {} : { note: say.undecided }),
            })),
          },
          ...(await besideOf(visit, 'inventory.system', system.id)),
        ]}
        history={historyEntries(visit, history, {
          labels: say.fields,
          say: (field, value) => coded[field]?.[value],
          words: { anonymous: sharedWords[language].byLink },
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'inventory.system', system.id)}
        actions={[
          ...(editable ? [{ label: sharedWords[language].edit, href: `${here}/modifier` }] : []),
          ...(can(scope, archiveSystem) ? [{ label: say.archive, href: `${here}/retirer` }] : []),
        ]}
      />
    )
    return { title: system.name, body }
  },
})

export const [archiveSystemPage, restoreSystemPage] = archivePages({
  register: 'system',
  path: systemsPath,
  archive: ({ scope, params }, reason) => archiveSystem(scope, { id: params.id ?? '', reason }),
  nameOf: async ({ scope, params }) => (await readSystem(scope, { id: params.id ?? '' })).system.name,
  example: language => systemWords[language].archiveExample,
})

function summaryOf({ language }: Visit, system: System): string {
  const say = systemWords[language]
  const [origin, status] = [oneOf(systemOrigins, system.origin), oneOf(systemStatuses, system.status)]
  return [system.purpose, origin && say.origins[origin], status && say.statuses[status]].filter(Boolean).join(' · ')
}

/** What would make the record more useful, in the order of the plan. */
function questionOf(visit: Visit, system: System) {
  const next = (['purpose', 'owner', 'touches_public', 'directorate_id'] as const).find(field => system[field] === null)
  if (!next) return null
  const href = visit.href(`${systemsPath}/${system.id}/modifier#champ-${next}`)
  return { ...systemWords[visit.language].questions[next], href }
}

function groupsOf(
  { language }: Visit,
  system: System,
  { directorate, vendor, ...edit }: { directorate: string | null; vendor: string | null; editHref?: string },
): FieldGroup[] {
  const say = systemWords[language]
  const shared = sharedWords[language]
  const [kind, origin] = [oneOf(systemKinds, system.kind), oneOf(systemOrigins, system.origin)]
  const status = oneOf(systemStatuses, system.status)
  const touches = system.touches_public === null ? null : system.touches_public ? shared.yes : shared.no
  return [
    {
      title: say.groups.what,
      ...edit,
      fields: [
        { label: say.fields.purpose, value: system.purpose },
        { label: say.fields.kind, value: kind && say.kinds[kind] },
        { label: say.fields.origin, value: origin && say.origins[origin] },
        { label: say.fields.vendor_id, value: vendor },
      ],
    },
    {
      title: say.groups.who,
      ...edit,
      fields: [
        { label: say.fields.owner, value: system.owner },
        { label: say.fields.directorate_id, value: directorate },
        { label: say.fields.touches_public, value: touches },
      ],
    },
    {
      title: say.groups.follow,
      ...edit,
      fields: [
        { label: say.fields.status, value: status && say.statuses[status] },
        { label: say.fields.reviewed_on, value: system.reviewed_on && formatDate(system.reviewed_on, language) },
      ],
    },
  ]
}
