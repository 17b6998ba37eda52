import { sql, type Kysely } from 'kysely'
import { newId } from '../ids.ts'

export interface ArchivedMember {
  userId: string
  name: string
  email: string
  living: boolean
}

export interface PeopleHere {
  /** Id of a person in the archive → id of the same person here. */
  ids: Map<string, string>
  /** Members found by their address among those who have an account here. */
  known: number
  /** Members for whom an account without any passphrase was made. */
  made: number
}

/**
 * People stand outside authorities: the same address is the same person. An id that here belongs to somebody else is never
 * believed. Only those who are still members get an account.
 */
export async function peopleHere(
  db: Kysely<unknown>,
  members: readonly ArchivedMember[],
  now: Date,
): Promise<PeopleHere> {
  const people: PeopleHere = { ids: new Map(), known: 0, made: 0 }
  const living = members.toSorted((a, b) => Number(b.living) - Number(a.living))
  for (const member of living) {
    if (people.ids.has(member.userId)) continue
    const email = member.email.trim().toLowerCase()
    const { rows } = await sql<{ id: string; email: string }>`
      select id, email from auth."user" where email = ${email} or id = ${member.userId}
    `.execute(db)
    const same = rows.find(row => row.email === email)
    const id = same?.id ?? (rows.length > 0 ? newId() : member.userId)
    people.ids.set(member.userId, id)
    if (same && member.living) people.known++
    if (same || !member.living || email === '') continue
    await sql`
      insert into auth."user" (id, name, email, email_verified, created_at, updated_at)
      values (${id}, ${member.name}, ${email}, false, ${now}, ${now})
    `.execute(db)
    people.made++
  }
  return people
}
