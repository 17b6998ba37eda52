import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from '../../../../bench/support/draw.ts'
import { detectorSql } from './detector-sql.ts'
import { detectors } from './detectors.ts'
import { quoted, withDuckDb, profileLimits } from './open-duckdb.ts'

const of = draw(3)
const near = (value: string) => [
  value,
  ` ${value}`,
  value.slice(1),
  `${value}0`,
  value.replace(/\d/, '9'),
  value.toUpperCase(),
]
const known = [
  ...Array.from({ length: 40 }, () => of.nir()),
  '1 84 12 76 451 089 46',
  '253072B07300470',
  '2840296451089 31',
  ...Array.from({ length: 20 }, () => `marie.${of.digits(3)}@exemple.fr`),
  'A@B.FR',
  "o'neill+x@sous.domaine.example",
  '+33 6 12 34 56 78',
  '0033(0)612345678',
  '06.12.34.56.78',
  '552 100 554',
  'AB-123-CD',
  '1234 AB 75',
  'ab 123 cd',
].flatMap(near)

test('what DuckDB says of a cell is what the detector says', async () => {
  const generated = fc.sample(
    fc.oneof(
      fc.stringMatching(/^[1-478 .@a-zA-Z0-9+()-]{1,24}$/),
      fc.stringMatching(/^[1-4]\d{4}[0-9]{2}\d{8}$/),
      fc.stringMatching(/^(\+33|0033|0)[ .]?\d{9}$/),
      fc.stringMatching(/^[a-z.!_-]{1,9}@[a-z.-]{1,9}\.[a-z]{2,5}$/),
    ),
    { numRuns: 4_000, seed: 11 },
  )
  const cells = [...new Set([...known, ...generated])]
  const folder = '/nonexistent'
  const answers = await withDuckDb({ file: folder, folder }, profileLimits, async analyst => {
    await analyst.run(`create table t as select unnest([${cells.map(quoted).join(', ')}]) as c`)
    const names = Object.entries(detectorSql).map(([id, sql]) => `coalesce(${sql('c')}, false) as "${id}"`)
    return analyst.rows(`select c, ${names.join(', ')} from t`)
  })
  expect(answers).toHaveLength(cells.length)
  for (const id of Object.keys(detectorSql)) {
    const detector = detectors.find(one => one.id === id)
    const different = answers.filter(row => row[id] !== detector?.valid(String(row.c)))
    expect(different, id).toEqual([])
    expect(
      answers.some(row => row[id] === true),
      id,
    ).toBe(true)
  }
})
