import type { FileFormat, FileProfile } from '../profiling/profile.ts'

/** How the catalogue calls the format of a file that was profiled. */
export const formatCodes: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  ods: 'ODS',
  json: 'JSON',
  geojson: 'GEOJSON',
  gpkg: 'GPKG',
  shapefile: 'SHP',
  parquet: 'PARQUET',
}

/** `registre_subventions-2026.csv` → « Registre subventions 2026 » */
export function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .slice(0, 200)
  return words === '' ? 'Fichier sans nom' : words.charAt(0).toUpperCase() + words.slice(1)
}

const mostNamed = 40

/** The columns by their names and what they were recognised as: a first description, to be completed by people. */
export function describeColumns({ columns }: FileProfile): string {
  const named = columns
    .slice(0, mostNamed)
    .map(({ name, meaning }) => (meaning ? `${name} (${meaning.label.fr})` : name))
  const more = columns.length - mostNamed
  return `Colonnes\u202f: ${named.join(', ')}${more > 0 ? `… et ${more} autres` : ''}.`.slice(0, 4_000)
}

/** What the file itself tells of the dataset: its place only where coordinates are degrees, which a description needs. */
export function factsOf({ format, crs, extent }: FileProfile) {
  return {
    family: format === 'geojson' || crs !== null ? ('gis' as const) : ('business' as const),
    crs,
    bbox: crs === 'EPSG:4326' ? extent : null,
  }
}
