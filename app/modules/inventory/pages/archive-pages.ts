import type { Operation } from '#kernel/operation.ts'
import type { Page, Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { archivePages as pagesOf } from '#records/pages/archive-pages.tsx'
import { restoreRecord, type Register } from '../restore-record.ts'
import { sharedWords } from './shared-words.ts'

interface Archived {
  register: Register
  /** Path of the list; its records are below. */
  path: string
  archive(visit: Visit, reason: string): ReturnType<Operation>
  nameOf(visit: Visit): Promise<string>
  example(language: Language): string
}

/** The two screens, in the words that all registers of the inventory share. */
export function archivePages({ register, example, ...rest }: Archived): [Page, Page] {
  return pagesOf({
    ...rest,
    needs: 'inventory.archive',
    say: language => ({ ...sharedWords[language].archive, example: example(language) }),
    restore: ({ scope, params }) => restoreRecord(scope, { register, id: params.id ?? '' }),
  })
}
