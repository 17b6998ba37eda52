import { defaultLimits, unzipSafely } from '#modules/intake/public.ts'
import { readDbf } from './dbf.ts'
import type { HeldTable } from './read-source.ts'

const parts = /\.(?:shp|dbf|prj|cpg)$/i

/** The layers of a zip of shapefiles: attributes from .dbf, extent and kind of geometry from the head of .shp, system from .prj. */
export function readShapefiles(bytes: Uint8Array): HeldTable[] {
  const files = unzipSafely(bytes, defaultLimits, name => parts.test(name))
  const layers = [...files.keys()].filter(name => /\.shp$/i.test(name))
  return layers.flatMap(shp => {
    const beside = (extension: string) =>
      [...files].find(([name]) => name.toLowerCase() === shp.toLowerCase().replace(/shp$/, extension))?.[1]
    const dbf = beside('dbf')
    return dbf ? [layer(shp, files.get(shp) ?? new Uint8Array(), dbf, beside('prj'), beside('cpg'))] : []
  })
}

function layer(
  name: string,
  shp: Uint8Array,
  dbf: Uint8Array,
  prj: Uint8Array | undefined,
  cpg: Uint8Array | undefined,
): HeldTable {
  const geo = { crs: prj ? crsOf(new TextDecoder().decode(prj)) : null, extent: extentOf(shp) }
  const title = name.split('/').at(-1) ?? name
  return { name: title, headerLine: null, ...readDbf(dbf, encodingOf(cpg)), geo }
}

/** What .cpg says (UTF-8, 1252, ISO-8859-1…); without it, ArcGIS writes in the table of letters of its Windows. */
function encodingOf(cpg: Uint8Array | undefined): string {
  const said = cpg ? new TextDecoder().decode(cpg).trim() : ''
  const name = said.replace(/^(?:ansi |cp)?(\d{4})$/i, 'windows-$1').replace(/^88591$/, 'iso-8859-1')
  return ['utf-8', 'iso-8859-1', 'iso-8859-15'].find(known => known === name.toLowerCase()) ?? 'windows-1252'
}

/** Bytes 36 to 67 of the header of .shp: west, south, east, north. */
function extentOf(shp: Uint8Array): [number, number, number, number] | null {
  if (shp.length < 100) return null
  const view = new DataView(shp.buffer, shp.byteOffset)
  const bound = (at: number) => view.getFloat64(at, true)
  const extent: [number, number, number, number] = [bound(36), bound(44), bound(52), bound(60)]
  return extent.every(Number.isFinite) && extent[0] <= extent[2] ? extent : null
}

/** EPSG code of a .prj: what it declares, or what French software calls its usual systems; else its name. */
export function crsOf(wkt: string): string | null {
  const declared = [...wkt.matchAll(/AUTHORITY\["EPSG",\s*"?(\d{4,5})"?\]/g)].at(-1)?.[1]
  if (declared) return `EPSG:${declared}`
  const name = /^\s*(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\["([^"]+)"/.exec(wkt)?.[1]
  if (!name) return null
  if (/lambert[-_ ]?93/i.test(name)) return 'EPSG:2154'
  const zone = /CC[-_ ]?(4[2-9]|50)/i.exec(name)?.[1]
  if (zone) return `EPSG:39${zone}`
  return /^(?:GCS_)?WGS[-_ ]?(?:19)?84$/i.test(name) ? 'EPSG:4326' : name
}
