import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { archiveDirectorate } from './archive-directorate.ts'
import { listDirectorates } from './list-directorates.ts'
import { listParties } from './list-parties.ts'
import { commitmentPage } from './pages/commitment.tsx'
import { directoratePage, newDirectoratePage } from './pages/directorate.tsx'
import { directorateRegister } from './pages/directorate-register.ts'
import { directoratesPage } from './pages/directorates.tsx'
import { partyRegister } from './pages/party-register.ts'
import { firstStepsPage } from './pages/first-steps.tsx'
import { identityPage } from './pages/identity.tsx'
import { partiesPage } from './pages/parties.tsx'
import { newPartyPage, partyPage } from './pages/party.tsx'
import { readAuthority } from './read-authority.ts'
import { readDeclarationLink } from './read-declaration-link.ts'
import { readLogo } from './read-logo.ts'
import { headcountsRecogniser } from './recognise-headcounts.ts'
import { identityRecogniser } from './recognise-identity.ts'
import { renameAuthority } from './rename-authority.ts'
import { saveDirectorates } from './save-directorates.ts'
import { saveParty } from './save-party.ts'
import { search } from './search.ts'
import { setLogo } from './set-logo.ts'
import { setTimeZone } from './set-time-zone.ts'
import { signNoSanction } from './sign-no-sanction.ts'
import { organisationTexts } from './texts.ts'
import { updateAuthority } from './update-authority.ts'

/** The authority itself: its identity, its directorates and headcounts, those it works with. */
export const organisation: Module = {
  id: 'organisation',
  name: { fr: 'Collectivité', en: 'Authority' },
  uses: [],
  texts: organisationTexts,
  permissions: {
    'organisation.read': { ...insiders, agent: 'all' },
    'organisation.edit': { operator: 'all', admin: 'all', 'ai-lead': 'all', hr: 'all' },
    'organisation.edit-parties': { admin: 'all', 'ai-lead': 'all', it: 'all', procurement: 'all', dpo: 'all' },
    'organisation.sign': { admin: 'all' },
    'organisation.read-declaration-link': { admin: 'all', 'ai-lead': 'all', dpo: 'all', referent: 'all' },
  },
  operations: [
    readAuthority,
    updateAuthority,
    setLogo,
    setTimeZone,
    renameAuthority,
    readLogo,
    listDirectorates,
    saveDirectorates,
    archiveDirectorate,
    listParties,
    saveParty,
    signNoSanction,
    readDeclarationLink,
  ],
  registers: [directorateRegister, partyRegister],
  pages: [
    identityPage,
    firstStepsPage,
    directoratesPage,
    newDirectoratePage,
    directoratePage,
    partiesPage,
    newPartyPage,
    partyPage,
    commitmentPage,
  ],
  recognisers: [identityRecogniser, headcountsRecogniser],
  search,
}
