import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { accountsPath } from '../../paths.ts'
import { listAccounts } from '../list-accounts.ts'
import { recordAccount } from '../record-account.ts'
import { accountName, accountRegister, accountsAsked } from './account-register.ts'
import { accountWords } from './words.ts'

export const accountsPage = page({
  path: accountsPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = accountWords[language]
    const path = href(accountsPath)
    return recordList(visit, accountRegister, {
      say,
      rows: await listAccounts(scope, accountsAsked(narrowingOf(visit, accountRegister.narrowing))),
      nameOf: row => accountName(row, language),
      add: can(scope, recordAccount) && { href: `${path}/nouveau`, label: say.add },
      filters: [{ name: 'domain', label: say.fields.domain, options: worded(['data', 'ai'], say.domains) }],
      cells: ({ id, year, published_on }) => ({
        // A year is no quantity: it takes no space between its thousands.
        year: <a href={`${path}/${id}`}>{year}</a>,
        ...(published_on ? {} : { published_on: say.notPublished }),
      }),
    })
  },
})
