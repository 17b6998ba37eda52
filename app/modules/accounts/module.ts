import type { Module } from '#kernel/module.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { changeMember } from './change-member.ts'
import { demo } from './demo.ts'
import { listProviders } from './identity/list-providers.ts'
import { removeProvider } from './identity/remove-provider.ts'
import { saveProvider } from './identity/save-provider.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { listMembers } from './list-members.ts'
import { makeResetLink } from './make-reset-link.ts'
import { readAudit } from './read-audit.ts'
import { readSignInRule } from './read-sign-in-rule.ts'
import { removeMemberFactor } from './remove-factor.ts'
import { removeMember } from './remove-member.ts'
import { setSignInRule } from './set-sign-in-rule.ts'
import { auditPage } from './pages/audit.tsx'
import { invitationCancelPage } from './pages/invitations.tsx'
import { memberPage, memberRemovalPage } from './pages/member.tsx'
import { membersPage } from './pages/members.tsx'
import { newProviderPage, providerPage } from './pages/provider.tsx'
import { signInSettingsPage } from './pages/sign-in-settings.tsx'
import { texts } from './texts.ts'

/** Who comes in, what they may do, and the log of what was done. */
export const accounts: Module = {
  id: 'accounts',
  name: { fr: 'Comptes et rôles', en: 'Accounts and roles' },
  uses: [],
  texts,
  permissions: {
    'accounts.manage-members': { admin: 'all', operator: 'all' },
    'accounts.manage-sign-in': { admin: 'all', operator: 'all' },
    'accounts.read-audit': { admin: 'all', dpo: 'all', operator: 'all' },
    // Inside functions that check a passphrase or a link first; no operation of this manifest asks for these two.
    'accounts.enter': { visitor: 'own' },
    'accounts.open-authority': { operator: 'all' },
  },
  operations: [
    listMembers,
    inviteMember,
    changeMember,
    removeMember,
    makeResetLink,
    removeMemberFactor,
    listInvitations,
    cancelInvitation,
    readSignInRule,
    setSignInRule,
    listProviders,
    saveProvider,
    removeProvider,
    readAudit,
  ],
  pages: [
    membersPage,
    memberPage,
    memberRemovalPage,
    invitationCancelPage,
    signInSettingsPage,
    newProviderPage,
    providerPage,
    auditPage,
  ],
  demo,
}
