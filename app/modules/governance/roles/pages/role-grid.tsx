import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Holder } from '../load-holders.ts'
import { nameHolder } from '../name-holder.ts'
import type { ReadRoles } from '../read-roles.ts'
import { holdersPath, newHolderPath } from './paths.ts'
import { roleWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadRoles
}

/** Roles held once: one line each, a line without a name being a gap. */
export function AuthorityRoles({ visit, read, title }: Props & { title: string }) {
  const { language } = visit
  const say = roleWords[language]
  const roles = read.roles.filter(({ per }) => per === 'authority')
  return (
    <section>
      <h2>{title}</h2>
      <div class="table-box">
        <table class="rows" role="table">
          <caption class="visually-hidden">{title}</caption>
          <Heads labels={[say.role, say.who]} />
          <tbody role="rowgroup">
            {roles.map(role => (
              <tr key={role.code} role="row">
                <th scope="row" role="rowheader">
                  <strong>{role.title[language]}</strong>
                  <span class="field-note">{role.does[language]}</span>
                </th>
                <td role="cell" data-label={say.who}>
                  <Cell visit={visit} read={read} role={role} where={say.wholeAuthority} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** One line a directorate, one column a role; on a phone, one block a directorate. */
export function DirectorateRoles({ visit, read }: Props) {
  const { language, href } = visit
  const say = roleWords[language]
  const roles = read.roles.filter(({ per }) => per === 'directorate')
  const whole = read.onDuty.some(
    ({ role, directorate_id }) => directorate_id === null && roles.some(({ code }) => code === role),
  )
  const rows = [
    ...(read.small || whole || read.directorates.length === 0 ? [{ id: null, name: say.wholeAuthority }] : []),
    ...read.directorates,
  ]
  return (
    <section id="directions">
      <h2>{say.sections.directorate}</h2>
      {read.small && <p class="note">{say.smallNote}</p>}
      {read.directorates.length === 0 && (
        <p>
          {say.noDirectorate} <a href={href('/organisation/directions')}>{say.addDirectorates}</a>
        </p>
      )}
      <div class="table-box">
        <table class="rows" role="table">
          <caption class="visually-hidden">{say.sections.directorate}</caption>
          <Heads labels={[say.directorate, ...roles.map(({ title }) => title[language])]} />
          <tbody role="rowgroup">
            {rows.map(({ id, name }) => (
              <tr key={id ?? ''} role="row">
                <th scope="row" role="rowheader">
                  {name}
                </th>
                {roles.map(role => (
                  <td key={role.code} role="cell" data-label={role.title[language]}>
                    <Cell
                      visit={visit}
                      read={read}
                      role={{ ...role, needed: role.needed && (read.small ? id === null : id !== null) }}
                      where={name}
                      directorate={id}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Whom to ask at each of those who keep data for the authority. */
export function PartnerRoles({ visit, read }: Props) {
  const { language, href } = visit
  const say = roleWords[language]
  const roles = read.roles.filter(({ per }) => per === 'partner')
  return (
    <section id="partenaires">
      <h2>{say.sections.partner}</h2>
      {read.partners.length === 0 ? (
        <p>
          {say.noPartner} <a href={href('/organisation/partenaires')}>{say.addPartner}</a>
        </p>
      ) : (
        <div class="table-box">
          <table class="rows" role="table">
            <caption class="visually-hidden">{say.sections.partner}</caption>
            <Heads labels={[say.partner, ...roles.map(({ title }) => title[language])]} />
            <tbody role="rowgroup">
              {read.partners.map(({ id, name }) => (
                <tr key={id} role="row">
                  <th scope="row" role="rowheader">
                    {name}
                  </th>
                  {roles.map(role => (
                    <td key={role.code} role="cell" data-label={role.title[language]}>
                      <Cell visit={visit} read={read} role={role} where={name} party={id} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Heads({ labels }: { labels: readonly string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {labels.map(label => (
          <th key={label} scope="col" role="columnheader">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type CellProps = Props & {
  role: ReadRoles['roles'][number]
  where: string
  directorate?: string | null
  party?: string
}

function Cell({ visit, read, role, where, directorate = null, party }: CellProps) {
  const { language, href, scope } = visit
  const say = roleWords[language]
  const mine = read.onDuty.filter(
    held =>
      held.role === role.code &&
      (role.per === 'authority' || (party ? held.party_id === party : held.directorate_id === directorate)),
  )
  if (mine.length > 0)
    return (
      <span>
        {mine.map(held => (
          <Named key={held.id} visit={visit} held={held} elsewhere={role.per !== 'partner'} />
        ))}
      </span>
    )
  const name = role.title[language]
  return (
    <span>
      {role.needed ? <strong class="gap">{say.gap}</strong> : <span class="unknown">{say.optional}</span>}
      {can(scope, nameHolder) && (
        <>
          {' '}
          <a
            href={href(newHolderPath({ role: role.code, directorate: directorate ?? '', party: party ?? '' }))}
            aria-label={say.nameFor(name, where)}
          >
            {say.name}
          </a>
        </>
      )}
    </span>
  )
}

function Named({ visit: { language, href }, held, elsewhere }: { visit: Visit; held: Holder; elsewhere: boolean }) {
  const say = roleWords[language]
  const { id, holder, named_on, party, state } = held
  return (
    <span class="named">
      <a href={href(`${holdersPath}/${id}`)}>{holder}</a>
      <span class="field-note">
        {say.since(formatDate(named_on, language))}
        {elsewhere && party ? ` · ${say.from(party)}` : ''}
      </span>
      {state === 'unbound' && <span class="field-note overdue">{say.unbound}</span>}
    </span>
  )
}
