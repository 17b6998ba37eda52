import type { Visit } from '#kernel/page.ts'
import type { Value } from '#kernel/register.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Sheet } from '#records/write-workbook.ts'
import type { Comparison } from '../compare-dates.ts'
import type { Measure } from '../comparison.ts'
import { factKinds, prerequisite } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { changeWords, comparisonSentence, comparisonSources, levelThen, measureWords } from './comparison-sentences.ts'
import { comparisonWords } from './comparison-words.ts'

/** A sheet of the workbook, and the same as lines of four cells for a single table. */
type Part = Sheet & { lines: Value[][] }

/** The comparison part by part: levels, measures, actions, evidence, method. */
export function comparisonSheets(comparison: Comparison, visit: Visit): Part[] {
  return [
    points(comparison, visit),
    indicators(comparison, visit),
    actions(comparison, visit),
    evidence(comparison, visit),
    method(comparison, visit),
  ]
}

function points({ from, to, points: compared }: Comparison, { language }: Visit): Part {
  const t = comparisonWords[language]
  const rows = compared.map(point => {
    const title = prerequisite(point.id)?.shortTitle[language] ?? ''
    const [then, now] = [levelThen(point.then, from, language), levelThen(point.now, to, language)]
    return { id: point.id, title, then, now, change: changeWords(point, language) }
  })
  const say = (date: string) => formatDate(date, language)
  return {
    name: t.file.sheets.points,
    columns: [
      { label: t.columns.point, width: 11 },
      { label: t.file.title, width: 44 },
      { label: t.columns.then(say(from.date)), width: 24 },
      { label: t.columns.now(say(to.date)), width: 24 },
      { label: t.columns.change, width: 30 },
    ],
    rows: rows.map(({ id, title, then, now, change }) => [id, title, then, now, change]),
    lines: rows.map(({ id, title, then, now, change }) => [`${id} ${title}`, then, now, change]),
  }
}

function indicators({ from, to, indicators: moved }: Comparison, { language, scope }: Visit): Part {
  const t = comparisonWords[language]
  const names = new Map(scope.registry.modules.flatMap(m => m.indicators ?? []).map(i => [i.id, i.name[language]]))
  const figures = (measure: Measure | null): Value[] =>
    measure ? [measure.numerator, measure.denominator, measure.value] : [t.noData, null, null]
  const sides = [from, to].flatMap(({ date }) =>
    t.file.indicatorSides.map(name => ({ label: t.file.onDate(name, formatDate(date, language)), width: 18 })),
  )
  return {
    name: t.file.sheets.indicators,
    columns: [{ label: t.indicatorColumns.name, width: 44 }, ...sides],
    rows: moved.map(({ id, then, now }) => [names.get(id) ?? id, ...figures(then), ...figures(now)]),
    lines: moved.map(one => [
      names.get(one.id) ?? one.id,
      measureWords(one, one.then, language),
      measureWords(one, one.now, language),
      null,
    ]),
  }
}

function actions({ actions: moved }: Comparison, { language }: Visit): Part {
  const t = comparisonWords[language]
  const all = (['added', 'done', 'dropped', 'late'] as const).flatMap(kind =>
    moved[kind].map(action => ({ ...action, kind: t.actionKinds[kind] })),
  )
  return {
    name: t.file.sheets.actions,
    columns: [
      { label: t.columns.change, width: 28 },
      { label: t.file.title, width: 48 },
      { label: t.file.owner, width: 28 },
      { label: t.file.state, width: 14 },
      { label: t.file.dueOn, width: 13, kind: 'date' },
      { label: t.file.doneOn, width: 13, kind: 'date' },
    ],
    rows: all.map(({ kind, title, owner, state, due_on, done_on }) => [
      kind,
      title,
      owner,
      planTexts[language].states[state],
      due_on,
      done_on,
    ]),
    lines: all.map(({ kind, title }) => [title, null, null, kind]),
  }
}

function evidence({ evidence: recorded }: Comparison, { language }: Visit): Part {
  const t = comparisonWords[language]
  return {
    name: t.file.sheets.evidence,
    columns: [
      { label: t.file.title, width: 48 },
      { label: t.file.what, width: 44 },
      { label: t.file.dated, width: 13, kind: 'date' },
      { label: t.file.recorded, width: 13, kind: 'date' },
      { label: t.file.points, width: 24 },
    ],
    rows: recorded.map(({ title, kind, dated, recorded_on, prerequisites }) => [
      title,
      factKinds.get(kind)?.label[language] ?? kind,
      dated,
      recorded_on,
      prerequisites.join(', '),
    ]),
    lines: recorded.map(({ title, recorded_on }) => [
      title,
      null,
      null,
      t.recordedOn(formatDate(recorded_on, language)),
    ]),
  }
}

function method(comparison: Comparison, { language }: Visit): Part {
  const t = comparisonWords[language].file
  const said = [
    [t.sentence, comparisonSentence(comparison, language)],
    ...comparisonSources(comparison, language).map(line => [t.sheets.method, line]),
    [t.sheets.method, t.noScore],
  ]
  return {
    name: t.sheets.method,
    columns: [
      { label: t.what, width: 24 },
      { label: t.detail, width: 100 },
    ],
    rows: said,
    lines: said.map(([, line = '']) => [line, null, null, null]),
  }
}
