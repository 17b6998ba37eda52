import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** How the authority publishes; blank until somebody says. */
export async function loadSettings(scope: Work) {
  const row = await db(scope)
    .selectFrom('transparency.settings')
    .select([
      'contact',
      'dpo_contact',
      'office',
      'register_url',
      'introduction',
      'legal_notice',
      'accessibility',
      'single_approval',
      'single_approval_reason',
    ])
    .executeTakeFirst()
  return row ?? unknown
}

export type Settings = Awaited<ReturnType<typeof loadSettings>>

const unknown = {
  contact: null,
  dpo_contact: null,
  office: null,
  register_url: null,
  introduction: null,
  legal_notice: null,
  accessibility: null,
  single_approval: false,
  single_approval_reason: null,
}
