import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { frequencies, labelIn, licences } from '../../vocabularies/terms.ts'
import type { Aspect, Fit } from '../fit.ts'
import type { Need } from '../load-needs.ts'
import type { Proposal } from '../propose-matches.ts'
import { decisionWords } from './decision-words.ts'
import { needWords } from './need-words.ts'

/** A dataset that may do: why it is proposed, then what is asked against what its record says. */
export function ProposalCard({ visit, need, proposal }: { visit: Visit; need: Need; proposal: Proposal }) {
  const { language, href } = visit
  const say = decisionWords[language].match
  const { likeness, fit } = proposal
  const parts = (['title', 'keywords', 'themes', 'description'] as const)
    .filter(part => likeness[part].length > 0)
    .map(part => say.part(say.why[part], likeness[part].join(', ')))
  return (
    <article>
      <h3>
        <a href={href(datasetPathOf(proposal.id))}>{proposal.title}</a>
      </h3>
      <p>{`${say.because(parts.join(' ; '))} ${capitalised(needWords[language].states[proposal.state])}.`}</p>
      {fit.length > 0 && (
        <RegisterTable
          language={language}
          caption={proposal.title}
          columns={Object.entries(say.columns).map(([key, label]) => ({ key, label }))}
          rows={fit.map(line => ({
            id: line.aspect,
            name: say.aspects[line.aspect],
            cells: {
              aspect: say.aspects[line.aspect],
              asked: askedIn(visit, need, line.aspect),
              offered: offeredIn(visit, line),
              verdict: (
                <strong class={line.verdict === 'short' ? 'overdue' : undefined}>{say.verdicts[line.verdict]}</strong>
              ),
            },
          }))}
          pick={null}
        />
      )}
    </article>
  )
}

function askedIn({ language }: Visit, need: Need, aspect: Aspect): string {
  const say = needWords[language]
  if (aspect === 'history') return `${need.history_years} ${say.years}`
  if (aspect === 'labels') return say.yes
  const asked = need[aspect] ?? ''
  return aspect === 'frequency' ? labelIn(frequencies, asked, language) : asked
}

function offeredIn({ language }: Visit, { aspect, offered }: Fit): string {
  const say = decisionWords[language].match
  if (offered === null) return say.unsaid
  if (aspect === 'frequency') return say.said(labelIn(frequencies, offered, language))
  if (aspect === 'legal_basis') return say.said(labelIn(licences, offered, language))
  if (aspect !== 'history') return say.said(offered)
  const [from = '', until] = offered.split('/')
  return until
    ? say.period(formatDate(from, language), formatDate(until, language))
    : say.said(formatDate(from, language))
}
