import { formatDate } from '#kernel/texts.ts'
import type { Agreement } from './load-agreements.ts'

/** What the text of a model leaves open: `{jeux}` and the like, in the order in which they are explained. */
export const variables = [
  'collectivite',
  'partenaires',
  'objet',
  'jeux',
  'debut',
  'fin',
  'reconduction',
  'preavis',
  'format',
  'moyen',
  'correspondant',
  'instance',
] as const
type Variable = (typeof variables)[number]

const blanks: Record<Variable, string> = {
  collectivite: '[à compléter : nom de la collectivité]',
  partenaires: '[à compléter : parties]',
  objet: '[à compléter : but de l’échange]',
  jeux: '[à compléter : jeux de données]',
  debut: '[à compléter : date d’effet]',
  fin: '[à compléter : date de fin]',
  reconduction: '[à compléter : reconduction]',
  preavis: '[à compléter : préavis]',
  format: '[à compléter : format]',
  moyen: '[à compléter : moyen de transmission]',
  correspondant: '[à compléter : fonction du correspondant]',
  instance: '[à compléter : instance]',
}

export interface Around {
  authority: string
  datasets: readonly { title: string }[]
}

/** The text with what the records know in place of each variable; what nobody knows is a blank to complete. */
export function fillText(text: string, agreement: Agreement, around: Around): string {
  const known = valuesOf(agreement, around)
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    isVariable(name) ? (known[name] ?? blanks[name]) : whole,
  )
}

function isVariable(name: string): name is Variable {
  return (variables as readonly string[]).includes(name)
}

function valuesOf(agreement: Agreement, { authority, datasets }: Around): Partial<Record<Variable, string>> {
  const { object, starts_on, ends_on, notice_months, owner, parties, tacit_renewal, renewal_months } = agreement
  const day = (date: string | null) => (date ? formatDate(date, 'fr') : undefined)
  const values = {
    collectivite: authority,
    partenaires: listed(parties.map(({ name }) => name)),
    objet: object?.trim().replace(/[.\s]+$/, ''),
    jeux: listed(datasets.map(({ title }) => `«\u202f${title}\u202f»`)),
    debut: day(starts_on),
    fin: day(ends_on),
    reconduction:
      tacit_renewal && renewal_months
        ? `À cette date, il est reconduit tacitement par périodes de ${inMonths(renewal_months)}, sauf si l’une des parties s’y oppose par écrit ${inMonths(notice_months)} avant la fin de la période en cours.`
        : 'Il n’est pas reconduit tacitement ; les parties examinent son renouvellement avant cette date.',
    preavis: notice_months > 0 ? inMonths(notice_months) : undefined,
    correspondant: owner ?? undefined,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value))
}

/** « A, B et C » */
function listed(names: readonly string[]): string | undefined {
  const [last, ...others] = names.toReversed()
  if (last === undefined) return undefined
  return others.length > 0 ? `${others.toReversed().join(', ')} et ${last}` : last
}

const words = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']

function inMonths(count: number): string {
  return `${words[count] ?? count} mois`
}

/** Blanks that the text of an agreement still holds, sections left out not counted. */
export function countBlanks(agreement: Agreement, around: Around): number {
  const texts = Object.values(agreement.sections).map(text => fillText(text, agreement, around))
  return texts.join('\n').match(/\[à (?:compléter|confirmer)/g)?.length ?? 0
}
