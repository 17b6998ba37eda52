import { hashPassword } from 'better-auth/crypto'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { Conflict, Invalid, invalidFrom } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { passphraseProblem } from './passphrase.ts'

export interface Person {
  id: string
  name: string
  email: string
}

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(254)
  .refine(text => z.email().safeParse(text).success, 'accounts.invalid-email')

// Names travel in mails and in the log: no control character, nothing that opens a tag or an address.
const newPerson = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine(text => !/[\p{C}<>@/]/u.test(text), 'accounts.invalid-name'),
  email,
})

export interface TypedPerson {
  name?: string | undefined
  email?: string | undefined
  passphrase?: string | undefined
  passphrase_again?: string | undefined
}

/** Checks what somebody typed to open their account; throws `Invalid` with every field to correct. Hashing takes 50 ms or more. */
export async function preparePerson(typed: TypedPerson): Promise<Person & { passphrase_hash: string }> {
  const parsed = newPerson.safeParse(typed, { reportInput: true })
  const fields = parsed.success ? {} : invalidFrom(parsed.error).fields
  const passphrase = typed.passphrase ?? ''
  const problem = passphraseProblem(passphrase, { name: typed.name ?? '', email: typed.email ?? '' })
  if (problem) fields.passphrase = problem
  else if (typed.passphrase_again !== passphrase) fields.passphrase_again = { key: 'accounts.passphrases-differ' }
  if (!parsed.success || Object.keys(fields).length > 0) throw new Invalid(fields)
  return { id: newId(), ...parsed.data, passphrase_hash: await hashPassword(passphrase) }
}

/** Writes the person and their passphrase as better-auth reads them, in the transaction under way: all or nothing. */
export async function createPerson(
  db: Kysely<unknown>,
  person: Person & { passphrase_hash: string },
  now: Date,
): Promise<void> {
  const { rows } = await sql`
    insert into auth.user (id, name, email, email_verified, created_at, updated_at)
    values (${person.id}, ${person.name}, ${person.email}, true, ${now}, ${now})
    on conflict (email) do nothing returning id
  `.execute(db)
  if (rows.length === 0) throw new Conflict('accounts.account-exists')
  await sql`
    insert into auth.account (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${newId()}, ${person.id}, ${person.id}, 'credential', ${person.passphrase_hash}, ${now}, ${now})
  `.execute(db)
}
