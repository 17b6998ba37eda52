import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { oneOf } from '#ui/list-address.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { findRun, type FoundRun } from '../find-run.ts'
import { qualificationWords } from '../result-words.ts'
import { heldTiers, validatePosition } from '../validate-position.ts'
import { BlockerList } from './blocker-list.tsx'
import { RetainForm } from './retain-form.tsx'
import { runDataPath, runPath, runSheetPath, systemQualificationPath } from './paths.ts'
import { RunDuties } from './run-duties.tsx'
import { RunLaw } from './run-law.tsx'
import { RunTrace } from './run-trace.tsx'
import { systemDutiesPath } from '../../duties/pages/paths.ts'
import { runWords } from './run-words.ts'

export const runPage = page({
  path: runPath(':id', ':number'),
  needs: 'transparency.read',
  async get(visit) {
    const { language, href } = visit
    const found = await findRun(visit)
    const { run, system } = found
    const say = runWords[language]
    const title = say.title(run.number, system.name)
    const body = (
      <>
        <p class="record-kind">{title}</p>
        <h1 lang="fr">{tierInWords(run.result.tier)}</h1>
        <p class="lead">{say.lead(run.answered_by, formatDate(run.answered_on, language))}</p>
        <BlockerList blockers={run.result.blockers} />
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <p class="row">
          <a href={href(systemQualificationPath(system.id))}>{say.all}</a>
          <a href={href(runSheetPath(system.id, run.number))}>{say.pdf}</a>
          <a href={href(runDataPath(system.id, run.number))}>{say.json}</a>
        </p>
        <Held visit={visit} found={found} />
        <RunLaw run={run} />
        <RunDuties visit={visit} result={run.result} />
        <RunTrace visit={visit} run={run} />
        <p class="note">{say.versions(run.law_version, run.data_version, run.questionnaire_version)}</p>
        <p class="note">{qualificationWords[language].disclaimer}</p>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { run, system } = await findRun(visit)
    requireAnswers(visit, 'validated_role')
    await validatePosition(visit.scope, {
      id: run.id,
      validated_role: one(visit.typed.validated_role) ?? '',
      tier: oneOf(heldTiers, one(visit.typed.tier)) ?? null,
      override_reason: one(visit.typed.override_reason) ?? null,
    })
    return { redirect: systemDutiesPath(system.id), flash: runWords[visit.language].retained }
  },
})

/** Who retained this qualification, and whether with another tier; else the place to do so. */
function Held({ visit, found: { run, system, positions, last } }: { visit: Visit; found: FoundRun }) {
  const { language, scope, href } = visit
  const say = runWords[language].held
  const living = positions.find(({ ended_on }) => ended_on === null)
  const offered = last && can(scope, validatePosition)
  return (
    <section aria-labelledby="position">
      <h2 id="position">{say.title}</h2>
      {positions.length === 0 && <p>{last ? say.none : say.older}</p>}
      <ul>
        {positions.map(position => (
          <li key={position.id}>
            {say.by(position.validated_role, position.validated_by, formatDate(position.validated_on, language))}
            {position.ended_on && ` ${say.ended(formatDate(position.ended_on, language))}`}
            {position.override_reason !== null && (
              <>
                <span class="field-note" lang="fr">
                  <strong>{`Catégorie retenue : ${tierInWords(position.tier)}.`}</strong>
                  {` Résultat du questionnaire : ${tierInWords(run.result.tier)}.`}
                </span>
                <span class="field-note">{say.why(position.override_reason)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {living && (
        <p>
          <a href={href(systemDutiesPath(system.id))}>{say.duties}</a>
        </p>
      )}
      {offered && <RetainForm visit={visit} run={run} open={!living} />}
    </section>
  )
}
