import type { Scope } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { recordIncident } from '#modules/transparency/incidents/record-incident.ts'
import { recordNotification } from '#modules/transparency/incidents/record-notification.ts'
import { linkProcessing } from '#modules/transparency/processing/link-processing.ts'
import { saveProcessings } from '#modules/transparency/processing/save-processings.ts'

/** A processing record tied to a system, an incident with it and who was told: all named after the marker. */
export async function fillProcessing(admin: Scope, marker: string): Promise<void> {
  const record_id = await saveSystem(admin, { name: `${marker} à déclarer`, kind: 'ai', origin: 'chosen' })
  const [processing_id = ''] = await saveProcessings(admin, {
    processings: [{ reference: marker, name: marker, purpose: marker, processors: marker }],
  })
  await linkProcessing(admin, { processing_id, kind: 'system', record_id })
  const { id } = await recordIncident(admin, {
    what: marker,
    known_on: '2026-11-20',
    system_id: record_id,
    personal_data: true,
    persons: 41_239,
  })
  const file = { name: `${marker}.txt`, content: new TextEncoder().encode(`${marker} CNIL`) }
  await recordNotification(admin, { incident_id: id, code: 'cnil', done_on: '2026-11-21', reference: marker, file })
}
