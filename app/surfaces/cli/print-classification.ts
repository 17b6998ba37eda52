import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { tierInWords } from '#modules/transparency/engine/read-tier.ts'
import type { Result } from '#modules/transparency/engine/result.ts'

const dpia: Record<Result['gdpr']['dpia'], string> = {
  REQUISE: 'requise',
  EXEMPTEE: 'dispensée par la CNIL',
  A_JUSTIFIER: 'à justifier par écrit',
  NON_REQUISE: 'non requise',
  SANS_OBJET: 'sans objet',
  A_QUALIFIER: 'à qualifier',
}
const statuses: Record<Result['duties'][number]['status'], string> = {
  EN_VIGUEUR: 'en vigueur',
  A_VENIR: 'à venir',
  AVANT_USAGE: 'avant l’usage',
  VOLONTAIRE: 'volontaire',
  A_CONFIRMER: 'à confirmer',
  A_QUALIFIER: 'à qualifier',
}
/** More would hide the first ones. */
const mostQuestions = 7

/** A result for somebody reading a terminal: what holds, then what is still to be asked. The law is French only. */
export function printClassification(result: Result): string {
  const sure = result.duties.filter(({ status }) => status !== 'A_QUALIFIER')
  const others = [...result.crpa, ...result.gdpr.duties, ...result.workplace, ...result.cross]
  const undecided = [...result.duties, ...others]
    .filter(({ status }) => status === 'A_QUALIFIER')
    .map(({ code }) => code)
  return frenchSpaces(
    [
      `${result.id ? `${result.id} : ` : ''}${tierInWords(result.tier)} (${result.tier})`,
      ...result.tier_why.map(why => `  ${why}`),
      ...part(
        'Lectures possibles',
        result.readings.map(({ tier, when }) => `${tierInWords(tier)} si ${conditions(when)}`),
      ),
      ...part('Blocages', result.blockers),
      ...part('Points de l’annexe III retenus', result.annex_points),
      ...part(
        'Points écartés',
        result.dropped.map(({ point, why }) => `${point} : ${why}`),
      ),
      ...part('Devoirs du règlement sur l’IA', sure.map(dutyLine)),
      ...part('Autres devoirs', others.filter(({ status }) => status !== 'A_QUALIFIER').map(otherLine)),
      '',
      `AIPD : ${dpia[result.gdpr.dpia]}`,
      ...result.gdpr.why.map(why => `  ${why}`),
      ...part(
        'À revoir',
        result.review_flags.map(({ text }) => text),
      ),
      ...(undecided.length > 0 ? ['', `À qualifier, faute de réponse : ${undecided.join(', ')}`] : []),
      ...part(
        'Questions à poser ensuite',
        result.next_questions.slice(0, mostQuestions).map(({ fact, question }) => `${question} (${fact})`),
      ),
      '',
      `Droit : ${result.law_version}, lu au ${formatDate(result.evaluated_at, 'fr')} ; données du ${formatDate(result.data_version, 'fr')}.`,
      `${result.disclaimer.charAt(0).toUpperCase()}${result.disclaimer.slice(1)}.`,
    ].join('\n'),
  )
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map(line => `  - ${line}`)]
}

function dutyLine({ code, text, article, due, status, note, verified }: Result['duties'][number]): string {
  const when = due ? `${statuses[status]}, ${formatDate(due, 'fr')}` : statuses[status]
  return `${code} (${when}) : ${text} ${article}.${note ? ` ${note}` : ''}${verified ? '' : ' À confirmer.'}`
}

type Other = Pick<Result['duties'][number], 'status' | 'text' | 'article' | 'verified'> & { code: string }

function otherLine({ code, text, article, status, verified }: Other): string {
  return `${code} (${statuses[status]}) : ${text} ${article}.${verified ? '' : ' À confirmer.'}`
}

function conditions(when: Result['readings'][number]['when']): string {
  const said = Object.entries(when).map(([fact, value]) => `${fact} = ${JSON.stringify(value)}`)
  return said.length > 0 ? said.join(', ') : 'rien ne change'
}
