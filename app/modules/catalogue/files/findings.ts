import type { ColumnProfile, FileProfile, PersonalFinding, TableProfile } from '../profiling/profile.ts'

export const verdicts = ['personal', 'not-personal', 'professional-contact', 'sensitive'] as const
export type Verdict = (typeof verdicts)[number]

/** Columns that speak of the dataset as a whole, and what a person saw that no detector found. */
export const wholeDataset = '*'
export const seenByPerson = 'seen'

export interface ColumnVerdict {
  column_name: string
  kind: string
  verdict: Verdict
  reason: string | null
  decided_by: string
  decided_on: string
}

/** A suggestion and the answer it has already, if any. */
export interface Finding {
  column: string
  finding: PersonalFinding
  verdict: ColumnVerdict | null
}

/** Every table of the file, the main one first. */
export function tablesOf(profile: FileProfile): TableProfile[] {
  return [profile, ...profile.otherTables]
}

/** A column by its name; those of the other sheets of a workbook bear the name of their sheet. */
export function columnName(profile: FileProfile, table: TableProfile, { name }: Pick<ColumnProfile, 'name'>): string {
  return (table === profile ? name : `${table.name} › ${name}`).slice(0, 300)
}

export function findingsOf(profile: FileProfile, given: readonly ColumnVerdict[]): Finding[] {
  const byKey = new Map(given.map(verdict => [keyOf(verdict.column_name, verdict.kind), verdict]))
  return tablesOf(profile).flatMap(table =>
    table.columns.flatMap(column => {
      const name = columnName(profile, table, column)
      return column.personal.map(finding => ({
        column: name,
        finding,
        verdict: byKey.get(keyOf(name, finding.kind)) ?? null,
      }))
    }),
  )
}

export const keyOf = (column: string, kind: string) => `${column}\n${kind}`

/** What « confirm » says of a suggestion: data of Article 9 and social situations are sensitive, the rest personal. */
export function confirmed({ sensitivity }: Pick<PersonalFinding, 'sensitivity'>): Verdict {
  if (sensitivity === 'low') return 'professional-contact'
  return sensitivity === 'special' || sensitivity === 'social' ? 'sensitive' : 'personal'
}

export type PersonalData = 'unknown' | 'suggested' | 'none' | 'professional' | 'personal' | 'sensitive'

/** What a dataset holds, from the gravest thing said of it; a suggestion without an answer keeps it from being harmless. */
export function personalDataOf(said: readonly Pick<ColumnVerdict, 'verdict'>[], unanswered: number): PersonalData {
  const has = (verdict: Verdict) => said.some(one => one.verdict === verdict)
  if (has('sensitive')) return 'sensitive'
  if (has('personal')) return 'personal'
  if (unanswered > 0) return 'suggested'
  if (has('professional-contact')) return 'professional'
  return has('not-personal') ? 'none' : 'unknown'
}

/** What was answered of the columns, and whether the dataset as a whole was said to tell of people without saying which. */
export interface Answers {
  given: readonly ColumnVerdict[]
  anyColumn: boolean
}

const grave = (said: string) => said === 'personal' || said === 'sensitive'

export const isPersonal = ({ personal_data }: { personal_data: string }) => grave(personal_data)

/** What a person said of the whole is of each column that nobody has cleared. */
export function answersOn(dataset: { personal_data: string }, given: readonly ColumnVerdict[]): Answers {
  const graves = given.filter(({ verdict }) => grave(verdict))
  const whole = graves.some(({ column_name }) => column_name === wholeDataset)
  return { given, anyColumn: whole || (isPersonal(dataset) && graves.length === 0) }
}

/** Whether the values of a column may be shown: nothing suggests or says that they tell of somebody. */
export function mayShow(column: string, { personal, withheld }: ColumnProfile, { given, anyColumn }: Answers): boolean {
  const mine = given.filter(({ column_name }) => column_name === column)
  if (mine.some(({ verdict }) => grave(verdict)) || (anyColumn && mine.length === 0)) return false
  if (personal.length === 0) return !withheld || mine.some(({ verdict }) => verdict === 'not-personal')
  return personal.every(({ kind }) => mine.some(one => one.kind === kind))
}

/** The profile without the figures that quote values, for columns that hold somebody's data. */
export function withoutValues(profile: FileProfile, answers: Answers): FileProfile {
  const bare = (table: TableProfile): TableProfile => ({
    ...table,
    columns: table.columns.map(column =>
      mayShow(columnName(profile, table, column), column, answers)
        ? column
        : { ...column, topValues: null, min: null, max: null, withheld: true },
    ),
  })
  return { ...profile, ...bare(profile), otherTables: profile.otherTables.map(bare) }
}
