import { complianceOf } from '../compliance.ts'
import { paths } from '../paths.ts'
import { RowOf, Rows, Said } from '../said.tsx'
import { statementWords } from '../statement-words.ts'
import type { PublicPage } from '../visit.ts'

export const accessibilityPage: PublicPage = {
  path: paths.accessibility,
  draw(visit) {
    const say = statementWords[visit.language].accessibility
    const site = visit.publications.site?.content
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.state(visit.authority, complianceOf(visit))}</p>
        {!site?.accessibility && <p>{say.audit}</p>}
        <p>{say.tested}</p>
        {site?.accessibility && (
          <>
            <h2>{say.own}</h2>
            <Said visit={visit} text={site.accessibility} />
          </>
        )}
        <h2>{say.help}</h2>
        <p>{say.helpText}</p>
        <Rows>
          <RowOf visit={visit} label={say.contact} text={site?.contact ?? site?.office ?? visit.authority} />
        </Rows>
      </>
    )
    return { title: say.title, body, path: paths.accessibility }
  },
}
