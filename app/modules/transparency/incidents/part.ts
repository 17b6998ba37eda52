import type { Part } from '#kernel/module/parts.ts'
import { besideSystem, search } from './beside.ts'
import { closeIncident } from './close-incident.ts'
import { deadlines } from './deadlines.ts'
import { editIncident } from './edit-incident.ts'
import { listIncidents } from './list-incidents.ts'
import { editIncidentPage, newIncidentPage } from './pages/incident-edit.tsx'
import { incidentPage, notificationFilePage } from './pages/incident-page.tsx'
import { incidentRegister } from './pages/incident-register.ts'
import { incidentPdfPage } from './pages/incident-sheet.ts'
import { incidentsPage } from './pages/incidents.tsx'
import { readIncident } from './read-incident.ts'
import { readNotificationFile } from './read-notification-file.ts'
import { recordIncident } from './record-incident.ts'
import { recordNotification } from './record-notification.ts'
import { reopenIncident } from './reopen-incident.ts'
import { reopenNotification } from './reopen-notification.ts'
import { skipNotification } from './skip-notification.ts'
import { suspendUse } from './suspend-use.ts'
import { incidentTexts } from './texts.ts'
import { waiting } from './waiting.ts'

const handlers = { admin: 'all', 'ai-lead': 'all', dpo: 'all', it: 'all' } as const

/** Incidents and the clocks of two laws on one file: read by those who handle them, and by nobody else. */
export const incidents: Part = {
  texts: incidentTexts,
  permissions: { 'transparency.read-incidents': handlers, 'transparency.handle-incidents': handlers },
  operations: [
    listIncidents,
    readIncident,
    recordIncident,
    editIncident,
    recordNotification,
    skipNotification,
    reopenNotification,
    suspendUse,
    closeIncident,
    reopenIncident,
    readNotificationFile,
  ],
  registers: [incidentRegister],
  pages: [incidentsPage, newIncidentPage, incidentPage, editIncidentPage, incidentPdfPage, notificationFilePage],
  search,
  waiting,
  deadlines,
  beside: { 'inventory.system': besideSystem },
}
