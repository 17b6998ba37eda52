import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import type { Analysis } from '#modules/procurement/detector/analyse-contract.ts'

type Topic = Analysis['topics'][number]
type Quoted = Topic['hits'][number]

const levels: Record<Topic['level'], string> = {
  mandatory: 'obligatoire',
  recommended: 'recommandée',
  'if-ai': 'si IA',
}
const reasons: Record<Topic['set_aside'][number]['why'], string> = {
  denied: 'la phrase le nie',
  heading: 'ce n’est qu’un titre',
  contents: 'ligne de sommaire',
  reference: 'simple renvoi au CCAG',
  derogation: 'dérogation au CCAG',
}
/** More would hide the next topic; --json has them all. */
const mostQuotes = 3
const longestQuote = 220

/** An analysis for somebody reading a terminal. The law is French only, so is this. */
export function printClauses(analysis: Analysis): string {
  const { file, topics, readable } = analysis
  const pages = file.pages === null ? '' : `, ${file.pages} ${file.pages > 1 ? 'pages' : 'page'}`
  const head = `${file.name} (${file.kind}${pages})`
  const end = [
    '',
    `Sujets du ${formatDate(analysis.topics_version, 'fr')}. ${analysis.disclaimer.charAt(0).toUpperCase()}${analysis.disclaimer.slice(1)}.`,
  ]
  if (readable === 'scan')
    return frenchSpaces(
      [
        head,
        '',
        'Ce document est une image : il n’a pas de texte, donc rien n’a pu y être cherché. Passez-le à la reconnaissance de caractères.',
        ...end,
      ].join('\n'),
    )
  const found = topics.filter(topic => topic.state === 'found')
  const others = topics.filter(topic => topic.state === 'not-found')
  return frenchSpaces(
    [
      head,
      ...warnings(analysis),
      '',
      summary(analysis),
      '',
      ...ccagLines(analysis),
      ...part('Indices trouvés', found.flatMap(foundLines)),
      ...part('Sans indice', others.flatMap(missingLines)),
      ...end,
    ].join('\n'),
  )
}

function summary({ counts: { found, by_ccag_only, not_found }, topics }: Analysis): string {
  const said = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`
  return `${[
    `${said(found, 'sujet', 'sujets')} sur ${topics.length} ${found > 1 ? 'ont' : 'a'} un indice dans le texte`,
    said(by_ccag_only, 'ne vient que du CCAG', 'ne viennent que du CCAG'),
    said(not_found, 'n’en a aucun', 'n’en ont aucun'),
  ].join(', ')}.`
}

function warnings({ file }: Analysis): string[] {
  return [
    ...(file.cut ? ['Attention : document très long, seul son début a été lu.'] : []),
    ...(file.pages_without_text.length > 0
      ? [`Attention : pages sans texte, non cherchées : ${file.pages_without_text.join(', ')}.`]
      : []),
  ]
}

function ccagLines({ ccag, derogations }: Analysis): string[] {
  if (ccag.length === 0) return ['Aucun CCAG n’est nommé.']
  const edition = (one: Analysis['ccag'][number]) =>
    one.contradictory
      ? 'éditions contradictoires, à vérifier'
      : one.edition === null
        ? 'édition non dite'
        : `édition ${one.edition}${one.edition_from === 'options' ? ', d’après les options A et B' : ''}`
  const said = {
    listed: `Dérogations aux articles : ${[...new Set(derogations.list.flatMap(one => one.articles))].join(', ')}.`,
    none: 'Le contrat dit n’y déroger en rien.',
    unsaid: 'Aucune dérogation lue.',
  }
  return [...ccag.map(one => `CCAG-${one.family} (${edition(one)})${where(one)}`), said[derogations.said]]
}

function foundLines(topic: Topic): string[] {
  const rest = topic.hits.length - mostQuotes
  return [
    titleLine(topic),
    ...topic.hits.slice(0, mostQuotes).map(hit => `      « ${shortened(hit)} »${where(hit)}`),
    ...(rest > 0 ? [`      et ${rest} ${rest > 1 ? 'autres phrases' : 'autre phrase'}`] : []),
  ]
}

function missingLines(topic: Topic): string[] {
  const [aside] = topic.set_aside
  return [
    titleLine(topic),
    ...topic.by_ccag.map(one => {
      const derogated = { no: '', 'in-part': ', dérogation partielle', yes: ', mais le contrat y déroge' }[
        one.derogated
      ]
      return `      par le CCAG-${one.family} ${one.edition}, art. ${one.articles.join(', ')}${derogated}${one.verified ? '' : ' (à confirmer)'}`
    }),
    ...(aside ? [`      écarté, ${reasons[aside.why]} : « ${shortened(aside)} »${where(aside)}`] : []),
  ]
}

function titleLine({ number, title, level, references }: Topic): string {
  const refs = references.map(({ text, verified }) => (verified ? text : `${text} (à confirmer)`)).join(' ; ')
  return `  ${String(number).padStart(2)}. ${title} – ${levels[level]} – ${refs}`
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

const where = ({ page }: { page: number | null }) => (page === null ? '' : `, p. ${page}`)

function shortened({ sentence }: Pick<Quoted, 'sentence'>): string {
  return sentence.length > longestQuote ? `${sentence.slice(0, longestQuote).replace(/\s+\S*$/, '')}…` : sentence
}
