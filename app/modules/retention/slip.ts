import { formatDate, formatNumber, frenchSpaces, type Language } from '#kernel/texts.ts'
import type { ReadProposal } from './read-proposal.ts'
import { texts } from './texts.ts'

export interface Slip {
  title: string
  noNames: string
  lines: string[]
  columns: { key: 'register' | 'rule' | 'dates' | 'proposed' | 'eliminated' | 'left'; label: string; number: boolean }[]
  rows: Record<string, string>[]
  sourcesTitle: string
  sources: string[]
  signatures: readonly string[]
}

/** What the slip says, for the page and for the document alike: counts, registers, dates, rules, and nobody’s name. */
export function slipOf({ proposal, rules }: ReadProposal, authority: string, language: Language): Slip {
  const say = texts[language].slip
  const spaced = (text: string) => (language === 'fr' ? frenchSpaces(text) : text)
  const day = (date: string) => formatDate(date, language)
  const figure = (n: number) => formatNumber(n, language)
  const lines = [
    say.authority(authority),
    say.proposed(day(proposal.proposed_on)),
    proposal.approved_on && proposal.approved_role
      ? say.approved(day(proposal.approved_on), proposal.approved_role)
      : say.notApproved,
    ...(proposal.waiver_reason ? [say.waiver(proposal.waiver_reason)] : []),
    proposal.visa_on ? say.visa(day(proposal.visa_on), proposal.visa_reference ?? '') : say.noVisa,
    ...(proposal.done_on ? [say.done(day(proposal.done_on))] : []),
  ]
  const label = (line: (typeof rules)[number]) => line.definition?.label[language] ?? line.rule
  return {
    title: spaced(say.title(proposal.number)),
    noNames: spaced(say.noNames),
    lines: lines.map(spaced),
    columns: (['register', 'rule', 'dates', 'proposed', 'eliminated', 'left'] as const).map(key => ({
      key,
      label: say.columns[key],
      number: ['proposed', 'eliminated', 'left'].includes(key),
    })),
    rows: rules.map(line => ({
      register: label(line),
      rule: spaced(ruleWords(line, language)),
      dates: line.oldest && line.newest ? say.between(day(line.oldest), day(line.newest)) : '–',
      proposed: figure(line.items),
      eliminated: figure((line.outcome.eliminated ?? 0) + (line.outcome.pseudonymised ?? 0)),
      left: figure((line.outcome.touched ?? 0) + (line.outcome.referenced ?? 0) + (line.outcome.gone ?? 0)),
    })),
    sourcesTitle: say.sources,
    sources: rules.flatMap(line =>
      line.definition ? [spaced(say.source(label(line), sourceWords(line.definition, language)))] : [],
    ),
    signatures: say.signatures.map(spaced),
  }
}

/** « 5 ans depuis le retrait ; suppression ». */
function ruleWords({ months, fate, definition }: ReadProposal['rules'][number], language: Language): string {
  const say = texts[language]
  const since = say.since[definition?.since ?? ''] ?? ''
  return say.slip.rule(say.months(months), since, fate === 'pseudonymise' ? say.fate.pseudonymise : say.fate.delete)
}

export function sourceWords(
  { source, verified }: { source: { text: string }; verified: boolean },
  language: Language,
): string {
  return verified ? source.text : `${source.text} (${texts[language].toConfirm})`
}
