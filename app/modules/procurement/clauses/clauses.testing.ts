import type { Scope } from '#kernel/scope.ts'
import { analyseDocument } from '../detector/analyse-document.ts'
import { saveContract } from '../contracts/save-contract.ts'
import { addAnalysis } from './add-analysis.ts'
import type { DocumentKind } from './document.ts'

const holder = { name: 'Mobilarque', identifier: null, identifier_type: null }

/** A contract of the register, said to bear data unless told otherwise. Returns its id. */
export async function aContract(
  scope: Scope,
  more: { object?: string; kind?: 'contract' | 'dsp' } = {},
): Promise<string> {
  return saveContract(scope, {
    buyer_siret: '24960004000011',
    object: more.object ?? 'Plateforme de réservation',
    kind: more.kind ?? 'contract',
    holders: [holder],
    notified_on: '2026-05-04',
    months: 36,
  })
}

/** Analyses a text as a document of the contract; returns the id of the analysis. */
export async function aDocument(
  scope: Scope,
  contract_id: string,
  text: string | Uint8Array,
  more: { document?: DocumentKind; name?: string; replaces?: string } = {},
): Promise<string> {
  const content = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const analysis = await analyseDocument(scope, more.name ?? 'contrat.txt', content)
  return addAnalysis(scope, {
    contract_id,
    document: more.document ?? 'contract',
    analysis,
    file: { name: more.name ?? 'contrat.txt', content },
    replaces: more.replaces,
  })
}

export const apiClause = 'Une API documentée donne accès à tous les relevés.'
export const exitClause = 'À la fin du marché, le plan de réversibilité est exécuté en trois mois.'
