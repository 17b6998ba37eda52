import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber, frenchSpaces, type Language } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { rulePath } from '../paths.ts'
import type { ScheduleLine } from '../read-schedule.ts'
import { texts } from '../texts.ts'
import { words } from './words.ts'

const figures = ['total', 'held', 'due', 'soon']

/** One line per rule: how long, on what ground, how many are kept and due. */
export function ScheduleTable({ visit, lines }: { visit: Visit; lines: readonly ScheduleLine[] }) {
  const { language } = visit
  const say = words[language]
  return (
    <RegisterTable
      language={language}
      caption={say.registers}
      pick={null}
      columns={(['register', 'rule', 'source', 'total', 'held', 'due', 'soon'] as const).map(key => ({
        key,
        label: say.columns[key],
        number: figures.includes(key),
      }))}
      rows={lines.map(line => ({
        id: line.rule.id,
        name: line.rule.label[language],
        cells: {
          register: <a href={visit.href(rulePath(line.rule.id))}>{line.rule.label[language]}</a>,
          rule: (
            <>
              {ruleSentence(line, language)}
              {line.chosen && (
                <span class="note"> {spaced(say.chosen(texts[language].months(line.rule.months)), language)}</span>
              )}
            </>
          ),
          source: <Source line={line} language={language} />,
          total: formatNumber(line.total, language),
          held: (
            <>
              {formatNumber(line.held, language)}
              {line.oldest && <span class="field-note"> {say.heldSince(formatDate(line.oldest, language))}</span>}
            </>
          ),
          due: line.due > 0 ? <strong>{formatNumber(line.due, language)}</strong> : '0',
          soon: formatNumber(line.soon, language),
        },
      }))}
    />
  )
}

function Source({ line: { rule }, language }: { line: ScheduleLine; language: Language }) {
  if (rule.verified) return <>{words[language].verified}</>
  return <span class="tag">{texts[language].toConfirm}</span>
}

/** « 5 ans depuis le retrait ; suppression ». */
export function ruleSentence({ rule, months }: Pick<ScheduleLine, 'rule' | 'months'>, language: Language): string {
  const say = texts[language]
  return spaced(say.slip.rule(say.months(months), say.since[rule.since] ?? '', say.fate[rule.fate]), language)
}

export function spaced(text: string, language: Language): string {
  return language === 'fr' ? frenchSpaces(text) : text
}
