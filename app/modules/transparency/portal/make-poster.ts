import { renderSVG } from 'uqr'
import type { Sheet, SheetSection } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { deciding } from './deciding.ts'
import { typedAddress } from './public-address.ts'
import type { PosterFacts } from './read-poster.ts'

const longest = 260

/** The poster of a system, for a counter or a wall: three answers, and the way to all the others. In French, as notices are. */
export function makePoster(
  { code, published_on, content, contact }: Omit<PosterFacts, 'host'>,
  authority: string,
  address: string,
): Sheet {
  const link = `${address}/${code}`
  const { fields } = content
  const said = (...words: (string | null | undefined)[]): SheetSection['paragraphs'] => [
    shortened(words.find(word => word?.trim()) ?? ''),
  ]
  return {
    layout: 'poster',
    language: 'fr',
    title: content.name,
    kind:
      content.nature === 'ai'
        ? 'Ici, nous utilisons une intelligence artificielle'
        : 'Ici, nous utilisons un algorithme',
    authority,
    lead: 'Données, règles, recours : tout est expliqué ici, sans compte. Vous pouvez y demander une explication.',
    sections: [
      {
        title: 'À quoi sert-il ?',
        paragraphs: said(fields.summary, fields.purpose, 'La collectivité ne l’a pas encore écrit.'),
      },
      {
        title: 'Qui décide ?',
        paragraphs: said(`${deciding(content.individual_decision, 'fr')} ${fields.oversight ?? ''}`),
      },
      {
        title: 'Comment contester ?',
        paragraphs: said(
          fields.appeal,
          contact && `Demandez une explication ou un nouvel examen : ${contact}`,
          'Demandez une explication ou un nouvel examen depuis la page de ce système.',
        ),
      },
    ],
    picture: {
      svg: renderSVG(link, { border: 0 }),
      alternative: `Code QR qui mène à la page « ${content.name} » : ${link}`,
      caption: typedAddress(link),
    },
    foot: `Fiche publiée le ${formatDate(published_on, 'fr')}.`,
  }
}

/** Cut between two words: a poster is read standing. */
export function shortened(text: string, most = longest): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= most) return whole
  const cut = whole.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : undefined).replace(/[\s,;:.]+$/, '')}…`
}
