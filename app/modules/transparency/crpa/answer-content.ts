import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { templates } from './answer-templates.ts'
import type { CitizenRequest } from './load-requests.ts'
import { kindOf } from './request-kinds.ts'
import type { Verdict } from './verdict.ts'

/** An answer as it reads, in French whatever the reader's language: laid out as a mail, a document or a sheet elsewhere. */
export interface Answer {
  title: string
  sender: string[]
  recipient: string[]
  place: string
  opening: string[]
  sections: { title: string; text: string }[]
  /** The legal reason of a refusal and how it applies, or where the request went. */
  reason: string[]
  recourse: { title: string; paragraphs: readonly string[] }
  signature: string[]
  note: string
}

type Asked = Pick<
  CitizenRequest,
  | 'kind'
  | 'number'
  | 'received_on'
  | 'person_name'
  | 'person_address'
  | 'system'
  | 'decision'
  | 'contribution'
  | 'data_used'
  | 'parameters'
  | 'operations'
  | 'answer'
> & { office: string | null; contact: string | null }

export function blank(what: string): string {
  return `[à compléter\u202f: ${what}]`
}

/** The answer that these fields make today; what nobody said is left blank and marked. */
export function answerOf(
  request: Asked,
  verdict: Verdict,
  { authority, on }: { authority: string; on: string },
): Answer {
  const kind = kindOf(request.kind)
  const given = verdict.outcome === 'answered' || verdict.outcome === 'partly'
  const refusal = templates.refusals.find(({ id }) => id === verdict.reason)
  const about = request.system ? ` (${request.system})` : ''
  const reason = [
    ...(verdict.outcome === 'partly' || verdict.outcome === 'refused'
      ? [refusal ? `${refusal.text.replace(/\.$/, '')} (${refusal.article}).` : blank('raison prévue par la loi')]
      : []),
    ...(verdict.detail ? [verdict.detail] : []),
  ]
  const items = given ? templates.items.filter(({ id }) => kind.items.includes(id)) : []
  return {
    title: frenchSpaces(`Réponse à votre demande n° ${request.number} : ${kind.label.fr}${about}`),
    sender: [authority, ...(request.office ? [request.office] : [])],
    recipient: [request.person_name ?? blank('nom'), ...(request.person_address?.split('\n') ?? [])],
    place: `Le ${formatDate(on, 'fr')}`,
    opening: [
      frenchSpaces(
        `Votre demande, reçue le ${formatDate(request.received_on, 'fr')}, porte sur : ${lower(kind.label.fr)}${about}${request.decision ? `, ${request.decision}` : ''}.`,
      ),
      templates.outcomes[verdict.outcome],
      ...(verdict.outcome === 'partly' || !given ? reason : []),
      ...(given && request.answer ? request.answer.split(/\n{2,}/) : []),
    ],
    sections: items.map(({ id, title }) => ({ title, text: request[id] ?? blank(title.toLowerCase()) })),
    reason,
    recourse: { title: 'Voies et délais de recours', paragraphs: templates.recourses[kind.recourse] },
    signature: [request.office ?? authority, ...(request.contact ? [request.contact] : [])],
    note: frenchSpaces(
      `Textes : ${kind.law} (état au ${formatDate(templates.version, 'fr')}). Pour toute question, citez le n° ${request.number}.`,
    ),
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
