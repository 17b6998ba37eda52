import { isId } from '#kernel/ids.ts'
import type { Visit } from '#kernel/page.ts'
import { readApplication } from '../read-application.ts'

/** The application that a form was opened from, named in its address. */
export async function applicationAsked({ scope, query }: Visit) {
  const id = query.get('application') ?? ''
  return isId(id) ? (await readApplication(scope, { id })).application : null
}
