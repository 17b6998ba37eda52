import type { Part } from '#kernel/module/parts.ts'
import { archiveAccount } from './archive-account.ts'
import { draftAccount } from './draft-account.ts'
import { listAccounts } from './list-accounts.ts'
import { newAccountPage } from './pages/account-form.tsx'
import { accountRegister } from './pages/account-register.ts'
import { accountFilePage, accountPage, archiveAccountPage, restoreAccountPage } from './pages/account.tsx'
import { accountsPage } from './pages/accounts.tsx'
import { publishAccount } from './publish-account.ts'
import { readAccount } from './read-account.ts'
import { readAccountFile } from './read-account-file.ts'
import { recordAccount } from './record-account.ts'
import { restoreAccount } from './restore-account.ts'
import { accountTexts } from './texts.ts'

/** The account of each year, given to an instance, then to the public. */
export const yearly: Part = {
  texts: accountTexts,
  permissions: {},
  operations: [
    listAccounts,
    draftAccount,
    readAccount,
    recordAccount,
    publishAccount,
    archiveAccount,
    restoreAccount,
    readAccountFile,
  ],
  registers: [accountRegister],
  pages: [accountsPage, newAccountPage, accountPage, accountFilePage, archiveAccountPage, restoreAccountPage],
}
