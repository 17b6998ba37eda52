import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import type { Block } from '#records/write-document.ts'
import { modelSections } from './agreement-data.ts'
import { fillText, type Around } from './fill-text.ts'
import type { Agreement } from './load-agreements.ts'

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** The agreement as it is written, its articles in the order of the model, what is missing left blank; always in French. */
export function agreementBlocks(agreement: Agreement, around: Around): Block[] {
  const written = modelSections.flatMap(({ code, place, title }) => {
    const text = agreement.sections[code]
    return text === undefined ? [] : [{ place, title, lines: paragraphs(fillText(text, agreement, around)) }]
  })
  const bodyOf = (place: 'article' | 'annex') =>
    written
      .filter(section => section.place === place)
      .flatMap(({ title, lines }): Block[] => [
        { look: place, text: title },
        ...lines.map(text => ({ look: 'text' as const, text: frenchSpaces(text) })),
      ])
  const signing =
    agreement.state === 'draft'
      ? 'Projet, à relire par le service juridique et le délégué à la protection des données avant signature.'
      : `Signé le ${formatDate(agreement.signed_on ?? '', 'fr')}.`
  return [
    { look: 'subtitle', text: around.authority },
    { look: 'title', text: agreement.title },
    { look: 'note', text: signing },
    { look: 'heading', text: 'Entre' },
    {
      look: 'text',
      text: `${around.authority}, par [à compléter : nom et qualité de qui la représente], en vertu de [à compléter : délibération], d’une part,`,
    },
    ...agreement.parties.map(
      ({ name }): Block => ({
        look: 'text',
        text: `et ${name}, par [à compléter : nom et qualité de qui le représente], d’autre part,`,
      }),
    ),
    { look: 'text', text: frenchSpaces('il est convenu ce qui suit :') },
    ...bodyOf('article'),
    { look: 'heading', text: 'Signatures' },
    {
      look: 'line',
      text: 'Fait à [à compléter : lieu], le [à compléter : date], en [à compléter : nombre] exemplaires.',
    },
    { look: 'table', columns: ['Pour', 'Nom, qualité, signature'], rows: signatures(agreement, around) },
    ...bodyOf('annex'),
  ]
}

function signatures({ parties }: Agreement, { authority }: Around): string[][] {
  return [authority, ...parties.map(({ name }) => name)].map(name => [name, '\n\n\n'])
}

/** The deliberation that would approve it: visas, competences and amounts are left blank, to be written by those who know. */
export function deliberationBlocks(agreement: Agreement, around: Around): Block[] {
  const parties = agreement.parties.map(({ name }) => name).join(', ') || '[à compléter : parties]'
  const object = agreement.object?.replace(/[.\s]+$/, '') ?? '[à compléter : but de l’échange]'
  const datasets = around.datasets.map(({ title }) => title)
  const text = (line: string): Block => ({ look: 'text', text: frenchSpaces(line) })
  return [
    {
      look: 'note',
      text: 'Projet à compléter. Les visas, les compétences, les montants et le vote sont laissés en blanc : rien ici n’est prêt à être voté. Retirez cette note.',
    },
    { look: 'subtitle', text: around.authority },
    { look: 'title', text: 'Projet de délibération' },
    { look: 'line', text: frenchSpaces('Séance du : [à compléter]') },
    { look: 'line', text: frenchSpaces('Rapporteur : [à compléter]') },
    { look: 'heading', text: frenchSpaces(`Objet : approbation du document « ${agreement.title} »`) },
    { look: 'heading', text: 'Visas' },
    text('Vu [à compléter : code général des collectivités territoriales, articles à vérifier],'),
    text('Vu [à compléter : statuts ou compétences exercées],'),
    text(
      'Vu l’avis de [à compléter : instance des données, délégué à la protection des données, comité social territorial s’il y a lieu],',
    ),
    { look: 'heading', text: 'Considérants' },
    text(
      `Considérant que ${around.authority} et ${parties} ont intérêt à partager des données dans le but suivant : ${object},`,
    ),
    ...(datasets.length > 0 ? [text(`Considérant que l’échange porte sur : ${datasets.join(' ; ')},`)] : []),
    text('Considérant que le document annexé dit qui est responsable, qui décide et qui paie,'),
    { look: 'heading', text: 'Décision' },
    text('L’assemblée, après en avoir délibéré, [à compléter : vote] :'),
    { look: 'article', text: 'Approbation' },
    text(
      `Approuve le document « ${agreement.title} » entre ${around.authority} et ${parties}, annexé à la présente délibération.`,
    ),
    { look: 'article', text: 'Signature' },
    text('Autorise [à compléter : qualité du signataire] à le signer, ainsi que ses avenants sans effet financier.'),
    { look: 'article', text: 'Suivi' },
    text('Demande qu’un bilan annuel de son exécution soit présenté à [à compléter : instance].'),
    { look: 'article', text: 'Dépenses' },
    text('[à compléter : imputation budgétaire, ou « sans incidence financière »].'),
    { look: 'heading', text: 'Vote' },
    { look: 'line', text: frenchSpaces('Pour : [à compléter] · Contre : [à compléter] · Abstentions : [à compléter]') },
  ]
}
