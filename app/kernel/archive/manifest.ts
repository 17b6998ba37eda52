import { z } from 'zod'
import { isId } from '../ids.ts'

export const archiveFormat = 'gouvernail-archive/1'

const id = z.string().refine(isId)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().min(0)
const tableName = z.string().regex(/^[a-z_]{1,63}\.[a-z_0-9]{1,63}$/)

/** What an archive says of itself: read before anything else of it, and believed in nothing that can be checked. */
export const manifestSchema = z.object({
  format: z.literal(archiveFormat),
  product: z.string().max(40),
  exportedAt: z.iso.datetime(),
  exportedBy: z.string().max(300),
  tenant: z.object({
    id,
    slug: z.string().max(63),
    name: z.string().min(1).max(300),
    timeZone: z.string().min(1).max(60),
    demo: z.boolean(),
  }),
  migrations: z.array(z.object({ name: z.string().max(120), sha256 })).max(10_000),
  tables: z
    .array(
      z.object({
        name: tableName,
        columns: z.array(z.string().regex(/^[a-z_][a-z_0-9]{0,62}$/)).max(500),
        rows: size,
        bytes: size,
        sha256,
      }),
    )
    .max(2_000),
  files: z.object({ count: size, bytes: size }),
  leftOut: z.array(z.object({ what: z.string().max(200), why: z.string().max(500) })).max(5_000),
})

export type Manifest = z.infer<typeof manifestSchema>

export const manifestPart = 'manifest.json'
export const readmePart = 'LISEZMOI.txt'
export const tablePart = (name: string): string => `tables/${name}.ndjson`
export const filePart = (sha: string): string => `files/${sha}`

/** What stands outside authorities or opens a door: said in each archive, so that nobody looks for it. */
export const neverIn = [
  { what: 'phrases de passe', why: 'elles appartiennent aux personnes ; chacune en choisit une nouvelle.' },
  { what: 'sessions ouvertes', why: 'chacun se connecte à nouveau.' },
  { what: 'seconds facteurs et codes de secours', why: 'chacun les règle à nouveau.' },
  { what: 'liens de première visite et de nouvelle phrase de passe', why: 'un lien qui ouvre ne voyage pas.' },
  { what: 'fournisseurs d’identité et leurs secrets', why: 'ils se règlent à nouveau, avec le fournisseur.' },
  { what: 'secret de l’installation', why: 'il appartient à la machine.' },
  {
    what: 'travaux en attente ou en cours',
    why: 'un travail finit là où il a commencé ; ceux qui sont terminés sont dans l’archive.',
  },
] as const
