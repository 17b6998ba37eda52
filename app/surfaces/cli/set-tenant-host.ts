import { readEnv } from '#kernel/env.ts'
import { isFailure } from '#kernel/errors.ts'
import { refuseOwnHost } from '#modules/transparency/portal/public-address.ts'
import { readPublicHost } from '#modules/transparency/portal/read-public-host.ts'
import { setPublicHost } from '#modules/transparency/portal/set-public-host.ts'
import { UsageError, type CliMeans } from './command-line.ts'
import { originOf } from './origin.ts'
import { withTenant } from './tenant-option.ts'

/** `gouvernail tenants host`: says under which name the public reads an authority; null takes the name away. */
export async function setTenantHost(
  { tenant, host }: { tenant: string | undefined; host: string | null | undefined },
  means: CliMeans,
): Promise<number> {
  if (!tenant) throw new UsageError('Indiquez la collectivité : gouvernail tenants host ADRESSE [NOM | --none]')
  await withTenant(means, tenant, async scope => {
    if (host !== undefined) {
      try {
        refuseOwnHost(originOf(readEnv(means.environment)), host)
        await setPublicHost(scope, { host })
      } catch (error) {
        // One field: what is wrong with it says more than « the input is wrong ».
        const [problem] = isFailure(error) && 'fields' in error ? Object.values(error.fields) : []
        throw problem ? new UsageError(scope.registry.sentence(problem.key, 'fr', problem.words)) : error
      }
    }
    means.print((await readPublicHost(scope, {})) ?? `/p/${tenant}`)
  })
  return 0
}
