import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { proposalPath } from '../paths.ts'
import type { Schedule } from '../read-schedule.ts'
import { texts } from '../texts.ts'
import { words } from './words.ts'

/** Every proposal ever made, the newest first. */
export function ProposalList({ visit, proposals }: { visit: Visit; proposals: Schedule['proposals'] }) {
  const { language } = visit
  const say = words[language].proposals
  if (proposals.length === 0) return <p>{say.none}</p>
  return (
    <RegisterTable
      language={language}
      caption={say.title}
      pick={null}
      columns={(['number', 'state', 'items', 'day', 'done'] as const).map(key => ({
        key,
        label: say.columns[key],
        number: key === 'items',
      }))}
      rows={proposals.map(proposal => ({
        id: proposal.id,
        name: say.number(proposal.number),
        cells: {
          number: <a href={visit.href(proposalPath(proposal.id))}>{say.number(proposal.number)}</a>,
          state: texts[language].state[proposal.state],
          items: formatNumber(proposal.items, language),
          day: formatDate(proposal.proposed_on, language),
          done: proposal.done_on ? formatDate(proposal.done_on, language) : '–',
        },
      }))}
    />
  )
}
