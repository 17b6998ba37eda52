import { page, type Visit } from '#kernel/page.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { textCells } from '#records/pages/cells.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { tiers } from '../../engine/codes.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { listQualifications } from '../list-qualifications.ts'
import { qualificationStates, type Qualification } from '../load-qualifications.ts'
import { qualificationWords } from '../result-words.ts'
import { qualificationsPath, systemQualificationPath } from './paths.ts'
import { qualificationColumns, qualificationRegister, qualificationsAsked } from './qualification-register.ts'
import { qualificationsWords } from './qualifications-words.ts'

export const qualificationsPage = page({
  path: qualificationsPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Qualification', en: 'Qualification' }, order: 10 },
  async get(visit) {
    const { scope, language, href } = visit
    const [say, words] = [qualificationsWords[language], qualificationWords[language]]
    const rows = await listQualifications(
      scope,
      qualificationsAsked(narrowingOf(visit, qualificationRegister.narrowing)),
    )
    const blocked = rows.filter(({ blockers }) => blockers.length > 0)
    return recordList(visit, qualificationRegister, {
      say,
      rows,
      pageSize: 50,
      empty: { createHref: href(systemsPath), createLabel: say.systems },
      before: blocked.length > 0 && <p class="forbidden">{say.blocked(blocked.length)}</p>,
      filters: [
        { name: 'state', label: say.state, all: say.anyState, options: worded(qualificationStates, words.states) },
        {
          name: 'tier',
          label: say.tier,
          all: say.anyTier,
          options: tiers.map(value => ({ value, label: tierInWords(value) })),
        },
      ],
      cells: row => cellsOf(visit, row),
      after: <p class="note">{words.disclaimer}</p>,
    })
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
