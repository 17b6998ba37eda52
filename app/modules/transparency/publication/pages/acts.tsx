import { formatDate, type Language } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import type { Proposal } from '../load-proposals.ts'
import { registryWords } from './registry-words.ts'
import { publicationWords } from './words.ts'

/** What was shown to the public and by whose approval, newest first: acts are never erased. */
export function Acts({ language, proposals }: { language: Language; proposals: readonly Proposal[] }) {
  const say = registryWords[language].record
  if (proposals.length === 0) return null
  return (
    <section aria-labelledby="actes">
      <h2 id="actes">{say.history}</h2>
      <ol class="history">
        {proposals.map(proposal => (
          <li key={proposal.id}>
            <p>{actOf(proposal, language)}</p>
            {decisionOf(proposal, language).map(words => (
              <p class="when" key={words}>
                {words}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function actOf({ deed, prepared_by, prepared_on }: Proposal, language: Language): string {
  const { deeds } = publicationWords[language]
  const what = capitalised(deed === 'withdraw' ? deeds.withdraw : deeds.publish)
  return registryWords[language].record.actBy(what, prepared_by, formatDate(prepared_on, language))
}

function decisionOf(proposal: Proposal, language: Language): string[] {
  const say = registryWords[language].record
  const { proposalStates } = publicationWords[language]
  const { state, decided_by, decided_on, waiver_reason, refusal_reason, reason, deed } = proposal
  const how = capitalised(proposalStates[state as 'approved'] ?? state)
  const urgent = deed === 'withdraw' && waiver_reason !== null && waiver_reason === reason
  return [
    decided_by && decided_on ? say.decided(how, decided_by, formatDate(decided_on, language)) : how,
    ...(reason ? [reason] : []),
    ...(refusal_reason ? [refusal_reason] : []),
    ...(urgent ? [say.urgent] : waiver_reason ? [say.alone(waiver_reason)] : []),
  ]
}
