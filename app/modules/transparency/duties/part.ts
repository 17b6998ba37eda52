import type { Part } from '#kernel/module/parts.ts'
import { assignDuty } from './assign-duty.ts'
import { besideSystem } from './beside.ts'
import { closeDuty } from './close-duty.ts'
import { deadlines } from './deadlines.ts'
import { guardUse } from './guard.ts'
import { dailyReminders } from './jobs.ts'
import { liftOverride } from './lift-override.ts'
import { listDuties } from './list-duties.ts'
import { mailDueDuties } from './mail-due-duties.ts'
import { dutiesPage } from './pages/duties.tsx'
import { dutiesCalendarPage, dutyEvidencePage } from './pages/duty-files.ts'
import { dutyPage } from './pages/duty.tsx'
import { dutyRegister } from './pages/duty-register.ts'
import { remindersPage } from './pages/reminders.tsx'
import { systemDutiesPage } from './pages/system-duties.tsx'
import { readDuty } from './read-duty.ts'
import { readDutyCalendar } from './read-duty-calendar.ts'
import { readEvidence } from './read-evidence.ts'
import { readFollowUp } from './read-follow-up.ts'
import { readObstacles } from './read-obstacles.ts'
import { reopenDuty } from './reopen-duty.ts'
import { setDutyAside } from './set-duty-aside.ts'
import { setFollowUp } from './set-follow-up.ts'
import { signOverride } from './sign-override.ts'
import { dutyTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** What each qualified system owes, by when, and what shows that it is done; what stands in the way of its use. */
export const duties: Part = {
  permissions: {
    'transparency.close-duty': {
      admin: 'all',
      'ai-lead': 'all',
      dpo: 'all',
      it: 'all',
      hr: 'all',
      referent: 'directorate',
    },
    'transparency.sign-override': { admin: 'all' },
    'transparency.validate': { admin: 'all', 'ai-lead': 'all', dpo: 'all' },
  },
  operations: [
    listDuties,
    readDuty,
    assignDuty,
    closeDuty,
    setDutyAside,
    reopenDuty,
    readEvidence,
    readDutyCalendar,
    readObstacles,
    signOverride,
    liftOverride,
    readFollowUp,
    setFollowUp,
    mailDueDuties,
  ],
  pages: [dutiesPage, remindersPage, dutiesCalendarPage, dutyPage, dutyEvidencePage, systemDutiesPage],
  registers: [dutyRegister],
  jobs: [dailyReminders],
  texts: dutyTexts,
  guards: { 'inventory.put-into-use': guardUse },
  beside: { 'inventory.system': besideSystem },
  waiting,
  deadlines,
}
