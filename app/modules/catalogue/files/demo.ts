import type { Story } from '#kernel/module.ts'
import { addTableSchema } from '../schemas/add-table-schema.ts'
import { parsed } from '../schemas/fetch-table-schema.ts'
import { depositFile } from './deposit-file.ts'
import { judgeColumns } from './judge-columns.ts'

const folder = 'donnees'

/** A list of people whose profile alone is kept, with one answer given; a list of grants, kept once its names were said to be those of associations, that does not follow its schema yet. */
export async function demo(story: Story): Promise<void> {
  const inscriptions = await depositFile(story.on('2026-11-12'), {
    file: await story.file(`${folder}/inscriptions-activites-2026.csv`),
    keeping: 'if-harmless',
    title: 'Inscriptions aux activités culturelles et sportives',
  })
  await judgeColumns(story.on('2026-11-16'), {
    dataset_id: inscriptions.dataset_id,
    verdicts: [
      {
        column: 'Téléphone',
        kind: 'phone',
        verdict: 'personal',
        reason: 'Téléphones des familles, recueillis à l’inscription.',
      },
    ],
  })
  const scope = story.on('2026-11-18')
  const { bytes } = await story.file(`${folder}/schema-subventions.json`)
  const { id } = await addTableSchema(scope, { content: parsed(new TextDecoder().decode(bytes)) })
  const grants = await depositFile(scope, {
    file: await story.file(`${folder}/subventions-2026.csv`),
    keeping: 'always',
    title: 'Subventions versées en 2026',
    table_schema_id: id,
  })
  await judgeColumns(scope, {
    dataset_id: grants.dataset_id,
    verdicts: [
      {
        column: 'nomBeneficiaire',
        kind: 'person-name',
        verdict: 'not-personal',
        reason: 'Ce sont des associations, pas des personnes.',
      },
    ],
  })
}
