import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { listHolders } from '../list-holders.ts'
import { holderStates } from '../load-holders.ts'
import { nameHolder } from '../name-holder.ts'
import { roles } from '../role.ts'
import { holderRegister, holdersAsked } from './holder-register.ts'
import { holdersPath, newHolderPath } from './paths.ts'
import { roleWords } from './words.ts'

export const holdersPage = page({
  path: holdersPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = roleWords[language]
    const directorates = await listDirectorates(scope, {})
    return recordList(visit, holderRegister, {
      say: { ...say, title: say.listTitle, lead: say.listLead },
      rows: await listHolders(scope, holdersAsked(narrowingOf(visit, holderRegister.narrowing))),
      nameOf: ({ holder }) => holder,
      add: can(scope, nameHolder) && { href: href(newHolderPath({})), label: say.add },
      filters: [
        {
          name: 'role',
          label: say.role,
          options: roles.map(({ code, title }) => ({ value: code, label: title[language] })),
        },
        {
          name: 'directorate',
          label: say.directorate,
          options: directorates.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'state', label: say.fields.state, options: worded(holderStates, say.states) },
      ],
    })
  },
})
