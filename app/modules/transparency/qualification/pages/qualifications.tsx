import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { tiers } from '../../engine/codes.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { listQualifications } from '../list-qualifications.ts'
import { qualificationStates, type Qualification } from '../load-qualifications.ts'
import { qualificationWords } from '../result-words.ts'
import { qualificationsPath, systemQualificationPath } from './paths.ts'
import {
  qualificationColumns,
  qualificationNarrowing,
  qualificationRegister,
  qualificationsAsked,
} from './qualification-register.ts'
import { qualificationsWords } from './qualifications-words.ts'

const pageSize = 50

export const qualificationsPage = page({
  path: qualificationsPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Qualification', en: 'Qualification' }, order: 10 },
  async get(visit) {
    const { scope, language, href } = visit
    const [say, words] = [qualificationsWords[language], qualificationWords[language]]
    const narrowing = narrowingOf(visit, qualificationNarrowing)
    const rows = await listQualifications(scope, qualificationsAsked(narrowing))
    const tools = await listTools(visit, qualificationRegister, narrowing)
    const path = href(qualificationsPath)
    const current = pageOf(visit)
    const blocked = rows.filter(({ blockers }) => blockers.length > 0)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {blocked.length > 0 && <p class="forbidden">{say.blocked(blocked.length)}</p>}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: say.state,
              value: narrowing.state ?? '',
              all: say.anyState,
              options: qualificationStates.map(value => ({ value, label: words.states[value] })),
            },
            {
              name: 'tier',
              label: say.tier,
              value: narrowing.tier ?? '',
              all: say.anyTier,
              options: tiers.map(value => ({ value, label: tierInWords(value) })),
            },
          ]}
          {...tools.list}
          rows={rows
            .slice((current - 1) * pageSize, current * pageSize)
            .map(row => ({ id: row.id, name: row.system, cells: cellsOf(visit, row) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          pagination={{
            page: current,
            pages: Math.ceil(rows.length / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          empty={{ why: say.empty, createHref: href(systemsPath), createLabel: say.systems }}
        />
        <p class="note">{words.disclaimer}</p>
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf(visit: Visit, row: Qualification) {
  const { language } = visit
  const words = qualificationWords[language]
  const blocked = row.blockers.length > 0
  const texts = textCells(qualificationColumns, row, language)
  return {
    ...texts,
    system: <a href={visit.href(systemQualificationPath(row.id))}>{row.system}</a>,
    tier: (
      <span lang={row.tier ? 'fr' : undefined}>
        {texts.tier}
        {row.overridden && <span class="field-note">{words.overridden}</span>}
      </span>
    ),
    blockers: blocked ? (
      <span class="forbidden" lang="fr">
        {texts.blockers}
      </span>
    ) : null,
  }
}
