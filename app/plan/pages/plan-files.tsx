import type { Visit } from '#kernel/page.ts'
import { exportLinks } from '#records/pages/list-tools.tsx'
import { RegisterFoot } from '#ui/register-foot.tsx'
import { actionRegister } from './action-register.ts'
import { comparisonWords } from './comparison-words.ts'
import { paths } from './paths.ts'
import { chosenIn } from './plan-filters.ts'
import { workbookWords } from './workbook-words.ts'

/** The plan to take away: the workbook, and the actions as they are filtered. */
export function PlanFiles({ visit }: { visit: Visit }) {
  const exports = exportLinks(visit, actionRegister, chosenIn(visit.query))
  return (
    <section aria-labelledby="emporter">
      <h2 id="emporter">{workbookWords[visit.language].files}</h2>
      <p>
        <a href={visit.href(paths.workbook)} download>
          {workbookWords[visit.language].take}
        </a>
      </p>
      <RegisterFoot language={visit.language} exports={exports} />
    </section>
  )
}

/** From the row of views of the plan and from the report: the plan between two dates. */
export function ComparisonLink({ visit }: { visit: Visit }) {
  return <a href={visit.href(paths.comparison)}>{comparisonWords[visit.language].open}</a>
}
