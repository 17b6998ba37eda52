import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { accountsPath } from '../../paths.ts'
import { listAccounts } from '../list-accounts.ts'
import type { Account } from '../load-accounts.ts'
import { readAccount } from '../read-account.ts'
import { accountWords } from './words.ts'

const { fr, en } = accountWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const accountColumns: readonly Column<Account>[] = [
  fieldColumn('year', label('year')),
  codedColumn('domain', label('domain'), { fr: fr.domains, en: en.domains }),
  fieldColumn('given_on', label('given_on')),
  fieldColumn('body', label('body')),
  fieldColumn('published_on', label('published_on')),
  fieldColumn('published_where', label('published_where'), true),
  fieldColumn('content', label('content'), true),
]

export const accountRegister = register<Account>({
  id: 'governance.yearly_account',
  name: { fr: fr.title, en: en.title },
  path: accountsPath,
  reads: 'governance.read',
  narrowing: ['domain'],
  columns: accountColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listAccounts(scope, accountsAsked(narrowing))),
  async nameOf(scope, id) {
    const { account } = await readAccount(scope, { id })
    return accountName(account, scope.language)
  },
})

export function accountsAsked({ domain }: Narrowing) {
  return { domain: oneOf(['data', 'ai'] as const, domain) }
}

export function accountName({ year, domain }: Pick<Account, 'year' | 'domain'>, language: 'fr' | 'en'): string {
  const { name, domains } = accountWords[language]
  return name(year, domains[domain as keyof typeof domains])
}
