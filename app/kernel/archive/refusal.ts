import { Conflict } from '../errors.ts'

/** Why an archive is not brought in; nothing of it stays. */
export const refusals = {
  damaged: (part = 'ZIP') => new Conflict('kernel.archive-damaged', { part }),
  missing: (part: string) => new Conflict('kernel.archive-part-missing', { part }),
  unexpected: (part: string) => new Conflict('kernel.archive-part-unexpected', { part: part.slice(0, 80) }),
  bomb: (part: string) => new Conflict('kernel.archive-bomb', { part }),
  newer: (version: string) => new Conflict('kernel.archive-newer', { version }),
  foreign: (version: string) => new Conflict('kernel.archive-foreign', { version }),
  older: (part: string) => new Conflict('kernel.archive-older', { part }),
  otherTenant: (part: string, line: number) => new Conflict('kernel.archive-other-tenant', { part, line }),
  badLine: (part: string, line: number) => new Conflict('kernel.archive-bad-line', { part, line }),
  longLine: (part: string, line: number) => new Conflict('kernel.archive-long-line', { part, line, megabytes: 32 }),
  slugTaken: (slug: string) => new Conflict('kernel.archive-slug-taken', { slug }),
  impossible: (part: string) => new Conflict('kernel.archive-impossible', { part }),
}
