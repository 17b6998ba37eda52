import type { Visit } from '#kernel/page.ts'
import { capitalised, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { degrees, likelihoods, residuals, riskFields, type RatedRisk } from '../answers.ts'
import type { Risk } from '../form.ts'
import { guidedWords } from './guided-words.ts'
import { assessmentWords } from './words.ts'

interface Props {
  visit: Visit
  risk: Risk
  rated: RatedRisk | undefined
  open: boolean
}

/** One risk of the catalogue, folded but for the first to settle: how likely, how grave, what holds it, what remains. */
export function AskedRisk({ visit, risk, rated, open }: Props) {
  const { language } = visit
  const words = assessmentWords[language]
  const at = (field: string) => `risks.${risk.key}.${field}`
  const recorded = Object.fromEntries(riskFields.map(field => [at(field), rated?.[field]]))
  const shown = shownIn(visit, recorded)
  const field = (name: (typeof riskFields)[number]) => ({
    language,
    name: at(name),
    label: words.risk[name],
    value: shown.text(at(name)),
    error: visit.problem(at(name)),
  })
  const wrong = riskFields.some(name => visit.problem(at(name)))
  const options = <T extends string>(values: readonly T[], said: Record<T, string>) =>
    values.map(value => ({ value, label: capitalised(said[value]) }))
  return (
    <details class="asked-risk" id={riskAnchor(risk.key)} open={wrong || open}>
      <summary>
        <span lang="fr">{risk.title}</span>
        <span class="field-note">{standingOf(rated, words)}</span>
      </summary>
      <p lang="fr">{risk.text}</p>
      <p class="note">
        {guidedWords[language].section.source}
        <span lang="fr">{risk.source}</span>
        {(risk.mark === 'G' || risk.mark === '?') && <span class="tag">{words.toConfirm}</span>}
      </p>
      {rated && !rated.read && <p class="asked-origin">{words.progress.reread}</p>}
      <div class="asked-pair">
        <Field {...field('likelihood')} kind="select" options={options(likelihoods, words.likelihoods)} />
        <Field {...field('severity')} kind="select" options={options(degrees, words.likelihoods)} />
      </div>
      <Field {...field('existing')} kind="textarea" rows={3} maxLength={4_000} />
      <Field {...field('further')} kind="textarea" rows={3} maxLength={4_000} />
      <Field {...field('residual')} kind="select" options={options(residuals, words.residuals)} />
    </details>
  )
}

/** Where a risk stands on its page. */
export const riskAnchor = (key: string) => `risque-${key}`

type Words = (typeof assessmentWords)['fr']

/** Where a risk stands, in a few words beside its name. */
function standingOf(rated: RatedRisk | undefined, words: Words): string {
  if (!rated?.likelihood) return words.notSeen
  if (rated.likelihood === 'none') return words.likelihoods.none
  return rated.residual ? words.remains(words.residuals[rated.residual]) : words.notSeen
}
