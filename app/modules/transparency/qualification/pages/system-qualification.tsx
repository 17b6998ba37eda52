import { one, page, type Visit } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { formatDate, formatInstant } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { tierInWords } from '../../engine/read-tier.ts'
import { concludeRun } from '../conclude-run.ts'
import { dropAnswers } from '../drop-answers.ts'
import { mayFor } from '../../reach.ts'
import { saveAnswers } from '../save-answers.ts'
import { readQualification } from '../read-qualification.ts'
import { qualificationWords, stateInWords } from '../result-words.ts'
import { validatePosition } from '../validate-position.ts'
import type { Reason } from '../why-redo.ts'
import { BlockerList } from './blocker-list.tsx'
import { concludePath, runPath, systemQualificationPath } from './paths.ts'
import { goOn } from './questions.tsx'
import { standingWords } from './standing-words.ts'

type Standing = Awaited<ReturnType<typeof readQualification>>

export const systemQualificationPage = page({
  path: systemQualificationPath(':id'),
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const id = visit.params.id ?? ''
    const found = await readQualification(scope, { id })
    const { standing } = found
    const say = standingWords[language]
    const title = say.title(standing.system)
    const body = (
      <>
        <p class="record-kind">{qualificationWords[language].label}</p>
        <h1>{title}</h1>
        <p class="lead">{say.states[standing.state]}</p>
        <p class="note">{qualificationWords[language].disclaimer}</p>
        <BlockerList blockers={standing.blockers} />
        <Begin visit={visit} found={found} />
        {standing.redo.length > 0 && !found.draft && (
          <Redo visit={visit} reasons={standing.redo} directorate={standing.directorate_id} />
        )}
        <Held visit={visit} found={found} />
        <Runs visit={visit} found={found} />
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { flash } = standingWords[visit.language]
    if (one(visit.typed.do) === 'again') {
      const { number } = await concludeRun(visit.scope, { id })
      return { redirect: runPath(id, number), flash: flash.again(number) }
    }
    await dropAnswers(visit.scope, { id })
    return { redirect: systemQualificationPath(id), flash: flash.dropped }
  },
})

function Begin({ visit, found }: { visit: Visit; found: Standing }) {
  const { language, href, scope } = visit
  const say = standingWords[language]
  const id = visit.params.id ?? ''
  const { draft, runs, open, standing } = found
  const answers = mayFor(scope, saveAnswers, standing.directorate_id)
  const label = draft ? say.resume : runs.length > 0 ? say.newRun : say.begin
  return (
    <>
      {draft && <p>{say.draft(draft.saved_by, formatInstant(draft.saved_at, language, scope.tenant.timeZone))}</p>}
      {standing.state === 'to-qualify' && <p>{say.time}</p>}
      <div class="buttons">
        {answers && (
          <a class="button button-main" href={href(goOn({ open }, id))}>
            {label}
          </a>
        )}
        {answers && draft && <a href={href(concludePath(id))}>{say.review}</a>}
        <a href={href(`${systemsPath}/${id}`)}>{say.record}</a>
      </div>
      {answers && draft && (
        <details>
          <summary>{say.drop}</summary>
          <p>{say.dropLead}</p>
          <Form action={href(systemQualificationPath(id))} hidden={{ do: 'drop' }}>
            <Buttons language={language} label={say.drop} danger />
          </Form>
        </details>
      )}
    </>
  )
}

