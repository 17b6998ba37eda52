import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { agreementsPath, partnersPath } from '../../paths.ts'
import { agreementKinds } from '../agreement-data.ts'
import { listAgreements } from '../list-agreements.ts'
import { listPartners } from '../list-partners.ts'
import { saveAgreement } from '../save-agreement.ts'
import { isInForce, standings } from '../term.ts'
import { agreementColumns, agreementNarrowing, agreementRegister, agreementsAsked } from './agreement-register.ts'
import { agreementWords } from './words.ts'

export const agreementsPage = page({
  path: agreementsPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Conventions', en: 'Agreements' }, order: 86 },
  async get(visit) {
    const { scope, language } = visit
    const say = agreementWords[language]
    const narrowing = narrowingOf(visit, agreementNarrowing)
    const rows = await listAgreements(scope, agreementsAsked(narrowing))
    const tools = await listTools(visit, agreementRegister, narrowing)
    const path = visit.href(agreementsPath)
    const edits = can(scope, saveAgreement)
    const now = today(scope)
    const partners = await listPartners(scope, {})
    const filter = (name: string, label: string, options: readonly { value: string; label: string }[]) => ({
      name,
      label,
      all: say.any,
      value: narrowing[name] ?? '',
      options,
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <div class="row verbs">
          {edits && (
            <a class="button" href={`${path}/nouvelle`}>
              {say.add}
            </a>
          )}
          <a href={visit.href(partnersPath)}>{say.partners}</a>
        </div>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter(
              'standing',
              say.fields.standing,
              standings.map(value => ({ value, label: capitalised(say.standings[value]) })),
            ),
            filter(
              'kind',
              say.fields.kind,
              agreementKinds.map(({ code, label }) => ({ value: code, label: label[language] })),
            ),
            filter(
              'party',
              say.partnersPage.partner,
              partners.map(({ id, name }) => ({ value: id, label: name })),
            ),
          ]}
          rows={rows.map(row => {
            const { standing, ends_on, notice_on } = row.term
            const late = isInForce(standing) && notice_on !== null && notice_on < now
            return {
              id: row.id,
              name: row.title,
              cells: {
                ...textCells(agreementColumns, row, language),
                title: <a href={`${path}/${row.id}`}>{row.title}</a>,
                ends_on: ends_on ? formatDate(ends_on, language) : standing === 'draft' ? null : say.noEnd,
                notice_on: notice_on && isInForce(standing) && (
                  <span class={late ? 'overdue' : undefined}>{formatDate(notice_on, language)}</span>
                ),
                standing: <span class={standing === 'expired' ? 'overdue' : undefined}>{say.standings[standing]}</span>,
              },
            }
          })}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, ...(edits ? { createHref: `${path}/nouvelle`, createLabel: say.add } : {}) }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
