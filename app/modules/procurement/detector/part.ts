import type { Part } from '#kernel/module/parts.ts'
import { detectClauses } from './detect-clauses.ts'
import { texts } from './texts.ts'

/** What a contract says of data: clues of forty topics, in their sentences. */
export const detector: Part = { permissions: {}, operations: [detectClauses], texts }
