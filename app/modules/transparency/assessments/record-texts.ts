import type { Work } from '#kernel/scope.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { applicationWords, loadSystems, systemWords } from '#modules/inventory/public.ts'
import { namesOf, positionsOf, processingsOf, sheetsOf } from './record-rows.ts'

/** `system.purpose` → what the registers say, in French as documents are. */
export type RecordTexts = ReadonlyMap<string, string>

const statuses: Readonly<Record<string, string>> = systemWords.fr.statuses
const hostings: Readonly<Record<string, string>> = applicationWords.fr.hosting

/** What the registers say today of every system, or of one. */
export async function loadRecordTexts(scope: Work, only?: string): Promise<Map<string, RecordTexts>> {
  const systems = await loadSystems(scope, only)
  const names = await namesOf(scope)
  const sheets = await sheetsOf(scope)
  const processings = await processingsOf(scope)
  const positions = await positionsOf(scope)
  return new Map(
    systems.map(system => {
      const { id, users, hosting, hosting_country } = system
      const said = new Map<string, string>()
      const say = (place: string, text: string | null | undefined) => text?.trim() && said.set(place, text.trim())
      const label = (place: string, name: string, text: string | null | undefined) =>
        say(place, text && frenchSpaces(`${name} : ${text}`))
      say('system.purpose', system.purpose)
      label('system.owner', 'Responsable', system.owner)
      label('system.directorate', 'Direction', names.get(system.directorate_id ?? ''))
      label('system.vendor', 'Éditeur', names.get(system.vendor_id ?? ''))
      label('system.status', 'Situation', statuses[system.status])
      label('system.data_kinds', 'Données du logiciel', system.data_kinds?.join(', '))
      label('system.users', 'Utilisateurs du logiciel', users?.toString())
      if (hosting !== 'unknown')
        label('system.hosting', 'Hébergement', [hostings[hosting ?? ''], hosting_country].filter(Boolean).join(', '))
      for (const [key, text] of Object.entries(sheets.get(id) ?? {})) say(`sheet.${key}`, text)
      for (const [key, text] of Object.entries(processings.get(id) ?? {})) say(`processing.${key}`, text)
      for (const [place, text] of Object.entries(positions.get(id) ?? {})) say(place, text)
      return [id, said] as const
    }),
  )
}

/** What the record says in these places; null when it says nothing. */
export function recordSays(from: readonly string[], record: RecordTexts | undefined): string | null {
  const said = from.flatMap(place => record?.get(place) ?? [])
  return said.length > 0 ? [...new Set(said)].join('\n') : null
}
