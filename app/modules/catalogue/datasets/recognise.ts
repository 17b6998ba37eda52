import type { ChosenRow, ReadFile, Recogniser } from '#kernel/recognition.ts'
import { mapColumns, normaliseHeader } from '#kernel/sheets.ts'
import { matchDirectorate } from '#organisation/directorate.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { chooseSheet } from '#records/read-table.ts'
import { saveLines, withoutBlanks } from '#records/save-lines.ts'
import { formats as allFormats, termOf } from '../vocabularies/terms.ts'
import { readFormat, splitValues } from './dataset-cells.ts'
import { datasetFields } from './dataset-columns.ts'
import { judgeDatasets } from './judge-datasets.ts'
import { listTitles } from './list-titles.ts'
import { cataloguePath } from './pages/paths.ts'
import { previewDatasets } from './preview-datasets.ts'
import { saveDatasets } from './save-datasets.ts'

/** A list of datasets: an inventory in a spreadsheet, or a catalogue that follows the SCDL schema. */
export const datasetsRecogniser: Recogniser = {
  id: 'catalogue.datasets',
  label: { fr: 'une liste de jeux de données', en: 'a list of datasets' },
  needs: [saveDatasets.spec.needs],
  list: cataloguePath,
  outcome: (created, updated) => ({
    fr: `${created} ${created > 1 ? 'jeux de données inscrits' : 'jeu de données inscrit'}, ${updated} ${updated > 1 ? 'complétés' : 'complété'}.`,
    en: `${created} ${created === 1 ? 'dataset' : 'datasets'} added, ${updated} completed.`,
  }),
  recognise: scoreDatasets,
  async preview(scope, file, mapping) {
    const directorates = await listDirectorates(scope, {})
    const preview = await previewDatasets(file, mapping, {
      directorateOf: typed => matchDirectorate(directorates, typed)?.id,
      recorded: titles => listTitles(scope, { titles: [...titles] }),
    })
    const judges = preview.rows.some(({ values }) => values.personal_data !== undefined)
    return { ...preview, needs: [saveDatasets.spec.needs, ...(judges ? [judgeDatasets.spec.needs] : [])] }
  },
  apply: (scope, rows) => saveLines(rows, inputOf, datasets => saveDatasets(scope, { datasets, source: 'import' })),
}

/** Columns that lists of datasets have and few other lists do. */
const signs = ['frequency', 'licence', 'formats', 'keywords', 'themes', 'place', 'modified_on', 'access_level']
/** Columns of the SCDL schema « catalogue ». */
const scdl = ['coll siret', 'titre', 'freq maj', 'producteur siret', 'format ressources', 'mots cles']
const ofData = /\b(jeux? de donnees|donnees?|datasets?|catalogue|open ?data)\b/

function scoreDatasets(file: ReadFile): number {
  const found = chooseSheet(file, datasetFields)
  if (!found) return 0
  const { headers } = found
  const plain = headers.map(normaliseHeader)
  if (scdl.filter(name => plain.includes(name)).length >= 4) return 0.97
  const mapping = mapColumns(headers, [...datasetFields])
  const fed = Object.values(mapping)
  const titleHeader = Object.keys(mapping).find(key => mapping[key] === 'title')
  if (titleHeader === undefined) return 0
  const shown = signs.filter(name => fed.includes(name)).length
  const named = ofData.test(normaliseHeader(titleHeader)) || ofData.test(normaliseHeader(file.name))
  if (shown >= 2 && named) return 0.9
  return shown >= 4 ? 0.7 : 0
}

type Input = Parameters<typeof saveDatasets>[1]['datasets'][number]

/** Formats and address make its distributions; a new dataset needs a family. */
function inputOf({ values, choice }: ChosenRow): Input {
  const { formats, url, directorate: _directorate, ...rest } = values
  const distributions = distributionsOf(String(formats ?? ''), typeof url === 'string' ? url : null)
  return {
    ...(choice === 'create' ? { family: familyOf(values) } : {}),
    ...withoutBlanks(rest),
    title: String(values.title),
    ...(distributions.length > 0 ? { distributions } : {}),
  }
}

const geographic = ['SHP', 'GPKG', 'GEOJSON', 'WFS', 'WMS', 'WMTS', 'GML', 'KML', 'DXF', 'TIFF', 'LAZ']

/** Where data lives first, when the list does not say: open when it is licensed, open or online, geographic by its formats, else internal. */
function familyOf({ licence, access_level, formats, url }: ChosenRow['values']): Input['family'] {
  if (typeof licence === 'string' || typeof url === 'string' || access_level === 'open') return 'open-data'
  const found = splitValues(String(formats ?? '')).map(readFormat)
  return found.some(format => format && geographic.includes(format)) ? 'gis' : 'business'
}

function distributionsOf(formats: string, url: string | null): NonNullable<Input['distributions']> {
  const typed = splitValues(formats).slice(0, 20)
  if (typed.length === 0) return url ? [{ kind: 'page', access_url: url }] : []
  return typed.map(text => {
    const format = readFormat(text)
    return {
      kind: termOf(allFormats, format)?.kind ?? 'file',
      format,
      format_text: text.slice(0, 200),
      access_url: url,
    }
  })
}
