import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Rose } from '#ui/rose.tsx'
import type { RowResult } from '../level.ts'
import { readMovements, type SignedLevels } from '../read-movements.ts'
import { readPlan } from '../read-plan.ts'
import { validatePlan } from '../validate-plan.ts'
import type { Validation } from '../validation.ts'
import { decideProposal } from './decide-proposal.ts'
import { Doors, First } from './home-first.tsx'
import { AxisTables } from './home-table.tsx'
import { waitingSection } from './home-waiting.tsx'
import { movedSince } from './movement.ts'
import { paths } from './paths.ts'
import { petalOf } from './petal.ts'
import { pageWords } from './words.ts'

/** Where the authority stands: the rose, the same as a table, and what to do first. Never a score. */
export const homePage = page({
  path: paths.home,
  needs: 'plan.read',
  menu: { section: 'home', label: { fr: 'Accueil', en: 'Home' }, order: 10 },
  async get(visit) {
    const { scope, language } = visit
    const { rows, today, actions, proposals, validation } = await readPlan(scope, {})
    const [{ photos, signed }, waiting] = await Promise.all([readMovements(scope, {}), waitingSection(visit, actions)])
    const t = pageWords[language].home
    const empty = actions.length === 0 && rows.every(row => row.newestEvidence === null)
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {scope.tenant.demo && (
          <p class="note">
            {t.demo} <a href="/">{t.leaveDemo}</a>
          </p>
        )}
        <Standing visit={visit} rows={rows} validation={validation} signed={signed} />
        {waiting}
        {empty && <Doors visit={visit} />}
        <Rose
          language={language}
          petals={rows.map(row => petalOf(row, visit))}
          draft={!validation}
          tableHref="#tableau"
        />
        {!empty && <First visit={visit} proposals={proposals.slice(0, 3)} />}
        <AxisTables visit={visit} rows={rows} photos={photos} actions={actions} today={today} />
      </>
    )
    return { title: t.title, body }
  },
  post: visit => decideProposal(visit, paths.home),
})

type StandingProps = {
  visit: Visit
  rows: readonly RowResult[]
  validation: Validation | null
  signed: SignedLevels | null
}

/** Says who validated, or that nobody did, or that levels moved since. */
function Standing({ visit, rows, validation, signed }: StandingProps) {
  const { scope, language } = visit
  const t = pageWords[language]
  const link = (
    <a href={visit.href(paths.validation)}>
      {can(scope, validatePlan) && !validation ? t.home.validate : t.home.seeValidation}
    </a>
  )
  if (validation) {
    const { validated_by, role, validated_on } = validation
    return (
      <p class="notice">
        {t.home.validated(validated_by, role, formatDate(validated_on, language))} {link}
      </p>
    )
  }
  const moved = movedSince(signed, rows)
  return (
    <p class="notice">
      <strong>{t.draft}</strong>
      {'. '}
      {signed
        ? t.home.movedSince(t.home.points(moved.length), formatDate(signed.validated_on, language))
        : t.home.draftWhy}{' '}
      {link}
    </p>
  )
}
