import type { Auth } from '#modules/accounts/auth.ts'
import type { Platform } from '../local-scope.ts'
import type { Assets } from './assets.ts'

/** What every request of this process shares. */
export interface WebMeans extends Platform {
  auth: Auth
  assets: Assets
  /** Address under which people reach the product, without a closing slash. */
  origin: string
  /** Whether a proxy in front is trusted to say the visitor's address. */
  trustProxy: boolean
  /** Folder of the demonstration's files. */
  examples: string
  version: string
  /** The installation was started to show the demonstration. */
  demo: boolean
}
