import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { accessLevels, bands, box, families, freshnesses, personalData } from './dataset.ts'
import { bitOf, formatCodes, none, themeCodes } from './standing-codes.ts'

/** What narrows the catalogue, whatever then reads it. */
export const narrowing = z.object({
  search: z.string().trim().max(200).optional(),
  family: z.enum(families).optional(),
  directorate: z.union([fields.id, z.literal(none)]).optional(),
  theme: z.string().max(20).optional(),
  format: z.string().max(20).optional(),
  readiness: z.enum(bands).optional(),
  personal_data: z.enum(personalData).optional(),
  access_level: z.enum(accessLevels).optional(),
  freshness: z.enum(freshnesses).optional(),
  owned: z.enum(['yes', 'no']).optional(),
  /** West, south, east, north in degrees: datasets that touch this box. */
  box: box.optional(),
})
export type StandingFilters = z.output<typeof narrowing>

/** The condition on `catalogue.standing as s` that these filters make on that civil day; words are looked for elsewhere. */
export function conditionOf(asked: StandingFilters, day: string): RawBuilder<boolean> {
  const { family, directorate, theme, format, readiness, personal_data, access_level, freshness, owned } = asked
  const parts: RawBuilder<unknown>[] = []
  if (family) parts.push(sql`(s.traits & 3) = ${families.indexOf(family)}`)
  if (access_level) parts.push(sql`((s.traits >> 2) & 3) = ${accessLevels.indexOf(access_level)}`)
  if (personal_data) parts.push(sql`((s.traits >> 4) & 7) = ${personalData.indexOf(personal_data)}`)
  if (owned) parts.push(owned === 'yes' ? sql`s.traits >= 128` : sql`s.traits < 128`)
  if (directorate)
    parts.push(directorate === none ? sql`s.directorate_id is null` : sql`s.directorate_id = ${directorate}`)
  if (theme) parts.push(theme === none ? sql`s.themes = 0` : sql`(s.themes & ${bitOf(themeCodes, theme)}::int) <> 0`)
  if (format)
    parts.push(format === none ? sql`s.formats = 0` : sql`(s.formats & ${bitOf(formatCodes, format)}::bigint) <> 0`)
  if (readiness) {
    const from = Number(readiness)
    parts.push(sql`s.readiness between ${from} and ${from === 75 ? 100 : from + 24}`)
  }
  if (freshness === 'unknown') parts.push(sql`s.late_from is null`)
  if (freshness === 'late') parts.push(sql`s.late_from <= ${day}`)
  if (freshness === 'on-time') parts.push(sql`s.late_from > ${day}`)
  if (asked.box) {
    const [west, south, east, north] = asked.box
    parts.push(
      sql`s.west <= ${east}::float8 and s.east >= ${west}::float8 and s.south <= ${north}::float8 and s.north >= ${south}::float8`,
    )
  }
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql` and `)})` : sql<boolean>`true`
}

/**
 * The rows `matched` that a search holds, read once and kept or read at each use; words first, behind their own index. `offset 0`
 * has what words found looked up one by one: no statistics can talk the server into comparing all with all.
 */
export function matching(asked: StandingFilters, day: string, kept: boolean): RawBuilder<unknown> {
  const found = asked.search
    ? sql`catalogue.find_datasets(${asked.search}) with ordinality found (id, rank),
        lateral (select * from catalogue.standing one where one.id = found.id offset 0) s`
    : sql`catalogue.standing s, lateral (select 1 as rank) found`
  return sql`matched as ${kept ? sql`materialized` : sql`not materialized`} (
    select s.*, found.rank from ${found} where ${conditionOf(asked, day)})`
}
