import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { assessments, hostings, type Application } from '../application.ts'
import { claimOf, type AiSuggestion } from '../suggest-ai.ts'
import { applicationWords } from './application-words.ts'
import { SourceOf } from './ai-source.tsx'
import { oneOf } from '#ui/list-address.ts'
import { directoratesBriefly } from './may-edit.ts'
import { applicationsPath } from './paths.ts'

type Listed = Application & { suggestion: AiSuggestion | null }

/** One line of the register. */
export function applicationCells(visit: Visit, row: Listed, directorates: readonly Directorate[]) {
  const { language } = visit
  const say = applicationWords[language]
  const hosting = oneOf(hostings, row.hosting ?? undefined)
  return {
    name: <a href={visit.href(`${applicationsPath}/${row.id}`)}>{row.name}</a>,
    vendor: row.vendor,
    directorates: directoratesBriefly(directorates, row.directorate_ids, visit.language),
    users: row.users === null ? null : formatNumber(row.users, language, 0),
    hosting: hosting ? say.hosting[hosting] : null,
    ai_assessment: <Assessment visit={visit} row={row} />,
    reviewed_on: row.reviewed_on && formatDate(row.reviewed_on, language),
  }
}

/** What a person answered; a suggestion never looks like an answer. */
function Assessment({ visit, row }: { visit: Visit; row: Listed }) {
  const { language } = visit
  const say = applicationWords[language]
  const answer = oneOf(assessments, row.ai_assessment) ?? 'not-assessed'
  return (
    <>
      {answer === 'contains-ai' ? <strong>{say.assessment[answer]}</strong> : say.assessment[answer]}
      {row.suggestion && claimOf(row.suggestion.product) !== 'ask' && (
        <span class="field-note">
          {language === 'fr' ? `${say.assess.toConfirm}\u202f: ` : `${say.assess.toConfirm}: `}
          {say.assess.suggestion[claimOf(row.suggestion.product)]}.{' '}
          <SourceOf language={language} product={row.suggestion.product} />
        </span>
      )}
    </>
  )
}
