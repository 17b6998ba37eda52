import { one, type Visit } from '#kernel/page.ts'
import { tieDatasets } from '../tie-datasets.ts'
import { decisionWords } from './words.ts'

/** Ties or unties one dataset; says what was done. */
export async function postTie(
  { scope, typed, language }: Visit,
  to: 'decision' | 'agreement',
  id: string,
  tied: readonly { id: string }[],
): Promise<string> {
  const { datasets: say } = decisionWords[language]
  const chosen = one(typed.dataset) ?? ''
  const others = tied.map(dataset => dataset.id).filter(dataset => dataset !== chosen)
  const tie = one(typed.do) === 'tie'
  await tieDatasets(scope, { to, id, dataset_ids: tie ? [...others, chosen] : others })
  return tie ? say.tied : say.untied
}
