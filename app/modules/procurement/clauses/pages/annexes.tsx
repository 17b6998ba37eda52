import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { listAnnexes } from '../list-annexes.ts'
import { startAnnex } from '../start-annex.ts'
import { annexesAsked, annexRegister } from './annex-register.ts'
import { composerWords } from './composer-words.ts'
import { annexesPath, composerPath, contractClausesPath } from './paths.ts'

export const annexesPage = page({
  path: annexesPath,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { list: say, start } = composerWords[language]
    return recordList(visit, annexRegister, {
      say,
      rows: await listAnnexes(scope, annexesAsked(narrowingOf(visit, annexRegister.narrowing))),
      pageSize: 50,
      tools: { numbers: ['version', 'clauses'] },
      add: can(scope, startAnnex) && { href: href(composerPath), label: start.title },
      filters: [{ name: 'state', label: say.state, all: say.anyState, options: worded(['draft', 'made'], say.states) }],
      cells: ({ contract_id, contract, composed_on }) => ({
        contract: contract_id && <a href={href(contractClausesPath(contract_id))}>{contract}</a>,
        ...(composed_on ? {} : { composed_on: say.states.draft }),
      }),
    })
  },
})
