import type { Part } from '#kernel/module/parts.ts'
import { lawWatchPage } from './pages/law-watch.tsx'
import { readLawWatch } from './read-law-watch.ts'

/** The dates of the law, their sources, and what each one changes here. */
export const law: Part = {
  permissions: {},
  operations: [readLawWatch],
  pages: [lawWatchPage],
}
