import { paths } from '../paths.ts'
import { RowOf, Rows, Said } from '../said.tsx'
import { statementWords } from '../statement-words.ts'
import type { PublicPage } from '../visit.ts'

export const legalPage: PublicPage = {
  path: paths.legal,
  draw(visit) {
    const say = statementWords[visit.language].legal
    const site = visit.publications.site?.content
    const body = (
      <>
        <h1>{say.title}</h1>
        <Rows>
          <RowOf visit={visit} label={say.publisher} text={visit.authority} />
          <RowOf visit={visit} label={say.siren} text={site?.siren} />
          <RowOf visit={visit} label={say.office} text={site?.office} />
          <RowOf visit={visit} label={say.contact} text={site?.contact} />
          <RowOf visit={visit} label={say.dpo} text={site?.dpo_contact} />
        </Rows>
        {site?.legal_notice && <Said visit={visit} text={site.legal_notice} />}
        <h2>{say.privacy}</h2>
        <p>{say.privacyText}</p>
        <h2>{say.reuse}</h2>
        <p>{say.reuseText}</p>
        <h2>{say.software}</h2>
        <p>{say.softwareText(visit.version)}</p>
      </>
    )
    return { title: say.title, body, path: paths.legal }
  },
}
