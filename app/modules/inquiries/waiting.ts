import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDue } from './list-due.ts'
import { inquiriesPath } from './pages/paths.ts'
import { remindVendor } from './remind-vendor.ts'
import { inquiriesTexts } from './texts.ts'

/** Vendors to remind, or whose silence is to be recorded, for whoever writes to them. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, remindVendor)) return []
  const { due } = await listDue(scope, {})
  const say = inquiriesTexts[scope.language].waiting
  return due.map(({ id, vendor, step }) => ({ text: say(vendor), path: `${inquiriesPath}/${id}`, on: step.on }))
}
