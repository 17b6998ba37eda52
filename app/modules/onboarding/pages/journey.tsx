import { sayActor } from '#kernel/sentences.ts'
import { addMonths, today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import { many, one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { saveApplications } from '#modules/inventory/public.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { acceptAction } from '#plan/accept-action.ts'
import { readPlan } from '#plan/read-plan.ts'
import { ErrorSummary, Form } from '#ui/form.tsx'
import { dismissJourney } from '../dismiss-journey.ts'
import { firstActions, readJourney } from '../read-journey.ts'
import { familiesFor } from '../usual.ts'
import { journeyPath } from './paths.ts'
import { StepCard } from './step-card.tsx'
import { minutesLeft } from './step-minutes.ts'
import { journeyWords } from './words.ts'

const monthsToAct = 3

/** The first day of an authority, by its size: each step creates what it names, and says itself whether it is done. */
export const journeyPage = page({
  path: journeyPath,
  needs: 'onboarding.follow',
  menu: { section: 'settings', label: { fr: 'Premiers pas', en: 'First steps' }, order: 5 },
  async get(visit) {
    const { scope, language } = visit
    const say = journeyWords[language]
    const journey = { ...(await readJourney(scope, {})), proposals: await firstProposals(visit) }
    const { steps, size, dismissed } = journey
    const done = steps.filter(step => step.done).length
    const left = minutesLeft(steps)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead[size]}</p>
        <p role="status">
          <strong>{say.progress(done, steps.length)}</strong>
          {left > 0 && ` ${say.left(left)}`}
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <ol class="plain journey">
          {steps.map(step => (
            <StepCard key={step.id} visit={visit} step={step} journey={journey} />
          ))}
        </ol>
        {dismissed ? (
          <p class="note">
            {say.dismissedBy(sayActor(dismissed.dismissed_by, language), formatDate(dismissed.dismissed_on, language))}
          </p>
        ) : (
          <Form action={visit.href(journeyPath)} hidden={{ do: 'dismiss' }}>
            <p class="note">{say.dismissText}</p>
            <button type="submit">{say.dismiss}</button>
          </Form>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit): Promise<PageResult> {
    const say = journeyWords[visit.language]
    const back = (flash: string) => ({ redirect: journeyPath, flash })
    switch (one(visit.typed.do)) {
      case 'directorates':
        return back(say.created.directorates(await createDirectorates(visit)))
      case 'software':
        return back(say.created.software(await createApplications(visit)))
      case 'plan':
        return back(say.created.plan(await acceptFirst(visit)))
      case 'dismiss':
        await dismissJourney(visit.scope, {})
        return { redirect: '/', flash: say.dismissed }
      default:
        throw new NotFound('kernel.not-found')
    }
  },
})

async function createDirectorates({ scope, typed }: Visit): Promise<number> {
  const names = many(typed.directorates)
  if (names.length === 0) throw new Invalid({ directorates: { key: 'onboarding.nothing-chosen' } })
  return (await saveDirectorates(scope, { directorates: names.map(name => ({ name })) })).length
}

/** One application for each family that was named, with what the family is for. */
async function createApplications({ scope, typed }: Visit): Promise<number> {
  const { size } = await readJourney(scope, {})
  const applications = familiesFor(size).flatMap(({ id, purpose }) => {
    const name = one(typed[`family-${id}`])?.trim()
    return name ? [{ name, purpose }] : []
  })
  if (applications.length === 0) throw new Invalid({ 'family-civil-registry': { key: 'onboarding.nothing-typed' } })
  return (await saveApplications(scope, { applications })).length
}

async function acceptFirst(visit: Visit): Promise<number> {
  const { scope } = visit
  const proposals = await firstProposals(visit)
  const due_on = addMonths(today(scope), monthsToAct)
  for (const { template } of proposals) await acceptAction(scope, { template: template.id, due_on })
  return proposals.length
}

async function firstProposals({ scope }: Visit) {
  return (await readPlan(scope, {})).proposals.slice(0, firstActions)
}
