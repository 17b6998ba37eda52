import { Conflict } from '#kernel/errors.ts'
import type { ChosenRow, Preview, ReadFile, Recogniser, Sheet } from '#kernel/recognition.ts'
import { cellText } from '#kernel/sheets.ts'
import type { Scope } from '#kernel/scope.ts'
import { findHeaderRow } from '../profiling/find-table.ts'
import { askProfile } from './ask-profile.ts'
import { titleFrom } from './describe-file.ts'
import { recordFile } from './record-file.ts'

/** Any table is data: proposed when nobody else takes the file, hence below what others are sure of. */
const confidence = 0.41
const [keepFile, profileOnly] = ['keep', 'profile-only'] as const

/** « Un fichier de données » of « Ajouter un fichier »: what no register takes is described in the catalogue. */
export const dataFileRecogniser: Recogniser = {
  id: 'catalogue.data-file',
  label: { fr: 'un fichier de données, à décrire au catalogue', en: 'a data file, to be described in the catalogue' },
  needs: [recordFile.spec.needs],
  outcome: () => ({
    fr: 'Jeu de données créé. Son profil se prépare : il sera sur sa fiche dans un instant.',
    en: 'Dataset created. Its profile is being made: it will be on its record in a moment.',
  }),
  recognise: file => (isTable(file) ? confidence : 0),
  preview: async (_scope, file) => previewFile(file),
  apply: describeInCatalogue,
}

function isTable({ kind, sheets, json }: ReadFile): boolean {
  if (kind === 'json') return isRecords(json)
  return (
    (kind === 'csv' || kind === 'xlsx' || kind === 'ods') && (sheets ?? []).some(sheet => columnsOf(sheet).length > 1)
  )
}

/** An array of objects, or what GeoJSON calls features. */
function isRecords(json: unknown): boolean {
  const features = typeof json === 'object' && json !== null && 'features' in json ? json.features : json
  return (
    Array.isArray(features) && features.length > 1 && features.every(one => typeof one === 'object' && one !== null)
  )
}

/** Columns of a sheet that has a header and rows below it. */
function columnsOf({ rows }: Sheet): string[] {
  const head = rows.slice(0, 60).map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) }))
  const { headers, skip } = findHeaderRow(head)
  return rows.length > skip ? headers : []
}

/** One form: a title, and whether the file stays. No row of the file is staged. */
function previewFile(file: ReadFile): Preview {
  return {
    rows: [{ line: 1, values: { title: titleFrom(file.name), keeping: profileOnly, name: file.name } }],
    problems: [],
    needs: [recordFile.spec.needs],
    form: [
      {
        name: 'title',
        label: { fr: 'Titre du jeu de données', en: 'Title of the dataset' },
        kind: 'text',
        required: true,
      },
      {
        name: 'keeping',
        label: { fr: 'Que garder ?', en: 'What to keep?' },
        kind: 'choice',
        required: true,
        options: [
          {
            value: profileOnly,
            label: {
              fr: 'Le profil seul : conseillé si le fichier peut contenir des données personnelles',
              en: 'The profile alone: advised if the file may hold personal data',
            },
          },
          { value: keepFile, label: { fr: 'Le profil et le fichier', en: 'The profile and the file' } },
        ],
      },
    ],
  }
}

async function describeInCatalogue(scope: Scope, rows: readonly ChosenRow[], { fileId }: { fileId: string | null }) {
  if (!fileId) throw new Conflict('catalogue.file-not-kept-here')
  const chosen = rows.filter(({ choice }) => choice !== 'skip')
  let keepsFile = true
  for (const { values } of chosen) {
    const name = String(values.name ?? values.title)
    const { distribution_id } = await recordFile(scope, { title: String(values.title), name, file_id: fileId })
    keepsFile = values.keeping === keepFile
    await askProfile(scope, { distribution_id, forget: !keepsFile })
  }
  return { created: chosen.length, updated: 0, ...(keepsFile ? {} : { letFileGo: true }) }
}
