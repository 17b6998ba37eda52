import { NotFound } from '#kernel/errors.ts'
import { page } from '#kernel/page.ts'
import { publicAddress } from '#kernel/tenants.ts'
import { pageOf } from '#ui/list-address.ts'
import { exportDcat } from '../export-dcat.ts'
import { readPublicCatalogue } from '../read-public-catalogue.ts'
import { syntaxNames } from '../write-rdf.ts'
import { perFile } from './dcat.tsx'
import { dcatFilePath, dcatPath } from './paths.ts'

/** One page of the catalogue as a file; it names datasets by the address that they have, or would have, in public. */
export const dcatFilePage = page({
  path: dcatFilePath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, params, origin, href } = visit
    const syntax = syntaxNames.find(name => params.file === `catalogue.${name}`)
    if (!syntax) throw new NotFound('kernel.not-found')
    const { host } = await readPublicCatalogue(scope, {})
    const page = pageOf(visit)
    const file = `${origin}${href(`${dcatPath}/${params.file}`)}`
    const site = publicAddress(origin, scope.tenant.slug, host)
    const { text, type, pages } = await exportDcat(scope, { syntax, page, size: perFile, site, file })
    const name = pages > 1 ? `catalogue-${page}.${syntax}` : `catalogue.${syntax}`
    return { download: text, type, name }
  },
})
