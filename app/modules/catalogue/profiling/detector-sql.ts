import { quoted } from './open-duckdb.ts'

/** Detectors of personal data as DuckDB can say them of millions of cells; a test holds both to the same answers. */
export const detectorSql: Readonly<Record<string, (value: string) => string>> = {
  nir: value => {
    const digits = upperDigits(value)
    const month = '(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)'
    const department = '(?:0[1-9]|[1-8]\\d|9[0-5]|9[789]|2[AB])'
    const number = `try_cast(replace(replace(${digits}[:13], '2A', '19'), '2B', '18') as bigint)`
    return `${matches(digits, `[1-478]\\d{2}${month}${department}\\d{8}`)} and 97 - ${number} % 97 = try_cast(${digits}[14:] as int)`
  },
  email: value =>
    `regexp_full_match(${value}, ${quoted("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]+\\.)+[a-z]{2,24}")}, 'i')`,
  phone: value => matches(without(value, './-', '[0-9+]+'), '(?:(?:\\+|00)33(?:\\(0\\))?|0)[1-9]\\d{8}'),
  plate: value =>
    `regexp_full_match(${value}, '[A-Z]{2}[ -]?\\d{3}[ -]?[A-Z]{2}|\\d{1,4}[ -]?[A-Z]{2,3}[ -]?\\d{2,3}', 'i')`,
}

const matches = (value: string, shape: string) => `regexp_full_match(${value}, '${shape}')`
const upperDigits = (value: string) => `upper(${without(value, '.-', '[0-9ABab]+')})`
/** Without its spaces and these marks; what is written with the `bare` characters alone has none, which is told at a quarter of the cost. */
const without = (value: string, marks: string, bare: string) =>
  `(case when ${matches(value, bare)} then ${value} else translate(${value}, e' \\t\\n${marks}\u00a0\u202f', '') end)`
