import { z } from 'zod'
import { civilDate, today } from '#kernel/clock.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { formatDate } from '#kernel/texts.ts'
import { loadSystems, saveSystem, systemKinds } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { timeOf } from './clock.ts'
import { openIncident } from './open-incident.ts'
import { recordNotification } from './record-notification.ts'

/** Puts the system out of use (AI Act art. 26(5)), for whoever may change it, and keeps the reason among the measures. */
export const suspendUse = command({
  name: 'transparency.suspend-use',
  summary: {
    fr: 'Suspendre l’usage d’un système après un incident',
    en: 'Suspend the use of a system after an incident',
  },
  needs: 'transparency.handle-incidents',
  input: z.object({ id: fields.id, reason: fields.line(500) }),
  http: 'POST /incidents/:id/suspend',
  secret: ['reason'],
  async run(scope, { id, reason }) {
    const incident = await openIncident(scope, id)
    if (!incident.system_id) throw new Conflict('transparency.no-system-to-suspend')
    const [system] = await loadSystems(scope, incident.system_id)
    if (!system) throw new NotFound('transparency.incident-system')
    const { name, origin } = system
    const kind = systemKinds.find(known => known === system.kind) ?? 'ai'
    await saveSystem(scope, { id: system.id, name, kind, origin: originOf(origin), status: 'disabled' })
    const now = scope.clock.now()
    const day = today(scope)
    const line = `Usage suspendu le ${formatDate(day, 'fr')} : ${reason}`
    await db(scope)
      .updateTable('transparency.incident')
      .set({ suspended_on: day, measures: [incident.measures, line].filter(Boolean).join('\n') })
      .where('id', '=', id)
      .execute()
    if (!incident.steps.some(({ code }) => code === 'suspend-use')) return
    const { timeZone } = scope.tenant
    const when = { done_on: civilDate(now, timeZone), done_time: timeOf(now, timeZone) }
    await recordNotification(scope, { incident_id: id, code: 'suspend-use', ...when, reference: reason.slice(0, 200) })
  },
})

const origins = ['chosen', 'built', 'experimental', 'imposed'] as const

function originOf(origin: string) {
  return origins.find(known => known === origin) ?? 'chosen'
}
