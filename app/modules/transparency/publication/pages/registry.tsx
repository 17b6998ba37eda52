import { can } from '#kernel/operation.ts'
import { many, one, page, type Visit } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { listPublicStates } from '../list-public-states.ts'
import { publicKinds, publicStates } from '../load-states.ts'
import { proposePublications } from '../propose-publications.ts'
import { approvalsPath, registryPath, settingsPath } from './paths.ts'
import { registryAsked, registryRegister } from './registry-register.ts'
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
    const narrowing = narrowingOf(visit, registryRegister.narrowing)
    const all = await listPublicStates(scope, {})
    const { search, kind, state } = registryAsked(narrowing)
    const rows = search || kind || state ? await listPublicStates(scope, { search, kind, state }) : all
    const waiting = all.filter(row => row.proposal).length
    return recordList(visit, registryRegister, {
      say,
      rows,
      links: (
        <>
          <a class="button" href={visit.href(approvalsPath)}>
            {say.approvals(waiting)}
          </a>
          <a class="button" href={visit.href(settingsPath)}>
            {say.settings}
          </a>
        </>
      ),
      filters: [
        { name: 'state', label: say.fields.state, options: worded(publicStates, shared.states) },
        { name: 'kind', label: say.fields.kind, options: worded(publicKinds, shared.kinds) },
      ],
      list: can(scope, proposePublications)
        ? {
            bulk: {
              action: visit.href(registryPath),
              name: 'ids',
              label: say.bulk,
              groups: [{ label: say.bulkGroup, options: [{ value: 'propose', label: say.bulkPropose }] }],
            },
          }
        : {},
      cells: ({ state }) =>
        state === 'to-review' ? { state: <span class="overdue">{shared.states['to-review']}</span> } : {},
    })
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
