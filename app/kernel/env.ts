import { z } from 'zod'

const schema = z.object({
  /** Login of the app role; absent = the embedded server. */
  DATABASE_URL: z.url().optional(),
  /** Login of the owner role, for migrations only. */
  DATABASE_OWNER_URL: z.url().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4610),
  /** Address under which people reach the product; mails and QR codes carry it. */
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('gouvernail@localhost'),
  GOUVERNAIL_VAR: z.string().optional(),
  /** Signs session cookies; the same on every machine that serves one database. */
  GOUVERNAIL_SECRET: z.string().min(32).optional(),
  /** Hosts of the internal network that may be asked, such as the authority's own identity provider: `name` or `name:port`. */
  GOUVERNAIL_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform(text => text.split(/[\s,]+/).filter(host => host !== '')),
  /** 1 when a proxy in front is trusted to say the visitor's address. */
  GOUVERNAIL_TRUST_PROXY: z.enum(['0', '1']).default('0'),
})

export type Env = z.infer<typeof schema>

/** Reads the environment once, at start; a wrong setting stops the start with its name. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(variables)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(issue => issue.path.join('.')).join(', ')
  throw new Error(`Réglage incorrect dans l’environnement : ${names}`)
}
