import type { Part } from '#kernel/module/parts.ts'
import { archiveBody } from './archive-body.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { editMeeting } from './edit-meeting.ts'
import { endMember } from './end-member.ts'
import { holdMeeting } from './hold-meeting.ts'
import { listBodies } from './list-bodies.ts'
import { listMeetings } from './list-meetings.ts'
import { bodiesPage } from './pages/bodies.tsx'
import { archiveBodyPage, restoreBodyPage } from './pages/body-archive.ts'
import { editBodyPage, newBodyPage } from './pages/body-form.tsx'
import { bodyPage } from './pages/body.tsx'
import { bodyRegister } from './pages/body-register.ts'
import { editMeetingPage, newMeetingPage } from './pages/meeting-form.tsx'
import { meetingPage, minutesFilePage } from './pages/meeting.tsx'
import { meetingRegister } from './pages/meeting-register.ts'
import { convocationPages, minutesPages } from './pages/meeting-sheets.ts'
import { meetingsPage } from './pages/meetings.tsx'
import { planMeeting } from './plan-meeting.ts'
import { readBody } from './read-body.ts'
import { readMeeting } from './read-meeting.ts'
import { readMinutesFile } from './read-minutes-file.ts'
import { restoreBody } from './restore-body.ts'
import { saveBody } from './save-body.ts'
import { saveMember } from './save-member.ts'
import { searchBodies } from './search.ts'
import { bodyTexts } from './texts.ts'
import { writeMinutes } from './write-minutes.ts'

/** Instances that meet: who sits, when, who came, what was said. Kinds and domains are data: ethics of AI is one of them. */
export const bodies: Part = {
  texts: bodyTexts,
  permissions: {},
  operations: [
    listBodies,
    readBody,
    saveBody,
    archiveBody,
    restoreBody,
    saveMember,
    endMember,
    listMeetings,
    readMeeting,
    planMeeting,
    editMeeting,
    cancelMeeting,
    holdMeeting,
    writeMinutes,
    readMinutesFile,
  ],
  registers: [bodyRegister, meetingRegister],
  pages: [
    bodiesPage,
    newBodyPage,
    meetingsPage,
    bodyPage,
    editBodyPage,
    archiveBodyPage,
    restoreBodyPage,
    newMeetingPage,
    meetingPage,
    editMeetingPage,
    minutesFilePage,
    ...convocationPages,
    ...minutesPages,
  ],
  search: searchBodies,
}
