import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { describeCatalogue } from './describe-catalogue.ts'
import { loadContents } from './load-contents.ts'
import { syntaxes, syntaxNames } from './write-rdf.ts'

/** The whole catalogue in DCAT-AP 3, page by page: every dataset that is in use, open or not. */
export const exportDcat = query({
  name: 'catalogue.export-dcat',
  summary: { fr: 'Exporter le catalogue en DCAT-AP', en: 'Export the catalogue in DCAT-AP' },
  needs: 'catalogue.read',
  input: z.object({
    syntax: z.enum(syntaxNames).default('ttl'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(100),
    /** Below which datasets are named, and where the file itself is: addresses of the installation, without a closing slash. */
    site: z.url().default('https://catalogue.invalid'),
    file: z.url().default('https://catalogue.invalid/catalogue'),
  }),
  http: 'GET /catalogue/dcat',
  async run(scope, { syntax, page, size, site, file }) {
    const kept = db(scope).selectFrom('catalogue.dataset').where('archived_at', 'is', null)
    const { total, newest } = await kept
      .select(eb => [eb.fn.countAll<number>().as('total'), eb.fn.max('described_on').as('newest')])
      .executeTakeFirstOrThrow()
    const ids = await kept
      .select('id')
      .orderBy('id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    const datasets = await loadContents(
      scope,
      ids.map(({ id }) => id),
    )
    const quads = describeCatalogue({
      site,
      file,
      page,
      size,
      total,
      datasets: datasets.map(one => ({ ...one, self: `${site}/catalogue/${one.id}` })),
      authority: scope.tenant.name,
      contact: null,
      modifiedOn: newest,
    })
    const { write, type } = syntaxes[syntax]
    return { text: write(quads), type, total, pages: Math.max(1, Math.ceil(total / size)) }
  },
})
