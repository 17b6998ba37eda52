import { NotFound } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { answersOf, requireAnswers } from '#ui/form-answers.ts'
import { recordDecision } from '../../decisions/record-decision.ts'
import { presences } from '../body.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { holdMeeting } from '../hold-meeting.ts'
import { readMeeting } from '../read-meeting.ts'
import { writeMinutes } from '../write-minutes.ts'
import { guestsTyped } from './meeting-attendance.tsx'
import { meetingWords } from './meeting-words.ts'

/** One of the forms of a meeting: what to announce, and where one goes on. */
export async function postMeeting(visit: Visit, id: string): Promise<{ flash: string; at: string }> {
  const { scope, language, typed } = visit
  const say = meetingWords[language]
  const { text, choice } = answersOf(visit)
  switch (one(typed.do)) {
    case 'attendance': {
      const { members } = await readMeeting(scope, { id })
      await holdMeeting(scope, {
        id,
        members: members.flatMap(member => {
          const state = choice(`member.${member.id}`, presences)
          return state ? [{ member_id: member.id, state }] : []
        }),
        guests: guestsTyped(typed).flatMap(n => {
          const name = text(`guest.${n}`)
          return name ? [{ name, party_id: text(`guest_party.${n}`) }] : []
        }),
        debated_roadmap: text('debated_roadmap') === 'yes',
      })
      return { flash: say.attendance.saved, at: '#decisions' }
    }
    case 'decision': {
      requireAnswers(visit, 'subject', 'decided')
      const { meeting } = await readMeeting(scope, { id })
      const { number } = await recordDecision(scope, {
        body_id: meeting.body_id,
        meeting_id: id,
        subject: text('subject') ?? '',
        decided: text('decided') ?? '',
        owner: text('owner'),
        due_on: text('due_on'),
        decided_on: meeting.meets_on,
      })
      return { flash: say.decisions.saved(number), at: '#decisions' }
    }
    case 'minutes': {
      const [file] = visit.files
      await writeMinutes(scope, {
        id,
        minutes: text('minutes'),
        ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
      })
      return { flash: say.minutes.saved, at: '#compte-rendu' }
    }
    case 'cancel':
      requireAnswers(visit, 'reason')
      await cancelMeeting(scope, { id, reason: text('reason') ?? '' })
      return { flash: say.cancel.done, at: '' }
    default:
      throw new NotFound('kernel.not-found')
  }
}
