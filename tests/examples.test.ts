import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildModules } from '#modules.ts'
import type { Preview, ReadFile } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { leastConfidence, rankRecognisers } from '#modules/intake/best-recogniser.ts'
import { readFileSafely } from '#modules/intake/reading/read-file.ts'
import { Unreadable } from '#modules/intake/reading/unreadable.ts'
import { normaliseName } from '#modules/inventory/suggest-ai.ts'
import { factKinds } from '#plan/referential.ts'
import { mintTenant, scopeFor, testDatabase } from './support/database.ts'
import expected from '../examples/val-de-brume/expected.json' with { type: 'json' }

type Path = keyof typeof expected.files
const registry = buildModules()
let scope: Scope

beforeAll(async () => {
  const { database } = await testDatabase()
  scope = scopeFor(database, await mintTenant(database), ['admin'], { registry })
})

async function read(path: Path): Promise<ReadFile> {
  const bytes = await readFile(new URL(`../examples/val-de-brume/${path}`, import.meta.url))
  return readFileSafely({ name: path.split('/').at(-1) ?? path, bytes: new Uint8Array(bytes) })
}

async function recognisedAs(path: Path): Promise<string | null> {
  try {
    const [best] = await rankRecognisers(registry, await read(path))
    return best && best.confidence >= leastConfidence ? best.recogniser.id : null
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

async function preview(path: Path): Promise<Preview> {
  const file = await read(path)
  const [best] = await rankRecognisers(registry, file)
  if (!best) throw new Error(`nobody takes ${path}`)
  return best.recogniser.preview(scope, file, null)
}

const plain = (text: unknown) => String(text).replace(/\s+/g, ' ')
const places = ({ problems }: Preview) => problems.map(({ line, column, severity }) => ({ line, column, severity }))
const sum = (rows: Preview['rows'], field: string) =>
  rows.reduce((total, { values }) => total + Number(values[field] ?? 0), 0)

describe('Every example file', () => {
  it.each(Object.entries(expected.files).map(([path, file]) => [path, file.recognisedAs] as const))(
    '%s is taken for what it is: %s',
    async (path, id) => {
      expect(await recognisedAs(path as Path)).toBe(id)
    },
  )
})

describe('Lists of datasets', () => {
  it.each(['inventaire-des-donnees.csv', 'catalogue-donnees-ouvertes.csv'] as const)(
    '%s: every line with a title is kept, the others are said',
    async path => {
      const { headerLine, rows, problems } = await preview(path)
      const file = expected.files[path]
      expect(headerLine).toBe(file.headerLine)
      expect(rows).toHaveLength(file.importableLines)
      expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(
        file.dataLines - file.importableLines,
      )
      const bad = 'badLines' in file ? file.badLines : []
      for (const { line, severity, column } of bad)
        expect(places({ problems, rows })).toContainEqual({ line, severity, column })
      const twins = rows.filter(row => row.twins).map(({ line }) => line)
      expect(twins).toEqual('exactDuplicates' in file ? file.exactDuplicates.map(({ lines }) => lines[1]) : [])
    },
  )
})

describe('The list of the IT directorate', () => {
  const path = 'inventaire-logiciels-dsi.csv'
  const file = expected.files[path]
  let shown: Preview
  beforeAll(async () => {
    shown = await preview(path)
  })

  it('keeps every line of data and no title, blank line, repeated header nor total', () => {
    expect(shown.headerLine).toBe(file.headerLine)
    expect(shown.rows).toHaveLength(file.importableLines)
    const left = [...file.titleLines, ...file.blankLines, ...file.repeatedHeaderLines, ...file.totalLines]
    expect(shown.rows.filter(({ line }) => left.includes(line))).toEqual([])
  })

  it('says by line and column what could not be read, and nothing else', () => {
    const wrong = places(shown).filter(({ line }) => !shown.rows.some(row => row.line === line && row.twins))
    expect(wrong).toEqual(file.badLines.map(({ line, severity, column }) => ({ line, severity, column })))
  })

  it('proposes the exact and likely duplicates, and only them', () => {
    const groups = [...file.exactDuplicates, ...file.likelyDuplicates].map(({ lines }) =>
      lines.toSorted((a, b) => a - b),
    )
    const pairs = shown.rows.flatMap(({ line, twins }) => (twins ?? []).map(twin => `${twin.recordId}→${line}`))
    const wanted = groups.flatMap(lines => lines.flatMap((a, i) => lines.slice(i + 1).map(b => `line:${a}→${b}`)))
    expect(pairs.toSorted()).toEqual(wanted.toSorted())
  })

  it('says why two lines may be one', () => {
    const reasonAt = (line: number) => shown.rows.find(row => row.line === line)?.twins?.[0]?.reason.en
    const last = (lines: number[]) => Math.max(...lines)
    for (const { lines } of file.exactDuplicates) expect(reasonAt(last(lines))).toBe('same name')
    for (const { lines, because } of file.likelyDuplicates)
      expect(reasonAt(last(lines))).toBe(because === 'same-letters' ? 'same letters' : 'probably the same product')
    expect(new Set(shown.rows.map(({ values }) => normaliseName(String(values.name)))).size).toBe(file.distinctNames)
  })

  it('reads users, dates and directorates, however they are written', () => {
    const at = (line: number) => shown.rows.find(row => row.line === line)?.values
    for (const { line, value } of [...file.users.approximate, ...file.users.withUnit])
      expect(at(line)?.users).toBe(value)
    const dated = shown.rows.filter(({ values }) => /^\d{4}-\d{2}-\d{2}$/.test(String(values.reviewed_on ?? '')))
    expect(dated).toHaveLength(file.dates.dayMonthYear + file.dates.iso + file.dates.words)
    const directorates = new Set(shown.rows.flatMap(({ values }) => values.directorates as string[]))
    expect([...directorates].toSorted()).toEqual(
      file.directorates.map(name => (name === 'Toutes directions' ? '*' : name)).toSorted(),
    )
  })

  it('leaves empty what nobody knows, and nothing more', () => {
    const empty = (column: string) =>
      shown.rows.filter(({ values }) => {
        const value = values[shown.mapping?.[column] ?? ''] ?? null
        // What a hosting cell said is kept in the comment: that is no comment of the file.
        return value === null || (column === 'Commentaire' && /^Hébergement\u202f: [^\n]*$/.test(String(value)))
      }).length
    const unreadable = { 'Date de dernière revue': file.dates.unreadable }
    for (const [column, count] of Object.entries(file.missingCells))
      expect([column, empty(column)]).toEqual([column, count + (unreadable[column as keyof typeof unreadable] ?? 0)])
  })
})

describe('The home-made list of culture and sports', () => {
  const path = 'applications-culture-et-sports.ods'
  const file = expected.files[path]

  it('gives each line its service, written once in a merged cell, and loses no word', async () => {
    const shown = await preview(path)
    expect(shown.headerLine).toBe(file.headerLine)
    expect(shown.rows).toHaveLength(file.dataLines)
    expect(shown.problems).toEqual(file.badLines)
    const services = Object.entries(file.linesByService).flatMap(([name, lines]) =>
      Array.from({ length: lines }, () => [name]),
    )
    expect(shown.rows.map(({ values }) => values.directorates)).toEqual(services)
    expect(shown.rows.find(({ line }) => line === 17)?.values.comment).toContain('Les gardiens')
  })

  it('recognises what the other list has under another writing', async () => {
    const other = await preview('inventaire-logiciels-dsi.csv')
    const { previewApplications } = await import('#modules/inventory/preview-applications.ts')
    const registered = other.rows.map(({ line, values }) => ({
      id: `registered:${line}`,
      name: String(values.name),
      vendor: typeof values.vendor === 'string' ? values.vendor : null,
    }))
    const twins = (await previewApplications(await read(path), null, registered)).rows.flatMap(({ line, twins }) =>
      (twins ?? []).map(({ recordId }) => `${recordId}→${line}`),
    )
    expect(twins).toEqual(file.twinsInOtherFile.map(({ line, otherLine }) => `registered:${otherLine}→${line}`))
  })
})

describe('Headcounts and identity', () => {
  it('reads every directorate and says which total is wrong', async () => {
    const path = 'effectifs-par-direction.xlsx'
    const file = expected.files[path]
    const shown = await preview(path)
    expect([shown.sheet, shown.headerLine, shown.rows.length]).toEqual([file.sheet, file.headerLine, file.dataLines])
    expect(places(shown)).toEqual(file.badLines.map(({ line, severity, column }) => ({ line, severity, column })))
    const totals = ['category_a', 'category_b', 'category_c', 'headcount', 'without_pc'].map(f => sum(shown.rows, f))
    const { Total: _, ...categories } = file.totals
    const [a, b, c, pc] = Object.values(categories)
    expect(totals).toEqual([a, b, c, file.sumOfTotalColumn, pc])
  })

  it('reads who the authority is', async () => {
    const file = expected.files['organisation.json']
    const values = (await preview('organisation.json')).rows[0]?.values
    const { siren, siret, population, agents } = file
    expect(values).toMatchObject({ siren, siret, population, agents })
    const communes = (values?.member_communes ?? []) as { population: number }[]
    expect(communes).toHaveLength(file.memberCommunes)
    expect(communes.reduce((total, commune) => total + commune.population, 0)).toBe(file.memberPopulationTotal)
  })
})

describe('The three vendors’ notices', () => {
  const hows = {
    'avis-editeurs/avis-brumedoc-assistant.pdf': 'on-by-default',
    'avis-editeurs/avenant-civitalis-ia.docx': 'contract-rider',
    'avis-editeurs/message-fin-de-version.txt': 'end-of-version',
  } as const
  it.each(Object.entries(hows) as [keyof typeof hows, string][])('%s gives all its fields', async (path, how) => {
    const { fields, also } = expected.files[path]
    const { rows } = await preview(path)
    expect(rows).toHaveLength(1)
    const values = Object.fromEntries(Object.entries(rows[0]?.values ?? {}).map(([k, v]) => [k, plain(v)]))
    expect(values).toEqual({
      title: fields.product,
      vendor: fields.vendor,
      how,
      what_it_does: fields.function,
      data_touched: also.dataTouched,
      notice_on: fields.noticeDate,
      activation_on: fields.activationDate,
      object_by: also.objectionUntil,
    })
  })
})

describe('The documents of the plan', () => {
  const documents = Object.entries(expected.files).flatMap(([path, file]) =>
    'documentKind' in file ? [[path as Path, file] as const] : [],
  )
  it.each(documents)('%s proves its own points only, at its own date', async (path, file) => {
    const { rows } = await preview(path)
    const sure = rows.filter(({ choice }) => choice === 'create')
    const points = sure.flatMap(({ values }) => factKinds.get(String(values.kind))?.prerequisites ?? [])
    expect([...new Set(points)]).toEqual(file.rows)
    for (const { values } of rows) expect([values.document_kind, values.dated]).toEqual([file.documentKind, file.date])
  })

  const read = async (path: Path) => {
    const { rows } = await preview(path)
    const { title, who } = rows[0]?.values ?? {}
    return { title: plain(title), who: plain(who), kinds: rows.map(({ values, choice }) => [values.kind, choice]) }
  }

  it('bear the object of the act as a title, and who took it', async () => {
    expect(await read('deliberations/2026-03-12-feuille-de-route-ia.pdf')).toEqual({
      title:
        'Intelligence artificielle – Débat et adoption de la feuille de route 2026-2028 – Désignation d’une élue référente',
      who: 'Conseil communautaire',
      kinds: [
        ['elected-lead-named', 'create'],
        ['ai-roadmap-debated', 'create'],
      ],
    })
    expect(await read('deliberations/arrete-delegation-numerique.odt')).toEqual({
      title:
        'Délégation de fonction et de signature à la vice-présidente chargée du numérique, de la donnée et de l’intelligence artificielle',
      who: 'Président de la communauté d’agglomération Val-de-Brume',
      kinds: [['elected-lead-named', 'create']],
    })
    expect(await read('charte-ia-projet.docx')).toEqual({
      title: 'Charte des usages de l’intelligence artificielle',
      who: 'Direction des ressources humaines',
      kinds: [['ai-charter-draft', 'create']],
    })
    expect(await read('plan-de-formation-2026.docx')).toEqual({
      title: 'Plan de formation 2026',
      who: 'Conseil communautaire',
      kinds: [['training-plan-ai-module', 'create']],
    })
    expect(await read('emargement-sensibilisation.pdf')).toEqual({
      title: 'Consommer moins avec l’IA – sensibilisation à l’impact environnemental de l’intelligence artificielle',
      who: 'Direction des ressources humaines',
      kinds: [['environment-session', 'create']],
    })
    expect(await read('registre-traitements.csv')).toEqual({
      title: 'Registre des traitements',
      who: 'Délégué à la protection des données',
      kinds: [['gdpr-register-ai', 'create']],
    })
  })

  it('leave to a person what the minutes only make possible', async () => {
    expect(await read('pv-cst-2026-05-21.pdf')).toEqual({
      title: 'Procès-verbal de la séance du 21 mai 2026 – Comité social territorial',
      who: 'Comité social territorial',
      kinds: [
        ['charter-staff-body-opinion', 'create'],
        ['usage-measure-staff-body', 'skip'],
      ],
    })
  })
})
