import { insiders } from '#kernel/permissions.ts'
import { classifyFacts } from '../classify-facts.ts'
import type { Part } from '#kernel/module/parts.ts'
import { transparencyTexts } from '../texts.ts'

/** The legal engine, for whoever only has facts: nothing is kept. */
export const engine: Part = {
  permissions: { 'transparency.read': insiders },
  operations: [classifyFacts],
  texts: transparencyTexts,
}
