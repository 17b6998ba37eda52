import { buildRegistry, type Module, type Registry } from '#kernel/module.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { accounts } from '#modules/accounts/module.ts'
import { activity } from '#modules/activity/module.ts'
import { cartography } from '#modules/cartography/module.ts'
import { catalogue } from '#modules/catalogue/module.ts'
import { governance } from '#modules/governance/module.ts'
import { inquiries } from '#modules/inquiries/module.ts'
import { intake } from '#modules/intake/module.ts'
import { inventory } from '#modules/inventory/module.ts'
import { keys } from '#modules/keys/module.ts'
import { onboarding } from '#modules/onboarding/module.ts'
import { procurement } from '#modules/procurement/module.ts'
import { requests } from '#modules/requests/module.ts'
import { retention } from '#modules/retention/module.ts'
import { transparency } from '#modules/transparency/module.ts'
import { organisation } from '#organisation/module.ts'
import { plan } from '#plan/module.ts'
import { records } from '#records/module.ts'

/** The table of contents of the product. */
export const modules: readonly Module[] = [
  records,
  organisation,
  plan,
  accounts,
  activity,
  intake,
  inventory,
  catalogue,
  procurement,
  inquiries,
  requests,
  onboarding,
  keys,
  cartography,
  retention,
  transparency,
  governance,
]

export function buildModules(): Registry {
  return buildRegistry(modules, kernelTexts)
}
