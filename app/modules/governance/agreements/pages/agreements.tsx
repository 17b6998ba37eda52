import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { agreementsPath, partnersPath } from '../../paths.ts'
import { agreementKinds } from '../agreement-data.ts'
import { listAgreements } from '../list-agreements.ts'
import { listPartners } from '../list-partners.ts'
import { saveAgreement } from '../save-agreement.ts'
import { isInForce, standings } from '../term.ts'
import { agreementRegister, agreementsAsked } from './agreement-register.ts'
import { agreementWords } from './words.ts'

export const agreementsPage = page({
  path: agreementsPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Conventions', en: 'Agreements' }, order: 86 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = agreementWords[language]
    const partners = await listPartners(scope, {})
    return recordList(visit, agreementRegister, {
      say,
      rows: await listAgreements(scope, agreementsAsked(narrowingOf(visit, agreementRegister.narrowing))),
      add: can(scope, saveAgreement) && { href: href(`${agreementsPath}/nouvelle`), label: say.add },
      links: <a href={href(partnersPath)}>{say.partners}</a>,
      filters: [
        { name: 'standing', label: say.fields.standing, options: worded(standings, say.standings) },
        {
          name: 'kind',
          label: say.fields.kind,
          options: agreementKinds.map(({ code, label }) => ({ value: code, label: label[language] })),
        },
        {
          name: 'party',
          label: say.partnersPage.partner,
          options: partners.map(({ id, name }) => ({ value: id, label: name })),
        },
      ],
      cells({ term: { standing, ends_on, notice_on } }) {
        const late = notice_on !== null && notice_on < today(scope)
        return {
          ...(ends_on || standing === 'draft' ? {} : { ends_on: say.noEnd }),
          notice_on: notice_on && isInForce(standing) && (
            <span class={late ? 'overdue' : undefined}>{formatDate(notice_on, language)}</span>
          ),
          standing: <span class={standing === 'expired' ? 'overdue' : undefined}>{say.standings[standing]}</span>,
        }
      },
    })
  },
})
