import { formatInstant, type Language } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { OpenSession } from '../own-account.ts'
import { accountWords } from './account-words.ts'
import { doors } from './door-paths.ts'

type Props = { language: Language; sessions: readonly OpenSession[]; here: string }

/** Where one is signed in, with what closes each. Outside authorities, times are those of Paris. */
export function OwnSessions({ language, sessions, here }: Props) {
  const say = accountWords[language].sessions
  const since = (session: OpenSession) => formatInstant(session.created_at, language, 'Europe/Paris')
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say.title}</h2>
      <p>{say.text}</p>
      <RegisterTable
        language={language}
        caption={say.title}
        columns={[
          { key: 'since', label: say.since },
          { key: 'browser', label: say.browser },
          { key: 'how', label: say.how },
          { key: 'action', label: say.action },
        ]}
        rows={sessions.map(session => ({
          id: session.id,
          name: since(session),
          cells: {
            since: <time dateTime={session.created_at.toISOString()}>{since(session)}</time>,
            browser: session.browser || say.unknown,
            how: session.provider ? say.byProvider : say.byPassphrase,
            action:
              session.id === here ? say.here : <Close language={language} id={session.id} since={since(session)} />,
          },
        }))}
        pick={null}
      />
      {sessions.length > 1 && (
        <form method="post" action={doors.account}>
          <button type="submit" name="do" value="close-others">
            {say.closeOthers}
          </button>
        </form>
      )}
    </section>
  )
}

function Close({ language, id, since }: { language: Language; id: string; since: string }) {
  const say = accountWords[language].sessions
  return (
    <form method="post" action={doors.account}>
      <input type="hidden" name="session" value={id} />
      <button type="submit" class="button-small" aria-label={say.closeOf(since)}>
        {say.close}
      </button>
    </form>
  )
}
