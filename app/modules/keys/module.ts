import type { Module } from '#kernel/module.ts'
import { createKey } from './create-key.ts'
import { listKeys } from './list-keys.ts'
import { keysPage, revokePage } from './pages/keys.tsx'
import { newKeyPage } from './pages/new-key.tsx'
import { revokeKey } from './revoke-key.ts'
import { texts } from './texts.ts'

/** Keys by which a program calls the API in somebody's name: given less than that person may do, for a time, shown once. */
export const keys: Module = {
  id: 'keys',
  name: { fr: 'Clés d’API', en: 'API keys' },
  uses: [],
  texts,
  permissions: { 'keys.manage': { admin: 'all', 'ai-lead': 'own', it: 'own' } },
  operations: [listKeys, createKey, revokeKey],
  pages: [keysPage, newKeyPage, revokePage],
}
