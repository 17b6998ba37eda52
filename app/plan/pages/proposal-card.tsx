import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { acceptAction } from '../accept-action.ts'
import type { Proposal } from '../propose-actions.ts'
import { planTexts } from '../texts.ts'
import { PointLinks } from './point-links.tsx'
import { priorityWords } from './priority-words.ts'
import { pageWords } from './words.ts'

type Props = { visit: Visit; proposal: Proposal; here: string; heading: 'h3' | 'h4' }

/** One proposed action: why, how to begin, why it comes here, and the three possible answers. */
export function ProposalCard({ visit, proposal, here, heading: Heading }: Props) {
  const { language } = visit
  const t = pageWords[language].proposal
  const { template, rows, priority, suggestedDue } = proposal
  return (
    <li>
      <Heading>{template.title[language]}</Heading>
      <p>{template.why[language]}</p>
      <p class="note">
        <PointLinks visit={visit} ids={rows} />
        {` · ${t.usual(planTexts[language].owners[template.owner])} · ${t.effort(planTexts[language].efforts[template.effort])}`}
        <br />
        {priorityWords(priority, language)}
        {suggestedDue && ` · ${t.due(formatDate(suggestedDue, language))}`}
      </p>
      <details>
        <summary>
          {t.steps}
          <span class="visually-hidden">{t.which(template.title[language])}</span>
        </summary>
        <ol>
          {template.firstSteps.map(step => (
            <li key={step.fr}>{step[language]}</li>
          ))}
        </ol>
        <p>
          <a href={visit.href(template.screen)}>
            {t.open}
            <span class="visually-hidden">{t.which(template.title[language])}</span>
          </a>
        </p>
      </details>
      {can(visit.scope, acceptAction) && <Answers visit={visit} proposal={proposal} here={here} />}
    </li>
  )
}

function Answers({ visit, proposal: { template, suggestedDue }, here }: Omit<Props, 'heading'>) {
  const t = pageWords[visit.language].proposal
  const title = template.title[visit.language]
  return (
    <form method="post" action={visit.href(here)} class="row">
      <input type="hidden" name="template" value={template.id} />
      {suggestedDue && <input type="hidden" name="due_on" value={suggestedDue} />}
      {(['accept', 'reserve', 'drop'] as const).map(decision => (
        <button
          key={decision}
          type="submit"
          name="do"
          value={decision}
          class={decision === 'accept' ? 'button-main button-small' : 'button-small'}
        >
          {t[decision]}
          <span class="visually-hidden">{t.which(title)}</span>
        </button>
      ))}
    </form>
  )
}
