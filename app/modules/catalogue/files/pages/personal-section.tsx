import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatNumber, formatShare } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import type { PersonalFinding } from '../../profiling/profile.ts'
import {
  confirmed,
  seenByPerson,
  wholeDataset,
  type ColumnVerdict,
  type Finding,
  type PersonalData,
} from '../findings.ts'
import type { FileFound } from '../read-file-profile.ts'
import { PointOut } from './point-out.tsx'
import { fileWords } from './file-words.ts'
import { filesWords } from './words.ts'

interface SectionProps {
  visit: Visit
  found: FileFound
  here: string
  judges: boolean
}

/** What may be personal, with the evidence and the answer of a person: one by one, or all at once. */
export function PersonalSection({ visit, found, here, judges }: SectionProps) {
  const say = fileWords[visit.language].personal
  const { dataset, findings, verdicts } = found
  const unanswered = findings.filter(({ verdict }) => verdict === null).length
  const others = verdicts.filter(
    ({ column_name, kind }) => !findings.some(({ column, finding }) => column === column_name && finding.kind === kind),
  )
  return (
    <section aria-labelledby="personnelles">
      <h2 id="personnelles">{say.title}</h2>
      <p>
        {say.state} <strong>{filesWords[visit.language].states[dataset.personal_data as PersonalData]}</strong>.{' '}
        {dataset.personal_data_by && dataset.personal_data_on && (
          <span class="note">
            {say.by(
              sayActor(dataset.personal_data_by, visit.language),
              formatDate(dataset.personal_data_on, visit.language),
            )}
          </span>
        )}
      </p>
      <p>{findings.length > 0 ? say.lead : say.none}</p>
      {judges && unanswered > 1 && (
        <form method="post" action={here}>
          <button type="submit" class="button-main" name="do" value="confirm-all">
            {say.confirmAll(unanswered)}
          </button>
        </form>
      )}
      {findings.map(one => (
        <Suggestion key={`${one.column} ${one.finding.kind}`} visit={visit} one={one} here={here} judges={judges} />
      ))}
      {others.length > 0 && (
        <>
          <h3>{say.others}</h3>
          <ul>
            {others.map(verdict => (
              <li key={`${verdict.column_name} ${verdict.kind}`}>
                {verdict.column_name === wholeDataset ? say.whole : verdict.column_name}
                {visit.language === 'fr' ? ' : ' : ': '}
                <Said visit={visit} verdict={verdict} />
              </li>
            ))}
          </ul>
        </>
      )}
      {judges && findings.length === 0 && !verdicts.some(({ kind }) => kind === seenByPerson) && (
        <form method="post" action={here}>
          <button type="submit" name="do" value="nothing">
            {say.nothing}
          </button>
        </form>
      )}
      {judges && <PointOut visit={visit} found={found} here={here} />}
    </section>
  )
}

function Suggestion({ visit, one, here, judges }: { visit: Visit; one: Finding; here: string; judges: boolean }) {
  const say = fileWords[visit.language].personal
  const { column, finding, verdict } = one
  const label = finding.label[visit.language]
  return (
    <article class="finding">
      <h3>
        {column} <span class="tag">{verdict ? say.verdicts[verdict.verdict] : say.suggested}</span>
      </h3>
      <p>
        {[capitalised(label), ...gravityOf(visit, finding)].join('. ')}. {evidenceOf(visit, finding)}
      </p>
      {verdict && (
        <p class="note">
          <Said visit={visit} verdict={verdict} />
        </p>
      )}
      {judges &&
        (verdict ? (
          <details>
            <summary>
              {say.change}
              <span class="visually-hidden">{` ${say.forColumn(column, label)}`}</span>
            </summary>
            <JudgeForm visit={visit} one={one} here={here} />
          </details>
        ) : (
          <JudgeForm visit={visit} one={one} here={here} />
        ))}
    </article>
  )
}

function JudgeForm({ visit, one: { column, finding }, here }: { visit: Visit; one: Finding; here: string }) {
  const say = fileWords[visit.language].personal
  const about = say.forColumn(column, finding.label[visit.language])
  const buttons = [
    { value: confirmed(finding), label: say.confirm },
    { value: 'not-personal', label: say.notPersonal },
    ...(confirmed(finding) === 'professional-contact'
      ? []
      : [{ value: 'professional-contact', label: say.professional }]),
  ]
  return (
    <form method="post" action={here} class="judge">
      <input type="hidden" name="do" value="judge" />
      <input type="hidden" name="column" value={column} />
      <input type="hidden" name="kind" value={finding.kind} />
      <div class="buttons">
        {buttons.map(({ value, label }) => (
          <button key={value} type="submit" class="button-small" name="verdict" value={value}>
            {label}
            <span class="visually-hidden">{` ${about}`}</span>
          </button>
        ))}
      </div>
      <details>
        <summary>
          {say.withReason}
          <span class="visually-hidden">{` ${about}`}</span>
        </summary>
        <label>
          {say.reason}
          <span class="visually-hidden">{` ${about}`}</span>
          <input type="text" name="reason" maxLength={1000} />
        </label>
      </details>
    </form>
  )
}

/** What a label does not say yet of how grave it is. */
function gravityOf({ language }: Visit, { sensitivity, label }: PersonalFinding): string[] {
  const gravity = fileWords[language].personal.sensitivity[sensitivity]
  return sensitivity === 'personal' || gravity.toLowerCase() === label[language].toLowerCase() ? [] : [gravity]
}

function Said({ visit: { language }, verdict }: { visit: Visit; verdict: ColumnVerdict }) {
  const say = fileWords[language].personal
  const by = say.byWhom(sayActor(verdict.decided_by, language), formatDate(verdict.decided_on, language))
  return (
    <>
      {`${say.verdicts[verdict.verdict]}, ${by}.`}
      {verdict.reason && ` ${say.because(verdict.reason)}`}
    </>
  )
}

function evidenceOf(
  { language }: Visit,
  { share, valid, checked, inside, complete, example }: PersonalFinding,
): string {
  const say = fileWords[language].personal.evidence
  if (share === null) return say.label
  const number = (value: number) => formatNumber(value, language, 0)
  return [
    say.share(formatShare(share, language), number(valid), number(checked), inside),
    !complete && say.sample,
    example && say.example(example),
  ]
    .filter(Boolean)
    .join(' ')
}
