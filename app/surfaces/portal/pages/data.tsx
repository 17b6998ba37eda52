import { paths } from '../paths.ts'
import type { PublicPage } from '../visit.ts'
import { portalWords } from '../words.ts'

const files = ['csv', 'json', 'schema', 'etalab', 'dutch', 'atrs', 'euCsv', 'euJson'] as const
const descriptions = ['catalogueLd', 'catalogueTurtle'] as const

export const dataPage: PublicPage = {
  path: paths.data,
  draw(visit) {
    const say = portalWords[visit.language].data
    const link = (name: keyof typeof say.files) => (
      <li key={name}>
        <a href={visit.to(paths[name])}>{say.files[name][0]}</a> <span class="note">{say.files[name][1]}</span>
      </li>
    )
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
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
