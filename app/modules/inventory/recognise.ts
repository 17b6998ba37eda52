import { Conflict } from '#kernel/errors.ts'
import {
  breather,
  type ChosenRow,
  type NearName,
  type ReadFile,
  type Recogniser,
  type StagedRow,
} from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { cellText, mapColumns, normaliseHeader } from '#kernel/sheets.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { matchDirectorate, type Directorate } from '#organisation/directorate.ts'
import { nearDirectorates, readAsOne } from '#organisation/recognise-near.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { chooseSheet } from '#records/read-table.ts'
import { saveLines } from '#records/save-lines.ts'
import { applicationFields } from './application-columns.ts'
import { listNames } from './list-names.ts'
import { previewApplications } from './preview-applications.ts'
import { saveApplications } from './save-applications.ts'

/** A list of applications, from a spreadsheet or a tool such as GLPI. */
export const applicationsRecogniser: Recogniser = {
  id: 'inventory.applications',
  label: { fr: 'une liste de logiciels', en: 'a list of applications' },
  needs: [saveApplications.spec.needs],
  recognise: scoreApplications,
  async preview(scope, file, mapping) {
    const preview = await previewApplications(file, mapping, await listNames(scope, {}))
    const known = await listDirectorates(scope, {})
    const typed = typedDirectorates(preview.rows)
    // Names of directorates that nobody knows yet take the right to add directorates too.
    const [opens] = await unknownDirectorates(known, typed, 1)
    const needs = [saveApplications.spec.needs, ...(opens ? [saveDirectorates.spec.needs] : [])]
    return { ...preview, needs, near: nearDirectorates(known, typed) }
  },
  apply: applyApplications,
}

/** Columns that lists of software have, and those that lists of anything have. */
const ofSoftware = ['version', 'users', 'hosting', 'criticality', 'personal_data']
const ofAnything = ['vendor', 'contract_reference', 'directorates', 'purpose', 'contact']
const software = /\b(logiciels?|applications?|applis?|applicatif|progiciels?|software)\b/
/** People, machines, processing operations: other lists that also have names and suppliers. */
const otherThings =
  /\b(prenom|telephone|courriel|adresse|numero de serie|modele|immatriculation|base legale|montant|salaire|quantite)\b/

function scoreApplications(file: ReadFile): number {
  const found = chooseSheet(file, applicationFields)
  if (!found) return 0
  const { sheet, header, headers } = found
  const mapping = mapColumns(headers, applicationFields)
  const fields = Object.values(mapping)
  const nameHeader = Object.keys(mapping).find(key => mapping[key] === 'name')
  if (nameHeader === undefined) return 0
  const title = [nameHeader, file.name, sheet.name, ...sheet.rows.slice(0, header.index).flat().map(cellText)]
  const named = title.some(text => software.test(normaliseHeader(text)))
  const strong = ofSoftware.filter(field => fields.includes(field)).length
  const weak = ofAnything.filter(field => fields.includes(field)).length
  const strangers = headers.filter(text => otherThings.test(normaliseHeader(text))).length
  if (strangers > strong) return 0.3
  if (named) return strong + weak === 0 ? 0.3 : Math.min(0.95, 0.5 + 0.12 * strong + 0.06 * weak)
  return strong > 0 && strong + weak > 1 ? Math.min(0.9, 0.4 + 0.12 * strong + 0.06 * weak) : 0.2
}

async function applyApplications(
  scope: Scope,
  rows: readonly ChosenRow[],
  { near = [] }: { near?: readonly NearName[] },
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(row => row.choice !== 'skip')
  if (kept.length === 0) return { created: 0, updated: 0 }
  const readAs = readAsOne(near)
  const directorates = await directorateIds(scope, new Set([...typedDirectorates(kept)].map(readAs)))
  const inputOf = (row: ChosenRow) => {
    const { directorates: names, ...values } = row.values
    const typed = Array.isArray(names) ? names.map(name => readAs(String(name))) : []
    const ids = [...new Set(typed.flatMap(name => directorates.get(name) ?? []))]
    return { ...values, name: String(values.name), ...(ids.length ? { directorate_ids: ids } : {}) }
  }
  return saveLines(kept, inputOf, applications => saveApplications(scope, { applications }))
}

/** More directorates than any authority has: the column holds something else. */
const mostDirectorates = 2_000

/** Name as typed → ids; « * » is every directorate. Names nobody knows yet become directorates. */
async function directorateIds(scope: Scope, typed: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const known = await listDirectorates(scope, {})
  const missing = await unknownDirectorates(known, typed, mostDirectorates + 1)
  if (missing.length > mostDirectorates) throw new Conflict('inventory.too-many-directorates', { most: '2 000' })
  if (missing.length) await saveDirectorates(scope, { directorates: missing.map(name => ({ name })) })
  const all = missing.length ? await listDirectorates(scope, {}) : known
  const breathe = breather()
  const ids = new Map<string, string[]>()
  for (const name of typed) {
    await breathe()
    const match = name === '*' ? undefined : matchDirectorate(all, name)
    ids.set(name, name === '*' ? all.map(({ id }) => id) : match ? [match.id] : [])
  }
  return ids
}

/** The first of those that nobody knows. */
async function unknownDirectorates(
  known: readonly Directorate[],
  typed: ReadonlySet<string>,
  most: number,
): Promise<string[]> {
  const breathe = breather()
  const unknown: string[] = []
  for (const name of typed) {
    if (unknown.length === most) break
    await breathe()
    if (name !== '*' && !matchDirectorate(known, name)) unknown.push(name)
  }
  return unknown
}

function typedDirectorates(rows: readonly Pick<StagedRow, 'values'>[]): Set<string> {
  return new Set(
    rows.flatMap(({ values }) => (Array.isArray(values.directorates) ? values.directorates.map(String) : [])),
  )
}
