import type { Module } from '#kernel/module.ts'
import { manifestOf } from '#kernel/module/parts.ts'
import { clauses } from './clauses/part.ts'
import { contracts } from './contracts/part.ts'
import { detector } from './detector/part.ts'

const name = { fr: 'Commande publique et clauses', en: 'Procurement and clauses' }

/** Contracts, concessions, and what they say of data: row I.A.1.b. */
export const procurement: Module = {
  id: 'procurement',
  name,
  uses: ['intake', 'inventory', 'catalogue'],
  ...manifestOf(name, [contracts, detector, clauses]),
}
