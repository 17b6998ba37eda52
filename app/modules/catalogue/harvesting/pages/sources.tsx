import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { listMerges } from '../list-merges.ts'
import { listSources, standings } from '../list-sources.ts'
import { protocols } from '../protocol.ts'
import { protocolFor } from '../protocols.ts'
import { saveSource } from '../save-source.ts'
import { mergesPath, newSourcePath, sourcesPath } from './paths.ts'
import { sayRun } from './run-words.ts'
import { sourceRegister, sourcesAsked } from './source-register.ts'
import { sourceWords } from './words.ts'

export const sourcesPage = page({
  path: sourcesPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Moissonnage', en: 'Harvesting' }, order: 12 },
  async get(visit) {
    const { scope, language } = visit
    const say = sourceWords[language]
    const narrowing = narrowingOf(visit, sourceRegister.narrowing)
    const rows = await listSources(scope, sourcesAsked(narrowing))
    const { count: merges } = await listMerges(scope, { size: 1 })
    return recordList(visit, sourceRegister, {
      say: { ...say, any: say.filters.any },
      rows: rows.map(row => ({ ...row, zone: scope.tenant.timeZone })),
      tools: { numbers: ['datasets'] },
      add: can(scope, saveSource) && { href: visit.href(newSourcePath), label: say.add },
      links: merges > 0 && (
        <a href={visit.href(mergesPath)}>{say.merges(formatNumber(merges, language, 0), merges < 2)}</a>
      ),
      filters: [
        { name: 'standing', label: say.filters.standing, options: worded(standings, say.standings) },
        {
          name: 'protocol',
          label: say.filters.protocol,
          options: worded(
            protocols.filter(id => protocolFor(id)),
            say.protocols,
          ),
        },
      ],
      cells: ({ standing, last }) => ({
        last: (
          <span class={standing === 'failed' || standing === 'to-confirm' ? 'overdue' : undefined}>
            {sayRun(last, language)}
          </span>
        ),
      }),
    })
  },
})
