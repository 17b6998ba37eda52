import { formatNumber } from '#kernel/texts.ts'
import { catalogueWords } from '../catalogue-words.ts'
import { paths } from '../paths.ts'
import type { PublicPage } from '../visit.ts'
import { portalWords } from '../words.ts'

const files = ['csv', 'json', 'schema', 'etalab', 'dutch', 'atrs', 'euCsv', 'euJson'] as const
const descriptions = ['catalogueLd', 'catalogueTurtle', 'catalogueXml'] as const

export const dataPage: PublicPage = {
  path: paths.data,
  catalogue: true,
  async draw(visit) {
    const say = portalWords[visit.language].data
    const datasets = catalogueWords[visit.language]
    const { total } = await visit.catalogue.list({ page: 1, size: 1 })
    const link = (name: keyof typeof say.files) => (
      <li key={name}>
        <a href={visit.to(paths[name])}>{say.files[name][0]}</a> <span class="note">{say.files[name][1]}</span>
      </li>
    )
    const body = (
      <>
        <h1>{say.title}</h1>
        {total > 0 && (
          <>
            <h2>{datasets.title}</h2>
            <p>{datasets.lead}</p>
            <p>
              <a href={visit.to(paths.catalogue)}>{datasets.see(formatNumber(total, visit.language, 0), total < 2)}</a>
            </p>
          </>
        )}
        <h2>{say.register}</h2>
        <p>{say.lead}</p>
        <ul class="files">{files.map(link)}</ul>
        <h2>{say.follow}</h2>
        <p>{say.followText}</p>
        <ul class="files">{link('feed')}</ul>
        <h2>{say.describe}</h2>
        <ul class="files">{descriptions.map(link)}</ul>
      </>
    )
    return { title: say.title, body, path: paths.data }
  },
}
