import { today } from '#kernel/clock.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listParties } from '#organisation/list-parties.ts'
import { Field, type Option } from '#ui/field.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { bodiesPath } from '../../paths.ts'
import { isAssembly, presences } from '../body.ts'
import type { ReadMeeting } from '../read-meeting.ts'
import { meetingWords } from './meeting-words.ts'

interface Props {
  visit: Visit
  read: ReadMeeting
  action: string
  edits: boolean
}

/** Rooms in the form for people invited that day: always one more than those who are noted. */
const fewestGuests = 3

/** Who came; to be written from the day of the meeting on, and corrected afterwards. */
export async function attendanceSection({ visit, read, action, edits }: Props) {
  const { language, scope, href } = visit
  const { meeting, members, attendance } = read
  const { attendance: say, groups } = meetingWords[language]
  const early = meeting.meets_on > today(scope)
  const held = meeting.state === 'held'
  const form = edits && !early && (members.length > 0 || held)
  return (
    <section id="presences">
      <h2>{say.title}</h2>
      {held &&
        presences.map(state => (
          <Group
            key={state}
            visit={visit}
            title={groups[state]}
            people={attendance.filter(one => one.state === state)}
          />
        ))}
      {early && <p class="note">{say.wait(formatDate(meeting.meets_on, language))}</p>}
      {!held && members.length === 0 && (
        <p>
          {say.noMember} <a href={href(`${bodiesPath}/${meeting.body_id}#membres`)}>{say.toBody}</a>
        </p>
      )}
      {form && held && (
        <details open={visit.typed.do === 'attendance'}>
          <summary>{say.change}</summary>
          <AttendanceForm visit={visit} read={read} action={action} parties={await partiesOf(visit)} />
        </details>
      )}
      {form && !held && <AttendanceForm visit={visit} read={read} action={action} parties={await partiesOf(visit)} />}
    </section>
  )
}

type GroupProps = { visit: Visit; title: string; people: ReadMeeting['attendance'] }

function Group({ visit: { language }, title, people }: GroupProps) {
  const { outside } = meetingWords[language].attendance
  if (people.length === 0) return null
  return (
    <>
      <h3>{`${title} (${people.length})`}</h3>
      <ul class="plain">
        {people.map(({ member_id, name, party }) => (
          <li key={member_id ?? name}>
            {name}
            {party && <span class="field-note">{`${party}, ${outside}`}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

async function partiesOf({ scope }: Visit): Promise<Option[]> {
  return (await listParties(scope, {})).map(({ id, name }) => ({ value: id, label: name }))
}

type FormProps = Omit<Props, 'edits'> & { parties: readonly Option[] }

function AttendanceForm({ visit, read: { meeting, members, attendance }, action, parties }: FormProps) {
  const { language, typed } = visit
  const { attendance: say, presences: words, fields } = meetingWords[language]
  const sent = one(typed.do) === 'attendance'
  const guests = attendance.filter(({ member_id }) => member_id === null)
  const sentRooms = sent ? guestsTyped(typed).length : 0
  const rooms = Array.from({ length: Math.max(fewestGuests, guests.length + 1, sentRooms) }, (_, i) => i + 1)
  const value = (name: string, recorded: string | null | undefined) =>
    sent ? one(typed[name]) : (recorded ?? undefined)
  return (
    <Form action={action} hidden={{ do: 'attendance' }}>
      {members.map(({ id, name, party }) => (
        <Field
          key={id}
          language={language}
          kind="radio"
          name={`member.${id}`}
          label={party ? `${name} (${party})` : name}
          options={presences.map(state => ({ value: state, label: capitalised(words[state]) }))}
          value={value(`member.${id}`, attendance.find(({ member_id }) => member_id === id)?.state ?? 'present')}
        />
      ))}
      <fieldset class="guests">
        <legend>{say.guests}</legend>
        {rooms.map(n => (
          <div key={n}>
            <Field
              language={language}
              kind="text"
              name={`guest.${n}`}
              label={say.guestName(n)}
              value={value(`guest.${n}`, guests[n - 1]?.name)}
              maxLength={160}
            />
            <Field
              language={language}
              kind="select"
              name={`guest_party.${n}`}
              label={say.guestParty(n)}
              placeholder="–"
              options={parties}
              value={value(`guest_party.${n}`, guests[n - 1]?.party_id)}
            />
          </div>
        ))}
      </fieldset>
      {isAssembly(meeting.kind) && (
        <Field
          language={language}
          kind="checkbox"
          name="debated_roadmap"
          value="yes"
          label={fields.debated_roadmap}
          checked={sent ? one(typed.debated_roadmap) === 'yes' : meeting.debated_roadmap}
          error={visit.problem('debated_roadmap')}
        />
      )}
      <Buttons language={language} label={say.save} />
    </Form>
  )
}

/** The rooms of the form in which somebody's name was sent. */
export function guestsTyped(typed: Visit['typed']): string[] {
  return Object.keys(typed).flatMap(name => /^guest\.(\d{1,2})$/.exec(name)?.[1] ?? [])
}
