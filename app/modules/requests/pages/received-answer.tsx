import { can } from '#kernel/operation.ts'
import { many, one, type Visit } from '#kernel/page.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { applyAnswer } from '../apply-answer.ts'
import type { Request } from '../load.ts'
import type { Compared, readRequest } from '../read-request.ts'
import { requestsPath } from './paths.ts'
import { pilotWords } from './words.ts'

type Answer = NonNullable<Awaited<ReturnType<typeof readRequest>>['answer']>

interface Props {
  visit: Visit
  request: Request
  answer: Answer
}

/** What a directorate said beside what the register says; what is ticked enters it in one go. */
export function ReceivedAnswer({ visit, request, answer }: Props) {
  const { language, scope } = visit
  const say = pilotWords[language].record
  const open = request.state === 'answered' && can(scope, applyAnswer)
  const action = visit.href(`${requestsPath}/${request.id}`)
  return (
    <section aria-labelledby="reponse">
      <h2 id="reponse">{say.answer}</h2>
      <p>{answer.answered_by ? say.answeredBy(answer.answered_by) : say.nameless}</p>
      {answer.remark && (
        <>
          <h3>{say.remark}</h3>
          <p class="typed-text">{answer.remark}</p>
        </>
      )}
      {open ? (
        <>
          <Form action={action} hidden={{ do: 'apply' }}>
            <Lines visit={visit} lines={answer.lines} open />
            <Missing visit={visit} missing={answer.missing} open />
            <Buttons language={language} label={say.apply} />
          </Form>
          <AsideForm visit={visit} action={action} />
        </>
      ) : (
        <>
          <Lines visit={visit} lines={answer.lines} open={false} />
          <Missing visit={visit} missing={answer.missing} open={false} />
        </>
      )}
    </section>
  )
}

function Lines({ visit, lines, open }: { visit: Visit; lines: readonly Compared[]; open: boolean }) {
  const { language } = visit
  const words = pilotWords[language]
  const say = words.record
  if (lines.length === 0) return <p>{say.nothing}</p>
  const columns = (['name', 'register', 'says', 'take'] as const).filter(key => open || key !== 'take')
  return (
    <RegisterTable
      language={language}
      caption={say.answer}
      columns={columns.map(key => ({ key, label: say.columns[key] }))}
      rows={lines.map(line => ({
        id: line.id,
        name: line.name,
        cells: {
          name: <a href={visit.href(`/applications/${line.id}`)}>{line.name}</a>,
          register: line.register ? words.presences[presenceOf(line.register)] : say.gone,
          says: [line.says && words.presences[line.says], line.unused && say.unused].filter(Boolean).join(', '),
          take: <Take visit={visit} line={line} />,
        },
      }))}
      pick={null}
    />
  )
}

/** Ticked at first where it changes the register; « no longer used » is always a decision of the pilot. */
function Take({ visit, line }: { visit: Visit; line: Compared }) {
  const say = pilotWords[visit.language].record
  if (line.register === null) return <>{say.gone}</>
  const retyped = one(visit.typed.do) === 'apply'
  const differs = line.says !== null && line.says !== line.register
  const ticked = (name: 'assess' | 'leave', usual: boolean) =>
    retyped ? many(visit.typed[name]).includes(line.id) : usual
  if (!differs && !line.unused) return <>{say.same}</>
  return (
    <>
      {differs && <Tick name="assess" value={line.id} label={say.takeAi(line.name)} checked={ticked('assess', true)} />}
      {line.unused && (
        <Tick name="leave" value={line.id} label={say.takeLeave(line.name)} checked={ticked('leave', false)} />
      )}
    </>
  )
}

function Missing({ visit, missing, open }: { visit: Visit; missing: Answer['missing']; open: boolean }) {
  const say = pilotWords[visit.language].record
  if (missing.length === 0) return null
  return (
    <>
      <h3>{say.missing}</h3>
      <ul class="plain">
        {missing
          .filter(({ place }) => open || !place.includes('.'))
          .map(({ name, known, place, parts }) => (
            <li key={place}>
              {open ? (
                <Tick
                  name="add"
                  value={place}
                  label={parts > 0 ? say.takeWhole(name) : say.takeTool(name)}
                  checked={many(visit.typed.add).includes(place)}
                />
              ) : (
                <span>{name}</span>
              )}
              {known && <span class="field-note">{say.twin}</span>}
            </li>
          ))}
      </ul>
    </>
  )
}

function Tick({ name, value, label, checked }: { name: string; value: string; label: string; checked: boolean }) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} checked={checked} /> {label}
    </label>
  )
}

function AsideForm({ visit, action }: { visit: Visit; action: string }) {
  const { language } = visit
  const say = pilotWords[language].record
  return (
    <details open={one(visit.typed.do) === 'aside'}>
      <summary>{say.aside}</summary>
      <Form action={action} hidden={{ do: 'aside' }}>
        <Field
          language={language}
          kind="text"
          name="reason"
          label={say.reason}
          example={say.reasonExample}
          value={one(visit.typed.reason)}
          error={visit.problem('reason')}
          maxLength={300}
          required
        />
        <Buttons language={language} label={say.aside} />
      </Form>
    </details>
  )
}

function presenceOf(register: string): keyof (typeof pilotWords)['fr']['presences'] {
  return register === 'contains-ai' || register === 'no-ai' || register === 'unknown' ? register : 'not-assessed'
}
