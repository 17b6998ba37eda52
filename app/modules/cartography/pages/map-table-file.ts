import { mediaTypes, page, type Visit } from '#kernel/page.ts'
import { writeCsv } from '#records/write-list.ts'
import { mapTablePath } from '../paths.ts'
import { type MapReading, readMap } from '../read-map.ts'
import { askedBy } from './asked.ts'
import { tableLines } from './table-lines.ts'
import { vendorLines } from './vendor-lines.ts'
import { mapWords } from './words.ts'

/** The table of the map as a file, every line of it, under the same view and filters. */
export const mapTablePage = page({
  path: mapTablePath,
  needs: 'cartography.read',
  async get(visit) {
    const { language, scope } = visit
    const asked = askedBy(visit)
    const reading = await readMap(scope, asked.input)
    const table = asked.input.view === 'vendors' ? vendors(visit, reading) : applications(visit, reading)
    const name = `${mapWords[language].file}-${scope.tenant.slug}.csv`
    return { download: writeCsv(table), type: mediaTypes.csv, name }
  },
})

function applications(visit: Visit, { records, choices }: MapReading) {
  const { table: say, kinds } = mapWords[visit.language]
  return {
    headers: [say.name, say.kind, say.directorates, say.vendor, say.hosting, say.ai, say.links],
    rows: tableLines(visit, records, choices).map(line => [
      line.name,
      kinds[line.kind],
      line.directorates.join(' ; '),
      line.vendor,
      line.hosting,
      [line.ai, ...line.systems.map(({ name }) => name)].join(' ; '),
      line.links,
    ]),
  }
}

function vendors({ language }: Visit, { records, choices }: MapReading) {
  const { vendors: say } = mapWords[language]
  return {
    headers: [say.vendor, say.applications, say.users, say.vital, say.ai, say.directorates],
    rows: vendorLines(records.applications, choices).map(line => [
      line.name ?? say.none,
      line.applications,
      line.users,
      line.vital,
      line.withAi,
      line.directorates.map(({ name, applications: n }) => `${name} (${n})`).join(' ; '),
    ]),
  }
}
