import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { answerDeclaration, outcomes } from '../answer-declaration.ts'
import { dataUsed } from '../declare-use.ts'
import type { listDeclarations } from '../list-declarations.ts'
import { declaredWords } from './declared-words.ts'
import { oneOf } from '#ui/list-address.ts'
import { declaredPath, systemsPath } from './paths.ts'

interface Props {
  visit: Visit
  use: Awaited<ReturnType<typeof listDeclarations>>[number]
  directorate: string | null
  systems: readonly { id: string; name: string }[]
}

/** One declared use, and the follow-up it got or waits for. */
export function DeclaredUse({ visit, use, directorate, systems }: Props) {
  const { language } = visit
  const say = declaredWords[language]
  const outcome = oneOf(outcomes, use.outcome ?? undefined)
  const facts = [
    [say.usedFor, use.used_for],
    [say.data, say.dataKinds[oneOf(dataUsed, use.data_used) ?? 'unknown']],
    [say.directorate, directorate],
    [say.need, use.need],
    [
      say.outcome,
      outcome &&
        [say.outcomes[outcome], use.outcome_reason].filter(Boolean).join(language === 'fr' ? '\u202f: ' : ': '),
    ],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]))
  return (
    <li>
      <h3>{use.tool}</h3>
      <p class="note">{say.declaredOn(formatDate(use.declared_on, language))}</p>
      <dl class="fields">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {use.system_id && (
        <p>
          <a href={visit.href(`${systemsPath}/${use.system_id}`)}>{use.system}</a>
        </p>
      )}
      {!outcome && can(visit.scope, answerDeclaration) && <Answer visit={visit} use={use} systems={systems} />}
    </li>
  )
}

/** Several of these forms stand on one page: names carry the id, so that each control has its own. */
function Answer({ visit, use, systems }: Omit<Props, 'directorate'>) {
  const { language, typed } = visit
  const say = declaredWords[language]
  const refused = one(typed.id) === use.id
  const shown = shownIn(visit, {})
  const field = (name: string) => {
    const own = `${name}-${use.id}`
    return { language, name: own, value: shown.text(own), error: visit.problem(own) }
  }
  return (
    <details open={refused}>
      <summary>
        {say.how} <span class="visually-hidden">{use.tool}</span>
      </summary>
      <Form action={visit.href(declaredPath)} hidden={{ id: use.id }}>
        <Field
          {...field('outcome')}
          kind="radio"
          label={say.how}
          options={outcomes.map(value => ({ value, label: say.outcomes[value] }))}
          required
        />
        <Field
          {...field('system_id')}
          kind="select"
          label={say.system}
          placeholder="–"
          options={systems.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...field('outcome_reason')} kind="text" label={say.reason} help={say.reasonHelp} maxLength={500} />
        <Buttons language={language} label={say.answer} />
      </Form>
    </details>
  )
}
