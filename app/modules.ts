import { buildRegistry, type Module, type Registry } from '#kernel/module.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { accounts } from '#modules/accounts/module.ts'
import { activity } from '#modules/activity/module.ts'
import { intake } from '#modules/intake/module.ts'
import { inventory } from '#modules/inventory/module.ts'
import { organisation } from '#organisation/module.ts'
import { plan } from '#plan/module.ts'

/** The table of contents of the product. */
export const modules: readonly Module[] = [organisation, plan, accounts, activity, intake, inventory]

export function buildModules(): Registry {
  return buildRegistry(modules, kernelTexts)
}
