import type { Scope, Tenant } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { listPublicDatasets } from '#modules/catalogue/dcat/list-public-datasets.ts'
import { readPublicDataset } from '#modules/catalogue/dcat/read-public-dataset.ts'
import { readPublicVersion } from '#modules/catalogue/dcat/read-public-version.ts'
import { listPublications, type Publications } from '#modules/transparency/portal/list-publications.ts'
import { readVersion, type Version } from '#modules/transparency/portal/read-version.ts'
import type { WebMeans } from '../web/means.ts'
import { platformOf } from '../web/visit.ts'
import { keptBySize } from './kept-pages.ts'
import type { PublicCatalogue } from './visit.ts'

/** Anybody: nobody is known, nothing but publications can be read. */
export function visitorScope(means: WebMeans, tenant: Tenant, language: Language): Scope {
  return { ...platformOf(means), tenant, language, actor: { kind: 'anonymous' }, roles: ['visitor'], directorates: [] }
}

/** The datasets that are public; '0.0' = none ever was. */
export function catalogueVersion(means: WebMeans, tenant: Tenant): Promise<string> {
  return readPublicVersion(visitorScope(means, tenant, 'fr'), {})
}

export function catalogueOf(means: WebMeans, tenant: Tenant): PublicCatalogue {
  const scope = visitorScope(means, tenant, 'fr')
  return { list: asked => listPublicDatasets(scope, asked), read: id => readPublicDataset(scope, { id }) }
}

/** What is published, read again only when its version changed; visitors who come together share one question. */
export function publishedReader(means: WebMeans) {
  const asking = new Map<string, Promise<Version>>()
  const kept = keptBySize<{ version: string; publications: Promise<Publications> }>(48 * 1024 * 1024)

  return {
    version(tenant: Tenant): Promise<Version> {
      const under = asking.get(tenant.id)
      if (under) return under
      const asked = readVersion(visitorScope(means, tenant, 'fr'), {}).finally(() => asking.delete(tenant.id))
      asking.set(tenant.id, asked)
      return asked
    },
    async read(tenant: Tenant, version: string): Promise<Publications> {
      const found = kept.get(tenant.id)
      if (found?.version === version) return found.publications
      const publications = listPublications(visitorScope(means, tenant, 'fr'), {})
      // Those who come while it is read wait for the same reading; a failed one is forgotten.
      kept.set(tenant.id, { version, publications }, 1)
      const read = await publications.catch((error: unknown) => {
        kept.set(tenant.id, { version: '', publications }, 1)
        throw error
      })
      kept.set(tenant.id, { version, publications }, JSON.stringify(read).length)
      return read
    },
  }
}
