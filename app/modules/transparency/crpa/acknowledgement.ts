import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { templates } from './answer-templates.ts'
import type { CitizenRequest } from './load-requests.ts'
import { kindOf } from './request-kinds.ts'

/** What an acknowledgement says (CRPA, L. 112-3 and R. 112-5, to confirm); nothing of what the person wrote goes back by mail. */
export function acknowledgementOf(
  { number, kind, received_on, due_on }: Pick<CitizenRequest, 'number' | 'kind' | 'received_on' | 'due_on'>,
  authority: string,
  { office, contact }: { office: string | null; contact: string | null },
): { title: string; text: string } {
  const { label, recourse } = kindOf(kind)
  const title = frenchSpaces(`Accusé de réception de votre demande n° ${number}`)
  const paragraphs = [
    'Madame, Monsieur,',
    `Nous avons reçu votre demande le ${formatDate(received_on, 'fr')} (${label.fr}). Elle porte le n° ${number} : citez-le si vous nous écrivez.`,
    `${templates.silence[recourse]}${recourse === 'cada' ? ` Pour vous, ce délai court jusqu’au ${formatDate(due_on, 'fr')}.` : ''}`,
    `Service chargé de votre demande : ${[office ?? authority, contact].filter(Boolean).join(', ')}.`,
    'Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de ce message.',
    authority,
  ]
  return { title, text: `${paragraphs.map(frenchSpaces).join('\n\n')}\n` }
}
