import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { accessStandings } from '../access.ts'
import { askAccess } from '../ask-access.ts'
import { listAccessRequests } from '../list-access-requests.ts'
import { accessAsked, accessRegister } from './access-register.ts'
import { accessWords } from './access-words.ts'
import { accessPath, newAccessPath } from './paths.ts'

export const accessListPage = page({
  path: accessPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Demandes d’accès', en: 'Access requests' }, order: 30 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = accessWords[language]
    return recordList(visit, accessRegister, {
      say,
      rows: await listAccessRequests(scope, accessAsked(narrowingOf(visit, accessRegister.narrowing))),
      tools: { numbers: ['days'] },
      add: can(scope, askAccess) && { href: href(newAccessPath), label: say.add },
      filters: [{ name: 'standing', label: say.fields.state, options: worded(accessStandings, say.standings) }],
      cells: ({ standing, state }) => ({
        standing: <span class={standing === 'late' ? 'overdue' : undefined}>{say.standings[standing]}</span>,
        ...(state === 'open' ? {} : { due_on: null }),
      }),
    })
  },
})
