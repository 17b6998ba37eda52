import type { Part } from '#kernel/module/parts.ts'
import { insiders } from '#kernel/permissions.ts'
import { editHolder } from './edit-holder.ts'
import { endHolder } from './end-holder.ts'
import { listHolders } from './list-holders.ts'
import { nameHolder } from './name-holder.ts'
import { editHolderPage, newHolderPage } from './pages/holder-form.tsx'
import { holderActPage, holderPage } from './pages/holder.tsx'
import { holderRegister } from './pages/holder-register.ts'
import { holdersPage } from './pages/holders.tsx'
import { rolesPage } from './pages/roles.tsx'
import { readHolder } from './read-holder.ts'
import { readHolderAct } from './read-holder-act.ts'
import { readRoles } from './read-roles.ts'
import { roleTexts } from './texts.ts'

/** The roles of governance, and who holds them in each directorate. */
export const roles: Part = {
  texts: roleTexts,
  permissions: {
    'governance.read': insiders,
    'governance.edit': { admin: 'all', 'ai-lead': 'all', data: 'all' },
  },
  operations: [readRoles, listHolders, readHolder, readHolderAct, nameHolder, editHolder, endHolder],
  registers: [holderRegister],
  pages: [rolesPage, holdersPage, newHolderPage, holderPage, editHolderPage, holderActPage],
}
