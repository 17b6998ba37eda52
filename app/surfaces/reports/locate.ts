import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const places = {
  'typst.worker': ['typst.worker.ts', 'workers/typst.js'],
  'plan.typ': ['plan.typ', 'app/surfaces/reports/plan.typ'],
  'sheet.typ': ['sheet.typ', 'app/surfaces/reports/sheet.typ'],
} as const

/** Path of a file that is not bundled: beside this module in the sources, above the bundle's folder in production. */
export function locate(name: keyof typeof places, from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const found = places[name].map(place => join(folder, place)).find(path => existsSync(path))
    if (found) return found
    if (folder === dirname(folder)) throw new Error(`${name} is missing from the installation`)
  }
}
