import type { ChosenRow, ReadFile, Recogniser } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { cellText, mapColumns, normaliseHeader } from '#kernel/sheets.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { matchDirectorate } from '#organisation/directorate.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { applicationFields } from './application-columns.ts'
import { listNames } from './list-names.ts'
import { chooseSheet, previewApplications } from './preview-applications.ts'
import { saveApplications } from './save-applications.ts'

/** A list of applications, from a spreadsheet or a tool such as GLPI. */
export const applicationsRecogniser: Recogniser = {
  id: 'inventory.applications',
  label: { fr: 'une liste de logiciels', en: 'a list of applications' },
  recognise: scoreApplications,
  async preview(scope, file, mapping) {
    return previewApplications(file, mapping, await listNames(scope, {}))
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
  const found = chooseSheet(file)
  if (!found) return 0
  const { sheet, header } = found
  const headers = (sheet.rows[header.index] ?? []).map(cellText)
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
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(row => row.choice !== 'skip')
  if (kept.length === 0) return { created: 0, updated: 0 }
  const directorates = await directorateIds(scope, kept)
  const idOfLine = new Map<string, string>()
  const input = (row: ChosenRow) => {
    const { directorates: names, ...values } = row.values
    const ids = [...new Set((Array.isArray(names) ? names : []).flatMap(name => directorates.get(String(name)) ?? []))]
    return { ...values, name: String(values.name), ...(ids.length ? { directorate_ids: ids } : {}) }
  }
  const created = kept.filter(row => row.choice === 'create')
  if (created.length) {
    const ids = await saveApplications(scope, { applications: created.map(input) })
    for (const [i, row] of created.entries()) idOfLine.set(`line:${row.line}`, ids[i] ?? '')
  }
  const updated = kept.flatMap(row => {
    if (typeof row.choice !== 'object') return []
    const target = idOfLine.get(row.choice.update) ?? row.choice.update
    return target.startsWith('line:') ? [] : [{ ...withoutBlanks(input(row)), id: target }]
  })
  if (updated.length) await saveApplications(scope, { applications: updated })
  return { created: created.length, updated: updated.length }
}

/** Name as typed → ids; « * » is every directorate. Names nobody knows yet become directorates. */
async function directorateIds(scope: Scope, rows: readonly ChosenRow[]): Promise<Map<string, string[]>> {
  const typed = new Set(
    rows.flatMap(({ values }) => (Array.isArray(values.directorates) ? values.directorates.map(String) : [])),
  )
  const known = await listDirectorates(scope, {})
  const missing = [...typed].filter(name => name !== '*' && !matchDirectorate(known, name))
  if (missing.length) await saveDirectorates(scope, { directorates: missing.map(name => ({ name })) })
  const all = missing.length ? await listDirectorates(scope, {}) : known
  return new Map(
    [...typed].map(name => {
      const match = matchDirectorate(all, name)
      return [name, name === '*' ? all.map(d => d.id) : match ? [match.id] : []]
    }),
  )
}

/** Completing a record never erases what it already says. */
function withoutBlanks<T extends { name: string }>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')) as T
}
