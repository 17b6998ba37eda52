import type { Part } from '#kernel/module/parts.ts'
import { dailyReminders } from './jobs.ts'
import { listDates } from './list-dates.ts'
import { mailDue } from './mail-due.ts'
import { remindersPage } from './pages/reminders.tsx'
import { readFollowUp } from './read-follow-up.ts'
import { setFollowUp } from './set-follow-up.ts'
import { reminderTexts } from './texts.ts'
import { deadlines, waiting } from './waiting.ts'

/** The days that governance sets: on the home page, in calendars, by mail. */
export const reminders: Part = {
  texts: reminderTexts,
  permissions: {},
  operations: [listDates, readFollowUp, setFollowUp, mailDue],
  pages: [remindersPage],
  jobs: [dailyReminders],
  waiting,
  deadlines,
}
