import { NotFound } from '#kernel/errors.ts'
import { one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { spaced } from '#kernel/texts.ts'
import { AxisSign } from '#ui/axis-mark.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { Level } from '#ui/level.tsx'
import { Trend } from '#ui/trend.tsx'
import { commentPoint } from '../comment-point.ts'
import type { RowResult } from '../level.ts'
import { listFacts } from '../list-facts.ts'
import { readPlan } from '../read-plan.ts'
import { readTrend } from '../read-trend.ts'
import { axes, prerequisite, prerequisites } from '../referential.ts'
import { setPosition } from '../set-position.ts'
import { decideProposal } from './decide-proposal.ts'
import { pointPath } from './paths.ts'
import { PointActions } from './point-actions.tsx'
import { Evidence } from './point-evidence.tsx'
import { Comment, PositionForm } from './point-forms.tsx'
import { Levels, Missing } from './point-levels.tsx'
import { pointWords } from './point-words.ts'
import { problemsOf } from '#ui/form-answers.ts'

/** One of the 32 points: its level and why, what is missing, its evidence, actions and trend. */
export const pointPage = page({
  path: pointPath(':id'),
  needs: 'plan.read',
  get: showPoint,
  async post(visit) {
    const { typed, scope, language } = visit
    const t = pointWords[language]
    const { id } = pointOf(visit)
    const weight = one(typed.weight)
    const here = pointPath(id)
    switch (one(typed.do)) {
      case 'comment':
        await commentPoint(scope, { prerequisite: id, comment: one(typed.comment) ?? null })
        return { redirect: here, flash: t.comment.flash }
      case 'position':
        await setPosition(scope, {
          prerequisite: id,
          target: one(typed.target) ?? null,
          target_date: one(typed.target_date) ?? null,
          ...(weight ? { weight } : {}),
          not_applicable: typed.not_applicable !== undefined,
          not_applicable_reason: one(typed.not_applicable_reason) ?? null,
        })
        return { redirect: here, flash: t.position.flash }
      default:
        return decideProposal(visit, here)
    }
  },
})

function pointOf({ params }: Visit) {
  const known = prerequisite(params.id ?? '')
  if (!known) throw new NotFound('plan.no-such-point', { id: params.id ?? '' })
  return known
}

async function showPoint(visit: Visit): Promise<PageResult> {
  const { scope, language } = visit
  const { id, shortTitle } = pointOf(visit)
  const { rows, small, today, actions, proposals, reserve } = await readPlan(scope, {})
  const row = rows.find(measured => measured.id === id)
  if (!row) throw new NotFound('plan.no-such-point', { id })
  const facts = await listFacts(scope, { prerequisite: id })
  const photos = await readTrend(scope, { subject: `level:${id}` })
  const axis = axes.find(known => known.id === row.axis)
  const title = `${id} ${shortTitle[language]}`
  const body = (
    <>
      <p class="record-kind">
        <AxisSign axis={row.axis} />
        {pointWords[language].axis(row.axis, axis ? spaced(axis.question[language], language) : '')}
      </p>
      <h1>{title}</h1>
      <p class="lead">{spaced(language === 'fr' ? row.row.text : row.row.textEn, language)}</p>
      <p>
        <Level language={language} level={row.level} target={row.position.target} state={row.state} />
      </p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Missing visit={visit} row={row} />
      <Levels visit={visit} row={row} small={small} />
      <Evidence visit={visit} row={row} facts={facts} />
      <PointActions
        visit={visit}
        row={row}
        actions={actions.filter(action => action.prerequisites.includes(id))}
        proposals={[...proposals, ...reserve].filter(proposal => proposal.rows.includes(id))}
      />
      <PointTrend visit={visit} row={row} photos={photos} today={today} />
      <PositionForm visit={visit} row={row} />
      <Comment visit={visit} row={row} />
      <hr />
      <Around visit={visit} id={id} />
    </>
  )
  return { title, body }
}

type TrendProps = {
  visit: Visit
  row: RowResult
  photos: readonly { taken_on: string; value: number | null }[]
  today: string
}

function PointTrend({ visit: { language }, row, photos, today }: TrendProps) {
  const t = pointWords[language]
  const kept = photos.flatMap(({ taken_on, value }) =>
    value === null || taken_on >= today ? [] : [{ date: taken_on, value }],
  )
  const points = row.level === null ? kept : [...kept, { date: today, value: row.level }]
  return (
    <section aria-labelledby="evolution">
      <h2 id="evolution">{t.trend}</h2>
      <Trend language={language} label={t.trend} points={points} shape="step" max={4} />
    </section>
  )
}

/** The points before and after, in the order of the plan. */
function Around({ visit, id }: { visit: Visit; id: string }) {
  const { language } = visit
  const t = pointWords[language]
  const place = prerequisites.findIndex(row => row.id === id)
  const before = place > 0 ? prerequisites[place - 1] : undefined
  const after = prerequisites[place + 1]
  return (
    <nav class="pages" aria-label={t.around}>
      {before && (
        <a href={visit.href(pointPath(before.id))} rel="prev">
          {`${t.previous} · ${before.id} ${before.shortTitle[language]}`}
        </a>
      )}
      {after && (
        <a href={visit.href(pointPath(after.id))} rel="next">
          {`${t.next} · ${after.id} ${after.shortTitle[language]}`}
        </a>
      )}
    </nav>
  )
}
