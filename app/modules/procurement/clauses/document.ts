import { z } from 'zod'
import type { Analysis } from '../detector/analyse-contract.ts'

/** What a document is in its contract. */
export const documentKinds = ['contract', 'administrative', 'technical', 'annex', 'amendment', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What the detector found, as it is kept. Only the product makes one: no address of the API takes it. */
export const analysisInput = z.looseObject({
  schema: z.literal('gouvernail-clauses/1'),
  topics_version: z.string(),
  file: z.looseObject({ name: z.string() }),
  readable: z.enum(['text', 'scan']),
}) as unknown as z.ZodType<Analysis, Analysis>

export interface KeptAnalysis {
  id: string
  document: DocumentKind
  file_name: string
  file_id: string | null
  analysed_on: string
  analysed_by: string
  readable: 'text' | 'scan'
  topics_version: string
  result: Analysis
  replaced_by: string | null
}

export const verdictStates = ['verified', 'absent', 'not-applicable'] as const
export type VerdictState = (typeof verdictStates)[number]

export interface Verdict {
  id: string
  topic: string
  state: VerdictState
  sentence: string | null
  page: number | null
  analysis_id: string | null
  note: string | null
  verified_by: string
  verified_on: string
}
