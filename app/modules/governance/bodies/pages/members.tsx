import { today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf, worded } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { seats } from '../body.ts'
import type { Member } from '../load-members.ts'
import type { ReadBody } from '../read-body.ts'
import { bodyWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadBody
  action: string
  edits: boolean
}

/** Who sits, with a form for one more, and one to free each seat. */
export async function membersSection({ visit, read, action, edits }: Props) {
  const { language, scope } = visit
  const say = bodyWords[language]
  const sitting = read.members.filter(({ sits }) => sits)
  const former = read.members.filter(({ until }) => until !== null)
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const field = fieldsOf(visit, say.memberFields, { since: today(scope), seat: 'member' }, 'member')
  return (
    <section id="membres">
      <h2>{say.membersTitle}</h2>
      {sitting.length === 0 ? (
        <p class="note">{say.noMember}</p>
      ) : (
        <MemberTable visit={visit} members={sitting} action={action} edits={edits} />
      )}
      {former.length > 0 && (
        <details>
          <summary>{say.former(former.length)}</summary>
          <ul class="plain">
            {former.map(({ id, name, since, until }) => (
              <li key={id}>
                {name}
                <span class="field-note">{`${formatDate(since, language)} – ${formatDate(until ?? since, language)}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {edits && (
        <details open={sitting.length === 0 || visit.typed.do === 'member'}>
          <summary>{say.addMember}</summary>
          <Form action={action} hidden={{ do: 'member' }}>
            <Field {...field('name')} kind="text" help={say.memberHelp} maxLength={160} required />
            <Field {...field('seat')} kind="select" options={worded(seats, say.seats)} required />
            <Field
              {...field('directorate_id')}
              kind="select"
              placeholder="–"
              options={named(await listDirectorates(scope, {}))}
            />
            <Field {...field('party_id')} kind="select" placeholder="–" options={named(await listParties(scope, {}))} />
            <Field {...field('since')} kind="date" help={say.sinceHelp} required />
            <Buttons language={language} label={say.addMember} />
          </Form>
        </details>
      )}
    </section>
  )
}

function MemberTable({ visit, members, action, edits }: Omit<Props, 'read'> & { members: readonly Member[] }) {
  const { language, scope } = visit
  const say = bodyWords[language]
  const heads = [say.memberFields.name, say.seat, say.place, say.since, ...(edits ? [say.endMember] : [])]
  return (
    <div class="table-box">
      <table class="rows" role="table">
        <caption class="visually-hidden">{say.membersTitle}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map(head => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {members.map(member => (
            <tr key={member.id} role="row">
              <th scope="row" role="rowheader">
                {member.name}
              </th>
              <td role="cell" data-label={say.seat}>
                <span>{say.seats[member.seat as keyof typeof say.seats]}</span>
              </td>
              <td role="cell" data-label={say.place}>
                <span>{member.party ?? member.directorate ?? '–'}</span>
              </td>
              <td role="cell" data-label={say.since}>
                <span>{formatDate(member.since, language)}</span>
              </td>
              {edits && (
                <td role="cell" data-label={say.endMember}>
                  <details>
                    <summary>
                      {say.endMember}
                      <span class="visually-hidden">{`, ${member.name}`}</span>
                    </summary>
                    <form method="post" action={action} class="row">
                      <input type="hidden" name="do" value="end" />
                      <input type="hidden" name="member" value={member.id} />
                      <input type="date" name="until" value={today(scope)} aria-label={say.endOf(member.name)} />
                      <button type="submit" class="button-small" aria-label={`${say.endMember}, ${member.name}`}>
                        {say.endMember}
                      </button>
                    </form>
                  </details>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
