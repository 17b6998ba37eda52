import { one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { actorName } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import { civilDate } from '#kernel/clock.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listCalendarLinks } from '../list-calendar-links.ts'
import { openCalendarLink } from '../open-calendar-link.ts'
import { revokeCalendarLink } from '../revoke-calendar-link.ts'
import { paths, sharedCalendarPath } from './paths.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { subscriptionWords } from './subscription-words.ts'

/** One's own private addresses for calendar applications: make one, see those open, close them. */
export const subscriptionPage = page({
  path: paths.calendarLinks,
  needs: 'plan.subscribe',
  get: visit => show(visit, null),
  async post(visit) {
    const { scope, typed, language } = visit
    if (one(typed.do) === 'close') {
      await revokeCalendarLink(scope, { id: one(typed.id) ?? '' })
      return { redirect: paths.calendarLinks, flash: subscriptionWords[language].closed }
    }
    const only_mine = one(typed.which) === 'mine'
    const { token } = await openCalendarLink(scope, { label: one(typed.label) ?? '', only_mine })
    // Shown by this very answer and never again: nothing keeps it, not even the announcement of a redirect.
    return show({ ...visit, typed: {} }, token)
  },
})

async function show(visit: Visit, token: string | null): Promise<PageResult> {
  const { scope, language, typed } = visit
  const t = subscriptionWords[language]
  const links = await listCalendarLinks(scope, {})
  const body = (
    <>
      <p>
        <a href={visit.href(paths.calendar)}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      {token && <Made visit={visit} token={token} />}
      <h2>{t.form}</h2>
      <Form action={visit.href(paths.calendarLinks)}>
        <Field
          language={language}
          kind="text"
          name="label"
          label={t.label}
          example={t.labelExample}
          maxLength={80}
          value={one(typed.label)}
          error={visit.problem('label')}
          required
        />
        <Field
          language={language}
          kind="radio"
          name="which"
          label={t.which}
          value={one(typed.which) ?? 'all'}
          options={[
            { value: 'all', label: t.all },
            { value: 'mine', label: t.mine, help: t.mineHelp(actorName(scope.actor)) },
          ]}
        />
        <p>{t.warning}</p>
        <Buttons language={language} label={t.submit} />
      </Form>
      <h2>{t.list}</h2>
      {links.length === 0 && <p>{t.none}</p>}
      <ul class="plain">
        {links.map(link => (
          <OpenLink key={link.id} visit={visit} link={link} />
        ))}
      </ul>
    </>
  )
  return { title: t.title, body }
}

function Made({ visit, token }: { visit: Visit; token: string }) {
  const t = subscriptionWords[visit.language]
  const path = visit.href(sharedCalendarPath(token))
  return (
    <div class="notice notice-info">
      <h2>{t.made}</h2>
      <p>{t.copy}</p>
      <p>
        <label for="adresse-agenda">{t.address}</label>
        <input id="adresse-agenda" type="text" readOnly value={visit.origin + path} />
      </p>
      <p>
        <a href={path}>{t.open}</a>
      </p>
    </div>
  )
}

type Link = Awaited<ReturnType<typeof listCalendarLinks>>[number]

function OpenLink({ visit, link }: { visit: Visit; link: Link }) {
  const { language, scope } = visit
  const t = subscriptionWords[language]
  const opened = formatDate(civilDate(link.created_at, scope.tenant.timeZone), language)
  return (
    <li>
      <form method="post" action={visit.href(paths.calendarLinks)} class="row">
        <input type="hidden" name="do" value="close" />
        <input type="hidden" name="id" value={link.id} />
        <span>{t.since(link.label, link.only_mine ? t.mineShort : t.allShort, opened)}</span>
        <button type="submit" class="button-small">
          {t.close}
          <span class="visually-hidden">{t.closeWhich(link.label)}</span>
        </button>
      </form>
    </li>
  )
}
