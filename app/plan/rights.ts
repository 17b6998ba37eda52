import { insiders, type Grants } from '#kernel/permissions.ts'

/** Those who bring evidence of their own domain. */
export const writers = {
  admin: 'all',
  'ai-lead': 'all',
  dpo: 'all',
  it: 'all',
  data: 'all',
  procurement: 'all',
  hr: 'all',
  communication: 'all',
} as const satisfies Grants

/** Those who read the plan may follow it in their own calendar: an address of their own, and nobody else's. */
export const subscribers: Grants = Object.fromEntries(Object.keys(insiders).map(role => [role, 'own']))
