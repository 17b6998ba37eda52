import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { partyKinds, type Party } from '../party.ts'
import { saveParty } from '../save-party.ts'
import { directoryWords } from './directory-words.ts'
import { capitalised } from '#ui/form-answers.ts'
import { partiesMatching, partyColumns, partyNarrowing, partyRegister } from './party-register.ts'
import { partiesPath } from './paths.ts'

export const partiesPage = page({
  path: partiesPath,
  needs: 'organisation.read',
  menu: { section: 'settings', label: { fr: 'Éditeurs et partenaires', en: 'Vendors and partners' }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const say = directoryWords[language].parties
    const narrowing = narrowingOf(visit, partyNarrowing)
    const rows = await partiesMatching(scope, narrowing)
    const tools = await listTools(visit, partyRegister, narrowing)
    const editable = can(scope, saveParty)
    const add = visit.href(`${partiesPath}/nouveau`)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {editable && (
          <p>
            <a class="button button-main" href={add}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(partiesPath)}
          search={{ name: 'q', value: narrowing.q ?? '', label: say.search }}
          filters={[
            {
              name: 'kind',
              label: say.kind,
              value: narrowing.kind ?? '',
              all: say.anyKind,
              options: partyKinds.map(value => ({ value, label: capitalised(say.kinds[value]) })),
            },
          ]}
          {...tools.list}
          rows={rows.map(party => ({ id: party.id, name: party.name, cells: cellsOf(visit, party, editable) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          empty={{ why: say.empty, ...(editable ? { importHref: visit.href('/ajouter') } : {}) }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf(visit: Visit, party: Party, editable: boolean) {
  return {
    ...textCells(partyColumns, party, visit.language),
    name: editable ? <a href={visit.href(`${partiesPath}/${party.id}`)}>{party.name}</a> : party.name,
    agreement_until: <Agreement visit={visit} party={party} />,
  }
}

/** An agreement that has ended is said in words, not by colour alone. */
function Agreement({ visit, party }: { visit: Visit; party: Party }) {
  const { language, scope } = visit
  const say = directoryWords[language].parties
  const { agreement_from: from, agreement_until: until, agreement_reference: reference } = party
  const over = until !== null && until < today(scope)
  if (!from && !until && !reference) return <>–</>
  return (
    <>
      {until && (
        <span class={over ? 'overdue' : undefined}>{(over ? say.ended : say.until)(formatDate(until, language))}</span>
      )}
      {!until && from && say.since(formatDate(from, language))}
      {reference && <span class="field-note">{reference}</span>}
    </>
  )
}
