import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { ListedRejection } from '../list-rejections.ts'
import { harvestWords } from './harvest-words.ts'

/** Rejected records with their place in the source and the reason, in words. */
export function RejectionTable({ visit, rows }: { visit: Visit; rows: readonly ListedRejection[] }) {
  const { language, scope } = visit
  const say = harvestWords[language].rejections
  return (
    <RegisterTable
      language={language}
      caption={say.title}
      pick={null}
      columns={[
        { key: 'record', label: say.record },
        { key: 'position', label: say.position, number: true },
        { key: 'reason', label: say.reason },
      ]}
      rows={rows.map(row => ({
        id: row.id,
        name: row.title ?? say.unnamed,
        cells: {
          record: (
            <>
              {row.title ?? say.unnamed}
              {row.remote_id && <span class="field-note">{row.remote_id}</span>}
            </>
          ),
          position: formatNumber(row.position, language, 0),
          reason: (
            <>
              {scope.registry.sentence(`catalogue.${row.reason}`, language)}
              {row.detail && <span class="field-note">{row.detail}</span>}
            </>
          ),
        },
      }))}
    />
  )
}
