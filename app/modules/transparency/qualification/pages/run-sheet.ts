import type { Sheet, SheetSection } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { blockerWords } from '../../duties/blocker-words.ts'
import { dutyWords } from '../../duties/words.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { factsInWords } from '../fact-words.ts'
import type { FoundRun } from '../find-run.ts'
import { dpiaReasons, dpiaWords, markInWords, qualificationWords, statusWords } from '../result-words.ts'
import { runWords } from './run-words.ts'

type Line = { text: string; article: string; status: keyof typeof statusWords; verified: boolean; due?: string | null }

/** A qualification to print and to sign: the law is French, hence the sheet. */
export function sheetOf({ run, system, positions }: FoundRun, authority: string): Sheet {
  const { result } = run
  const { families } = dutyWords.fr
  const sections: SheetSection[] = [
    ...(result.blockers.length > 0
      ? [{ title: 'Usage bloqué', paragraphs: result.blockers.map(code => `${blockerWords[code]}.`) }]
      : []),
    { title: 'Position de la collectivité', fields: positionFields(positions) },
    { title: 'Pourquoi cette catégorie', paragraphs: result.tier_why },
    ...(result.readings.length > 0
      ? [
          {
            title: 'Lectures possibles',
            table: {
              columns: ['Catégorie', 'Si'],
              rows: result.readings.map(({ tier, when }) => [
                tierInWords(tier),
                factsInWords(when as FoundRun['run']['facts'])
                  .map(({ question, answer }) => `${question} ${answer}`)
                  .join(' '),
              ]),
            },
          },
        ]
      : []),
    ...dutySection(families['ai-act'], result.duties),
    ...dutySection(families.crpa, result.crpa),
    { title: dpiaWords[result.gdpr.dpia], paragraphs: dpiaReasons(result) },
    ...dutySection(families.gdpr, result.gdpr.duties),
    ...dutySection(families.workplace, result.workplace),
    ...dutySection('Conditions préalables', result.gates),
    ...dutySection(families.cross, result.cross),
    ...(result.next_questions.length > 0
      ? [{ title: 'Ce qui reste à demander', paragraphs: result.next_questions.map(({ question }) => question) }]
      : []),
    {
      title: 'Réponses données',
      fields: factsInWords(run.facts).map(({ question, answer }) => ({ label: question, value: answer })),
    },
  ]
  const { title, lead, versions } = runWords.fr
  return {
    layout: 'record',
    language: 'fr',
    kind: title(run.number, system.name),
    title: tierInWords(result.tier),
    authority,
    lead: lead(run.answered_by, formatDate(run.answered_on, 'fr')),
    sections,
    foot: `${versions(run.law_version, run.data_version, run.questionnaire_version)} ${qualificationWords.fr.disclaimer}`,
  }
}

/** Blank lines to sign on where nobody has retained it. */
function positionFields([position]: FoundRun['positions']) {
  return [
    { label: 'Catégorie retenue', value: position ? tierInWords(position.tier) : '' },
    ...(position?.override_reason ? [{ label: 'Raison de l’écart', value: position.override_reason }] : []),
    { label: 'Retenue par', value: position ? `${position.validated_role} (${position.validated_by})` : '' },
    { label: 'Le', value: position ? formatDate(position.validated_on, 'fr') : '' },
  ]
}

function dutySection(title: string, lines: readonly Line[]): SheetSection[] {
  if (lines.length === 0) return []
  const rows = lines.map(({ text, article, status, due, verified }) => [
    text,
    article,
    due && status !== 'EN_VIGUEUR' ? `${statusWords[status]}, ${formatDate(due, 'fr')}` : statusWords[status],
    markInWords(verified),
  ])
  return [{ title, table: { columns: ['Ce qui est demandé', 'Article', 'Quand', 'Source'], rows } }]
}
