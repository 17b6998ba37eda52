import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { levelName } from '../explain.ts'
import { measureLevels } from '../measure-levels.ts'
import { readMovements, type SignedLevels } from '../read-movements.ts'
import { validatePlan } from '../validate-plan.ts'
import { fingerprintOf } from '../validation.ts'
import { movedSince, type Moved } from './movement.ts'
import { paths, pointPath } from './paths.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { pageWords } from './words.ts'

/** A named person takes responsibility for the levels and the plan; the page says what moved since. */
export const validationPage = page({
  path: paths.validation,
  needs: 'plan.read',
  async get(visit) {
    const { scope, language } = visit
    const { rows } = await measureLevels(scope, {})
    const { signed } = await readMovements(scope, {})
    const t = pageWords[language].validation
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <ul>
          {t.means.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Standing visit={visit} signed={signed} moved={movedSince(signed, rows)} />
        {can(scope, validatePlan) && <Sign visit={visit} seen={fingerprintOf(rows)} />}
      </>
    )
    return { title: t.title, body }
  },
  async post(visit) {
    const { typed, scope, language } = visit
    await validatePlan(scope, {
      validated_by: one(typed.validated_by) ?? '',
      role: one(typed.role) ?? '',
      seen: one(typed.seen),
    })
    return { redirect: paths.home, flash: pageWords[language].validation.flash }
  },
})

function Standing({ visit, signed, moved }: { visit: Visit; signed: SignedLevels | null; moved: readonly Moved[] }) {
  const { language } = visit
  const t = pageWords[language].validation
  if (!signed) return <p class="notice">{t.never}</p>
  const who = [signed.validated_by, signed.role, formatDate(signed.validated_on, language)] as const
  if (moved.length === 0) return <p class="notice">{t.current(...who)}</p>
  return (
    <>
      <p class="notice">{t.moved(...who)}</p>
      <RegisterTable
        language={language}
        caption={t.moved(...who)}
        columns={[
          { key: 'point', label: pageWords[language].home.columns.point },
          { key: 'then', label: t.then },
          { key: 'now', label: t.now },
        ]}
        rows={moved.map(({ row, then }) => ({
          id: row.id,
          name: row.row.shortTitle[language],
          cells: {
            point: <a href={visit.href(pointPath(row.id))}>{`${row.id} ${row.row.shortTitle[language]}`}</a>,
            then: levelWords(then, visit),
            now: levelWords(row.level, visit),
          },
        }))}
        pick={null}
      />
    </>
  )
}

function levelWords(level: number | null, { language }: Visit): string {
  return level === null ? levelName(null, language) : `${level} · ${levelName(level, language)}`
}

function Sign({ visit, seen }: { visit: Visit; seen: string }) {
  const { language, typed } = visit
  const t = pageWords[language].validation
  return (
    <section aria-labelledby="valider">
      <h2 id="valider">{t.form}</h2>
      <p>
        <a href={visit.href(paths.report)}>{t.read}</a>
      </p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={visit.href(paths.validation)} hidden={{ seen }}>
        <Field
          language={language}
          kind="text"
          name="validated_by"
          label={t.name}
          example={t.nameExample}
          value={one(typed.validated_by)}
          error={visit.problem('validated_by')}
          autocomplete="name"
          maxLength={120}
          required
        />
        <Field
          language={language}
          kind="text"
          name="role"
          label={t.role}
          help={t.roleHelp}
          example={t.roleExample}
          value={one(typed.role)}
          error={visit.problem('role')}
          autocomplete="organization-title"
          maxLength={120}
          required
        />
        <Buttons language={language} label={t.submit} cancelHref={visit.href(paths.home)} />
      </Form>
    </section>
  )
}