/** Why the last qualification no longer holds for sure, and the shortest way to renew it. */
function Redo({
  visit,
  reasons,
  directorate,
}: {
  visit: Visit
  reasons: readonly Reason[]
  directorate: string | null
}) {
  const { language, href } = visit
  const say = standingWords[language].redo
  const id = visit.params.id ?? ''
  return (
    <section aria-labelledby="a-revoir">
      <h2 id="a-revoir">{say.title}</h2>
      {reasons.map(reason => (
        <div key={reason.kind}>
          <h3>{say.kinds[reason.kind]}</h3>
          {reason.kind === 'data' && <p>{say.versions(reason.from, reason.to)}</p>}
          {reason.kind === 'dates' && (
            <ul lang="fr">
              {reason.dates.map(({ date, text }) => (
                <li key={`${date} ${text}`}>{`${formatDate(date, 'fr')} : ${text}`}</li>
              ))}
            </ul>
          )}
          {reason.kind !== 'record' &&
            (reason.changes.length === 0 ? (
              <p>{say.same}</p>
            ) : (
              <ul lang="fr">
                {reason.changes.map(({ code, text, before, after }) => (
                  <li key={code}>
                    {text || say.codes[code as keyof typeof say.codes] || code} : {stateInWords(before)} →{' '}
                    <strong>{stateInWords(after)}</strong>
                  </li>
                ))}
              </ul>
            ))}
          {reason.kind === 'record' && (
            <p>
              <a href={href(`${systemsPath}/${id}`)}>{say.seeRecord}</a>
            </p>
          )}
        </div>
      ))}
      {mayFor(visit.scope, saveAnswers, directorate) && (
        <Form action={href(systemQualificationPath(id))} hidden={{ do: 'again' }}>
          <Buttons language={language} label={say.again} />
          <p class="note">{say.againNote}</p>
        </Form>
      )}
    </section>
  )
}

/** What the authority holds; both results when it holds another tier than the rules gave. */
function Held({ visit, found: { position, runs } }: { visit: Visit; found: Standing }) {
  const { language, href } = visit
  const say = standingWords[language].held
  const run = runs.find(({ id }) => id === position?.run_id)
  if (!position || !run) return null
  return (
    <section aria-labelledby="position">
      <h2 id="position">{say.title}</h2>
      <dl class="fields">
        <div>
          <dt>{say.tier}</dt>
          <dd lang="fr">
            <strong>{tierInWords(position.tier)}</strong>
          </dd>
        </div>
        {position.override_reason !== null && (
          <>
            <div>
              <dt>{say.run}</dt>
              <dd lang="fr">{tierInWords(run.tier)}</dd>
            </div>
            <div>
              <dt>{say.reason}</dt>
              <dd class="typed-text">{position.override_reason}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{say.by}</dt>
          <dd>
            {say.who(position.validated_role, position.validated_by, formatDate(position.validated_on, language))}
          </dd>
        </div>
        <div>
          <dt>{say.from}</dt>
          <dd>
            <a href={href(runPath(visit.params.id ?? '', run.number))}>{say.number(run.number)}</a>
          </dd>
        </div>
      </dl>
      {position.override_reason !== null && <p class="note">{say.duties}</p>}
    </section>
  )
}

function Runs({ visit, found: { runs } }: { visit: Visit; found: Standing }) {
  const { language, href, scope } = visit
  const say = standingWords[language].runs
  if (runs.length === 0) return null
  const waits = runs[0]?.retained === null && can(scope, validatePosition)
  return (
    <section aria-labelledby="passees">
      <h2 id="passees">{say.title}</h2>
      {waits && <p>{say.waits}</p>}
      <div class="table-box">
        <table class="rows">
          <caption class="visually-hidden">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.tier}</th>
              <th scope="col">{say.concluded}</th>
              <th scope="col">{say.retained}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map(run => (
              <tr key={run.id}>
                <td data-label={say.number}>
                  <a href={href(runPath(visit.params.id ?? '', run.number))}>{say.name(run.number)}</a>
                </td>
                <td data-label={say.tier} lang="fr">
                  {tierInWords(run.tier)}
                </td>
                <td data-label={say.concluded}>
                  <div>
                    {formatDate(run.answered_on, language)}
                    <span class="field-note">{run.answered_by}</span>
                  </div>
                </td>
                <td data-label={say.retained}>
                  <div>
                    {run.retained
                      ? say.period(formatDate(run.retained.validated_on, language), run.retained.validated_role)
                      : '–'}
                    {run.retained?.override_reason && (
                      <span class="field-note" lang="fr">
                        {tierInWords(run.retained.tier)}
                      </span>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
