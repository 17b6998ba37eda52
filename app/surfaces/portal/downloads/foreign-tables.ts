import { writeCsv } from '#records/write-list.ts'
import { paths } from '../paths.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { csv, json } from './register-files.ts'
import { pageOf, recordOf } from './register-record.ts'
import { saidUnder, standards } from './standards.ts'

/** One line per system under the columns of another register. A column that we have nothing for stays empty. */
function tableIn(standard: 'etalab' | 'uk', visit: PublicVisit) {
  const columns = standards[standard]
  return {
    headers: columns.map(({ column }) => column),
    rows: visit.publications.systems.map(system => {
      const record = recordOf(visit, system)
      return columns.map(({ from }) => saidUnder(standard, from, record) || null)
    }),
  }
}

/** What Annex VIII, section C, asks of a public deployer, for each AI system; `concerned` = it is of high risk under Annex III. */
function annexEight(visit: PublicVisit) {
  return visit.publications.systems
    .filter(({ content }) => content.nature === 'ai')
    .map(system => {
      const record = recordOf(visit, system)
      const told = standards.eu.map(({ key, from }) => [key, saidUnder('eu', from, record) || null] as const)
      return {
        system: system.content.name,
        page: pageOf(visit, system.code),
        concerned: system.content.tier === 'HAUT_RISQUE_ANNEXE_III',
        ...Object.fromEntries(told),
      }
    })
}

export const foreignTables: readonly PublicPage[] = [
  {
    path: paths.etalab,
    spoken: false,
    draw: visit => ({ bytes: writeCsv(tableIn('etalab', visit)), type: csv, name: 'inventaire-etalab.csv' }),
  },
  {
    path: paths.atrs,
    spoken: false,
    draw: visit => ({ bytes: writeCsv(tableIn('uk', visit)), type: csv, name: 'registre-atrs.csv' }),
  },
  {
    path: paths.euCsv,
    spoken: false,
    draw(visit) {
      const headers = [
        'Système',
        'Page',
        'Concerné (haut risque, annexe III)',
        ...standards.eu.map(({ column }) => column),
      ]
      const rows = annexEight(visit).map(row => Object.values(row))
      return { bytes: writeCsv({ headers, rows }), type: csv, name: 'annexe-viii-c.csv' }
    },
  },
  {
    path: paths.euJson,
    spoken: false,
    draw: visit => ({ bytes: JSON.stringify({ systems: annexEight(visit) }, null, 1), type: json }),
  },
]
