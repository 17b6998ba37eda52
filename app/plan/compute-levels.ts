import type { Work } from '#kernel/scope.ts'
import type { Evidence } from './evaluate.ts'
import { applyCeilings, computeRow, noPosition, type RowResult } from './level.ts'
import { loadEvidence } from './load-evidence.ts'
import { loadPositions } from './position.ts'
import { criteria, prerequisites } from './referential.ts'

/** The 32 rows measured now, in the caller's transaction: home, point, report, API and snapshot all read this. */
export async function computeLevels(scope: Work): Promise<{ rows: RowResult[]; evidence: Evidence }> {
  const evidence = await loadEvidence(scope)
  const positions = await loadPositions(scope)
  const rows = prerequisites.map(row => computeRow(row, criteria, evidence, positions.get(row.id) ?? noPosition))
  return { rows: applyCeilings(rows), evidence }
}
