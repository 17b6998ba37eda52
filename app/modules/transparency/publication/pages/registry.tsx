import { can } from '#kernel/operation.ts'
import { many, one, page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listPublicStates } from '../list-public-states.ts'
import { publicKinds, publicStates } from '../load-states.ts'
import { proposePublications } from '../propose-publications.ts'
import { approvalsPath, registryPath, settingsPath } from './paths.ts'
import { registryAsked, registryColumns, registryNarrowing, registryRegister } from './registry-register.ts'
import { registryWords } from './registry-words.ts'
import { publicationWords } from './words.ts'

export const registryPage = page({
  path: registryPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: registryWords.fr.title, en: registryWords.en.title }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const say = registryWords[language]
    const shared = publicationWords[language]
    const narrowing = narrowingOf(visit, registryNarrowing)
    const all = await listPublicStates(scope, {})
    const { search, kind, state } = registryAsked(narrowing)
    const rows = search || kind || state ? await listPublicStates(scope, { search, kind, state }) : all
    const tools = await listTools(visit, registryRegister, narrowing)
    const path = visit.href(registryPath)
    const waiting = all.filter(row => row.proposal).length
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <div class="row verbs">
          <a class="button" href={visit.href(approvalsPath)}>
            {say.approvals(waiting)}
          </a>
          <a class="button" href={visit.href(settingsPath)}>
            {say.settings}
          </a>
        </div>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: say.fields.state,
              value: narrowing.state ?? '',
              all: say.any,
              options: publicStates.map(value => ({ value, label: capitalised(shared.states[value]) })),
            },
            {
              name: 'kind',
              label: say.fields.kind,
              value: narrowing.kind ?? '',
              all: say.any,
              options: publicKinds.map(value => ({ value, label: capitalised(shared.kinds[value]) })),
            },
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.name,
            cells: {
              ...textCells(registryColumns, row, language),
              name: <a href={`${path}/${row.id}`}>{row.name}</a>,
              ...(row.state === 'to-review'
                ? { state: <span class="overdue">{shared.states['to-review']}</span> }
                : {}),
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          {...(can(scope, proposePublications)
            ? {
                bulk: {
                  action: path,
                  name: 'ids',
                  label: say.bulk,
                  groups: [{ label: say.bulkGroup, options: [{ value: 'propose', label: say.bulkPropose }] }],
                },
              }
            : {})}
          empty={{ why: say.empty }}
        />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const say = registryWords[visit.language]
    const ids = many(visit.typed.ids)
    const redirect = visit.href(registryPath)
    if (ids.length === 0 || one(visit.typed.change) !== 'propose') return { redirect, flash: say.pickOne }
    return { redirect, flash: await proposed(visit, ids) }
  },
})

/** What was proposed, and what was not, with why. */
async function proposed({ scope, language }: Visit, ids: string[]): Promise<string> {
  const say = registryWords[language]
  const { proposed: done, skipped } = await proposePublications(scope, { ids })
  const list = skipped.map(({ name, why }) => `${name} (${say.whyNot[why]})`).join(', ')
  return [done.length > 0 ? say.proposed(done.length) : say.nothingProposed, ...(list ? [say.skipped(list)] : [])].join(
    ' ',
  )
}
